import type { TimeStamp } from '#kit/cms/index.ts'
import { isStrong } from '#kit/x509/index.ts'
import { type CertificateJudgement, type Grounds, judgeCertificate } from './judge-certificate.ts'
import type { SharedFinding } from './report.ts'

export type TimeStampJudgement = {
  /** Whether a trusted authority of time stamps stands behind it. */
  readonly trusted: boolean
  readonly judgement: CertificateJudgement
  readonly findings: readonly SharedFinding[]
}

/** Findings about a certificate that leave it fit to be relied on. */
const remarks = new Set<SharedFinding>(['revoked-after-proof', 'revocation-not-offered'])

const { compare } = Temporal.Instant
const skew = { minutes: 5 }

/** What a certificate is held against when the message that bears it brings certificates and evidence of its own. */
export function withOwn(grounds: Grounds, { signed }: { readonly signed: TimeStamp['signed'] }): Grounds {
  return {
    ...grounds,
    candidates: [...signed.certificates, ...grounds.candidates],
    evidence: {
      ocsp: [...signed.ocsp, ...grounds.evidence.ocsp],
      crls: [...signed.crls, ...grounds.evidence.crls],
    },
  }
}

/** Judges the authority behind a sound time stamp, as of the time that a later trusted stamp proves, else now (EN 319 102-1, clause 5.4). */
export function judgeTimeStamp(
  stamp: TimeStamp,
  grounds: Grounds,
  proven?: Temporal.Instant,
): TimeStampJudgement {
  const latest = proven ?? grounds.now
  const judgement = judgeCertificate(
    stamp.signed.signer!,
    { proven, claimed: stamp.at, used: stamp.at },
    withOwn(grounds, stamp),
  )
  const findings = new Set<SharedFinding>(judgement.findings)
  if (compare(stamp.at, latest.add(skew)) > 0) findings.add('time-stamp-order')
  if (!isStrong({ algorithm: stamp.hash }, latest) || !isStrong({ algorithm: stamp.signed.digest }, latest))
    findings.add('weak-algorithm')
  return { judgement, findings: [...findings], trusted: [...findings].every((one) => remarks.has(one)) }
}
