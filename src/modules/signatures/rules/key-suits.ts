import { type Reason, reason, type Verdict } from '#kit/refusal.ts'
import { type Certificate, isStrong, strengthOf } from '#kit/x509/index.ts'

/**
 * Why a certificate is none to sign papers with: not in force, issued for something else (RFC 5280, clause 4.2.1.3), an authority's own, or a key
 * that is too short by now (TT 15/2025/TT-BKHCN, PL I). Trust in its issuer is not asked here.
 */
export function keySuits(certificate: Certificate, now: Temporal.Instant): Verdict {
  const { keyUsage, isAuthority, notBefore, notAfter } = certificate
  const reasons: Reason[] = []
  if (isAuthority || (keyUsage && !keyUsage.has('digitalSignature') && !keyUsage.has('nonRepudiation')))
    reasons.push(reason('signatures.key-not-for-signing'))
  if (Temporal.Instant.compare(now, notBefore) < 0) reasons.push(reason('signatures.key-not-yet'))
  if (Temporal.Instant.compare(now, notAfter) > 0) reasons.push(reason('signatures.key-expired'))
  if (!isStrong(strengthOf(certificate.publicKey), now)) reasons.push(reason('signatures.key-weak'))
  return reasons
}
