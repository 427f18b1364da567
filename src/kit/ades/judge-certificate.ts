import { buildPath, type Certificate, checkRevocation, type Evidence } from '#kit/x509/index.ts'
import type { SharedFinding, WantedEvidence } from './report.ts'

/** What a certificate is held against. */
export type Grounds = {
  readonly candidates: readonly Certificate[]
  readonly anchors: readonly Certificate[]
  readonly evidence: Evidence
  /** The instant at which somebody asks. */
  readonly now: Temporal.Instant
}

export type CertificateJudgement = {
  readonly findings: readonly SharedFinding[]
  readonly chain: readonly Certificate[]
  readonly revokedAt: Temporal.Instant | undefined
  readonly wanted: readonly WantedEvidence[]
}

type Times = {
  /** Earliest instant at which what the certificate signed is proven to have existed. */
  readonly proven: Temporal.Instant | undefined
  /** The instant that the signer claims. */
  readonly claimed: Temporal.Instant | undefined
  /** The instant of which evidence of revocation must speak, where that is neither proven nor now: when an authority of time says it stamped. */
  readonly used?: Temporal.Instant
}

const { compare } = Temporal.Instant
/** Clocks of signers differ by so much without meaning anything. */
const skew = { minutes: 10 }

function validity(
  { notBefore, notAfter }: Certificate,
  { proven, claimed }: Times,
  at: Temporal.Instant,
): SharedFinding[] {
  if (compare(at, notBefore) < 0 || (claimed && compare(claimed.add(skew), notBefore) < 0))
    return ['not-yet-valid-when-signed']
  if (compare(at, notAfter) <= 0) return []
  return [proven || (claimed && compare(claimed, notAfter) > 0) ? 'expired-when-signed' : 'expired-since']
}

/** The instant for which chains are built: when it was signed as far as proven, or the nearest one at which the certificate was valid. */
const pathTime = ({ notBefore, notAfter }: Certificate, at: Temporal.Instant) =>
  compare(at, notAfter) > 0 ? notAfter : compare(at, notBefore) < 0 ? notBefore : at

type Revocations = {
  findings: SharedFinding[]
  revokedAt: Temporal.Instant | undefined
  wanted: WantedEvidence[]
}

function revocations(
  path: readonly Certificate[],
  { proven, claimed, used }: Times,
  { evidence, now }: Grounds,
): Revocations {
  const told: Revocations = { findings: [], revokedAt: undefined, wanted: [] }
  const at = proven ?? now
  for (const [place, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[place + 1]!
    const state = checkRevocation({ certificate, issuer, at: proven ?? used ?? now, now }, evidence)
    if (state.status === 'revoked') {
      const after = compare(state.at, at) > 0
      if (place === 0) told.revokedAt = state.at
      if (place > 0) told.findings.push(...(after ? [] : (['authority-revoked'] as const)))
      else if (after) told.findings.push('revoked-after-proof')
      else
        told.findings.push(claimed && compare(claimed, state.at) >= 0 ? 'revoked-before' : 'revoked-unproven')
    } else if (state.status === 'unknown' && !certificate.noRevocationCheck) {
      const offered = certificate.ocspAddresses.length + certificate.crlAddresses.length > 0
      told.findings.push(offered ? 'revocation-unknown' : 'revocation-not-offered')
      if (offered)
        told.wanted.push({
          certificate: certificate.der,
          issuer: issuer.der,
          ocsp: certificate.ocspAddresses,
          crls: certificate.crlAddresses,
        })
    }
  }
  return told
}

/** Judges a certificate for what it signed: validity, chain and revocation at the proven time, else now (EN 319 102-1, clauses 5.2.6 and 5.5). */
export function judgeCertificate(
  certificate: Certificate,
  times: Times,
  grounds: Grounds,
): CertificateJudgement {
  const at = times.proven ?? grounds.now
  const valid = validity(certificate, times, at)
  const { candidates, anchors } = grounds
  const path = buildPath(certificate, { candidates, anchors, at: pathTime(certificate, at) })
  if (!path.ok)
    return { findings: [...valid, path.failure], chain: [certificate], revokedAt: undefined, wanted: [] }
  const { findings, revokedAt, wanted } = revocations(path.path, times, grounds)
  return { findings: [...new Set([...valid, ...findings])], chain: path.path, revokedAt, wanted }
}
