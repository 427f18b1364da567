import {
  concludeBy,
  type Conclusion,
  type Conclusions,
  failed,
  open,
  sharedConclusions,
  tryLater,
} from '#kit/ades/index.ts'
import type { XmlFinding } from './report.ts'

const conclusions: Conclusions<XmlFinding> = {
  'signature-malformed': failed('FORMAT_FAILURE'),
  'signature-ambiguous': failed('FORMAT_FAILURE'),
  'duplicate-id': failed('FORMAT_FAILURE'),
  'algorithm-not-allowed': failed('FORMAT_FAILURE'),
  'nothing-signed': failed('FORMAT_FAILURE'),
  'signed-properties-misplaced': failed('FORMAT_FAILURE'),
  'digest-differs': failed('HASH_FAILURE'),
  'signature-does-not-fit': failed('SIG_CRYPTO_FAILURE'),
  ...sharedConclusions,
  'signature-missing': open('NO_SIGNATURE_FOUND'),
  'reference-outside': open('SIGNED_DATA_NOT_FOUND'),
  'reference-unresolved': open('SIGNED_DATA_NOT_FOUND'),
  'place-not-signed': open('SIG_CONSTRAINTS_FAILURE'),
  'signed-properties-missing': open('SIG_CONSTRAINTS_FAILURE'),
  'revocation-unknown': tryLater,
}

/** The indication that findings lead to (EN 319 102-1, clauses 5.1.3 and 5.2), in the order of the table above where several are equally bad. */
export const conclude = (findings: readonly XmlFinding[]): Conclusion => concludeBy(conclusions, findings)
