import type { TimeStamp } from '#kit/cms/index.ts'
import { isStrong } from '#kit/x509/index.ts'
import type { Examined } from './examine.ts'
import { type CertificateJudgement, type Grounds, judgeCertificate } from './judge-certificate.ts'
import type { Finding } from './report.ts'

/** A time stamp that was judged: what it proves, and from which revision on. */
export type ProofOfTime = {
  readonly of: Examined
  readonly stamp: TimeStamp
  readonly revision: number
  /** Whether a trusted authority of time stamps stands behind it. */
  readonly trusted: boolean
  readonly judgement: CertificateJudgement
  readonly findings: readonly Finding[]
}

/** Findings about a certificate that leave it fit to be relied on. */
const remarks = new Set<Finding>(['revoked-after-proof', 'revocation-not-offered'])

const { compare } = Temporal.Instant
const skew = { minutes: 5 }

/** The earliest of the instants that trusted proofs give, undefined where there is none. */
export function earliest(proofs: readonly ProofOfTime[]): Temporal.Instant | undefined {
  return proofs
    .filter(({ trusted }) => trusted)
    .map(({ stamp }) => stamp.at)
    .toSorted(compare)[0]
}

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

/**
 * Judges every time stamp of a file, the newest first: a stamp that a later trusted one covers is judged as of that one's time, so that it
 * outlives its authority's certificate (EN 319 102-1, clauses 5.4 and 5.6: proofs of existence).
 */
export function judgeTimeStamps(examined: readonly Examined[], grounds: Grounds): ProofOfTime[] {
  const proofs: ProofOfTime[] = []
  const sound = examined.filter(({ faults, range }) => faults.length === 0 && range.ok)
  const stamps = sound.flatMap((of) =>
    of.stamps.map((stamp) => ({ of, stamp, revision: of.range.ok ? of.range.revision : 0 })),
  )
  for (const { of, stamp, revision } of stamps.toSorted((a, b) => b.revision - a.revision)) {
    const proven = earliest(proofs.filter((later) => later.revision > revision))
    const latest = proven ?? grounds.now
    const judgement = judgeCertificate(
      stamp.signed.signer!,
      { proven, claimed: stamp.at, used: stamp.at },
      withOwn(grounds, stamp),
    )
    const findings = new Set<Finding>(judgement.findings)
    if (compare(stamp.at, latest.add(skew)) > 0) findings.add('time-stamp-order')
    if (!isStrong({ algorithm: stamp.hash }, latest) || !isStrong({ algorithm: stamp.signed.digest }, latest))
      findings.add('weak-algorithm')
    proofs.push({
      of,
      stamp,
      revision,
      judgement,
      findings: [...findings],
      trusted: [...findings].every((one) => remarks.has(one)),
    })
  }
  return proofs
}

/** What proves that a signature existed: its own stamps, and trusted stamps over later revisions. */
export function proofsFor(one: Examined, proofs: readonly ProofOfTime[]): ProofOfTime[] {
  const { range } = one
  return range.ok ? proofs.filter(({ of, revision }) => of === one || revision > range.revision) : []
}
