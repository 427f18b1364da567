import type { AlgorithmRule, Certificate, SignatureMethod } from '#kit/x509/index.ts'
import { type CertificateJudgement, type Grounds, judgeCertificate } from './judge-certificate.ts'
import type { SharedFinding } from './report.ts'
import { isForSigning, judgeAlgorithms } from './signing-rules.ts'

/** Judges who made a signature: the certificate as of the proven time, what it was issued for, and the algorithms (EN 319 102-1, clause 5.3). */
export function judgeSigner(
  of: { readonly signer: Certificate; readonly digest: string; readonly method: SignatureMethod },
  times: {
    readonly proven: Temporal.Instant | undefined
    readonly claimed: Temporal.Instant | undefined
  },
  { grounds, policy }: { readonly grounds: Grounds; readonly policy?: readonly AlgorithmRule[] | undefined },
): CertificateJudgement {
  const judged = judgeCertificate(of.signer, times, grounds)
  const findings: SharedFinding[] = [
    ...judged.findings,
    ...judgeAlgorithms(of, times.proven ?? grounds.now, policy),
  ]
  if (!isForSigning(of.signer)) findings.push('not-for-signing')
  if (!times.proven) findings.push('claimed-time-only')
  return { ...judged, findings }
}
