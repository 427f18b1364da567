import type { PdfFile } from '#kit/pdf/index.ts'
import type { Examined } from './examine.ts'
import { type ProofOfTime, proofsFor } from './proofs-of-time.ts'
import type { Level } from './report.ts'
import { hasValidationData } from './security-store.ts'

/** The level that a sound signature reached (EN 319 142-1, clause 6.2); `settled` says that evidence about its whole chain was at hand. */
export function levelOf(
  one: Examined,
  proofs: readonly ProofOfTime[],
  { file, settled }: { readonly file: PdfFile; readonly settled: boolean },
): Level {
  const { found, signed, range } = one
  const baseline =
    found.dict.nameAt('SubFilter') === 'ETSI.CAdES.detached' &&
    signed?.boundCertificate !== undefined &&
    signed.signingTime === undefined
  if (!baseline || !range.ok) return 'basic'
  const trusted = proofsFor(one, proofs).filter((proof) => proof.trusted)
  if (trusted.length === 0) return 'B-B'
  const { revisions } = file
  const stored = revisions.findIndex((revision, at) => at > range.revision && hasValidationData(revision))
  if (stored < 0 || !settled) return 'B-T'
  const archived = trusted.some(
    ({ of, revision }) => of.found.kind === 'document-time-stamp' && revision >= stored,
  )
  return archived ? 'B-LTA' : 'B-LT'
}
