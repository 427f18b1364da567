import {
  concludeBy,
  type Conclusion,
  type Conclusions,
  failed,
  open,
  sharedConclusions,
  tryLater,
} from '#kit/ades/index.ts'
import type { Finding } from './report.ts'

const conclusions: Conclusions<Finding> = {
  'byte-range-malformed': failed('FORMAT_FAILURE'),
  'byte-range-outside-file': failed('FORMAT_FAILURE'),
  'byte-range-gap': failed('FORMAT_FAILURE'),
  'byte-range-not-a-revision': failed('FORMAT_FAILURE'),
  'contents-not-der': failed('FORMAT_FAILURE'),
  'more-than-one-signer': failed('FORMAT_FAILURE'),
  'content-inside-cms': failed('FORMAT_FAILURE'),
  'digest-differs': failed('HASH_FAILURE'),
  'signature-does-not-fit': failed('SIG_CRYPTO_FAILURE'),
  'changed-after-signing': failed('FORMAT_FAILURE'),
  ...sharedConclusions,
  'signature-removed': open('SIG_CONSTRAINTS_FAILURE'),
  'registry-stamp': open('SIG_CONSTRAINTS_FAILURE'),
  'revocation-unknown': tryLater,
}

/** The indication that findings lead to, in the order of the table above where several are equally bad. */
export const conclude = (findings: readonly Finding[]): Conclusion => concludeBy(conclusions, findings)
