import { isStrong, strengthOf } from './algorithm-policy.ts'
import type { Certificate } from './certificate.ts'
import { hashOfSignature } from './signature-hash.ts'

/** Why no chain leads to a trusted certificate. */
export type PathFailure = 'no-trusted-chain' | 'chain-broken' | 'weak-algorithm'

export type Path =
  | { readonly ok: true; readonly path: readonly Certificate[] }
  | { readonly ok: false; readonly failure: PathFailure }

const longest = 10
/** So many signatures of certificates are checked at most for one path. */
const mostTries = 200

const within = ({ notBefore, notAfter }: Certificate, at: Temporal.Instant) =>
  Temporal.Instant.compare(notBefore, at) <= 0 && Temporal.Instant.compare(at, notAfter) <= 0

/** Whether a certificate may issue another at this depth below it (RFC 5280, clause 6.1.4), apart from its signature. */
function mayIssue(issuer: Certificate, below: number): boolean {
  return (
    issuer.isAuthority &&
    (issuer.keyUsage === undefined || issuer.keyUsage.has('keyCertSign')) &&
    (issuer.pathLength === undefined || below <= issuer.pathLength) &&
    issuer.unknownCritical.length === 0
  )
}

const isStrongCertificate = (one: Certificate, at: Temporal.Instant) =>
  isStrong(strengthOf(one.publicKey), at) &&
  isStrong({ algorithm: hashOfSignature(one.signatureAlgorithm) }, at)

/**
 * The chain from a certificate to one of the anchors (RFC 5280, clause 6): each signed by the next, each authority allowed to issue and valid
 * at `at`, algorithms strong then. Whether the first certificate itself is valid at `at` is not asked here. An anchor is trusted as it stands.
 */
export function buildPath(
  certificate: Certificate,
  {
    candidates,
    anchors,
    at,
  }: {
    readonly candidates: readonly Certificate[]
    readonly anchors: readonly Certificate[]
    readonly at: Temporal.Instant
  },
): Path {
  const trusted = new Set(anchors.map(({ fingerprint }) => fingerprint))
  let failure: PathFailure = 'no-trusted-chain'
  let tries = 0
  const climb = (path: readonly Certificate[]): readonly Certificate[] | undefined => {
    const top = path.at(-1)!
    if (trusted.has(top.fingerprint)) return path
    if (path.length >= longest) return undefined
    for (const issuer of [...anchors, ...candidates]) {
      if (issuer.subject.key !== top.issuer.key || path.includes(issuer)) continue
      if (top.authorityKeyId && issuer.subjectKeyId && top.authorityKeyId !== issuer.subjectKeyId) continue
      if (++tries > mostTries) return undefined
      if (!top.signedBy(issuer.publicKey)) continue
      if (!mayIssue(issuer, path.length - 1) || !within(issuer, at)) {
        failure = 'chain-broken'
        continue
      }
      const found = climb([...path, issuer])
      if (found) return found
    }
    return undefined
  }
  const path = certificate.unknownCritical.length > 0 ? undefined : climb([certificate])
  if (certificate.unknownCritical.length > 0) failure = 'chain-broken'
  if (!path) return { ok: false, failure }
  // The signature upon an anchor, mostly its own, is not what it is trusted for.
  const weak = path.some((one) => !trusted.has(one.fingerprint) && !isStrongCertificate(one, at))
  return weak ? { ok: false, failure: 'weak-algorithm' } : { ok: true, path }
}
