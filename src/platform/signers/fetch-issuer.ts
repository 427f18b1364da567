import { type Certificate, readCertificate } from '#kit/x509/index.ts'
import { fetchOutside } from '#platform/outbound/index.ts'
import { type EvidenceAsked, EvidenceUnavailable, firstOf } from './evidence.ts'

/**
 * The certificate of whoever issued a certificate, from the address in it (RFC 5280, clause 4.2.2.1; DER alone), as far as the list allows;
 * it did sign the certificate, and nothing more is known of it. Throws EvidenceUnavailable.
 */
export async function fetchIssuer(
  certificate: Certificate,
  { allow, timeoutMs = 10_000 }: Pick<EvidenceAsked, 'allow' | 'timeoutMs'>,
): Promise<Certificate> {
  return firstOf(certificate.issuerAddresses, async (address) => {
    const accept = 'application/pkix-cert'
    const { status, bytes } = await fetchOutside(address, { allow, timeoutMs, accept, maxBytes: 64 * 1024 })
    if (status !== 200) throw new EvidenceUnavailable('evidence-unavailable', new Error(`HTTP ${status}`))
    let issuer: Certificate
    try {
      issuer = readCertificate(bytes)
    } catch (fault) {
      throw new EvidenceUnavailable('evidence-wrong', fault)
    }
    if (issuer.subject.key !== certificate.issuer.key || !certificate.signedBy(issuer.publicKey))
      throw new EvidenceUnavailable('evidence-wrong')
    return issuer
  })
}
