import type { Signer } from '#kit/cms/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import {
  buildPath,
  type Certificate,
  checkRevocation,
  type Evidence,
  readCertificate,
} from '#kit/x509/index.ts'
import { EvidenceUnavailable, fetchCrl, fetchOcsp } from '#platform/signers/index.ts'
import type { SigningServices } from '../signing-services.ts'
import { trialEvidence } from './trial-evidence.ts'

/** Longer than this nobody waits before signing; whether it was revoked is then said by the verifier later. */
const timeoutMs = 4_000

async function evidence(
  certificate: Certificate,
  issuer: Certificate,
  services: SigningServices,
): Promise<Evidence> {
  const own = trialEvidence(certificate, issuer, services)
  if (own) return own
  const asked = { allow: services.trust.allow, now: services.now, timeoutMs }
  try {
    if (certificate.ocspAddresses.length > 0)
      return { ocsp: [await fetchOcsp(certificate, issuer, asked)], crls: [] }
    if (certificate.crlAddresses.length > 0)
      return { ocsp: [], crls: [await fetchCrl(certificate, issuer, asked)] }
  } catch (fault) {
    if (!(fault instanceof EvidenceUnavailable)) throw fault
  }
  return { ocsp: [], crls: [] }
}

/**
 * Checks a certificate before it signs (TT 15/2025/TT-BKHCN Đ.5.2): in force, and not revoked as far as its issuer can be asked now. Refuses with
 * 422 all reasons; an issuer that does not answer holds nobody up.
 */
export async function checkBeforeSigning(
  { certificate: der, chain }: Pick<Signer, 'certificate' | 'chain'>,
  services: SigningServices,
): Promise<void> {
  const certificate = readCertificate(der)
  const { now, trust } = services
  if (Temporal.Instant.compare(now, certificate.notBefore) < 0) refuse(422, reason('signatures.key-not-yet'))
  if (Temporal.Instant.compare(now, certificate.notAfter) > 0) refuse(422, reason('signatures.key-expired'))
  const anchors = [...trust.anchors, ...trust.trialAnchors].map((one) => readCertificate(one))
  const candidates = chain.map((one) => readCertificate(one))
  const path = buildPath(certificate, { candidates, anchors, at: now })
  const issuer = path.ok ? path.path[1] : candidates[0]
  if (!issuer) return
  const found = await evidence(certificate, issuer, services)
  const { status } = checkRevocation({ certificate, issuer, at: now, now }, found)
  if (status === 'revoked') refuse(422, reason('signatures.key-revoked'))
}
