import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { ocspRequest } from '#kit/cms/index.ts'
import { type Certificate, checkRevocation } from '#kit/x509/index.ts'
import { fetchOutside } from '#platform/outbound/index.ts'
import { datesOfOcsp, type EvidenceDates } from './evidence-dates.ts'
import { type EvidenceAsked, EvidenceUnavailable, firstOf } from './evidence.ts'
import { isFresh, type Kept, stillGood } from './fresh-evidence.ts'

const maxBytes = 128 * 1024
const kept = new LRUCache<string, Kept>({ max: 500 })

function check(der: Uint8Array, certificate: Certificate, issuer: Certificate, nonce: Uint8Array, now: Temporal.Instant): EvidenceDates {
  let dates: ReturnType<typeof datesOfOcsp>
  try {
    dates = datesOfOcsp(der)
  } catch (fault) {
    throw new EvidenceUnavailable('evidence-wrong', fault)
  }
  // Responders may answer without a nonce, but not with another's (RFC 9654, clause 3).
  if (dates.nonce && !Buffer.from(dates.nonce).equals(nonce)) throw new EvidenceUnavailable('evidence-wrong')
  const at = dates.next ? now : dates.made
  const { status } = checkRevocation({ certificate, issuer, at, now }, { ocsp: [der], crls: [] })
  if (status === 'unknown') throw new EvidenceUnavailable('evidence-wrong')
  return dates
} // prettier-ignore

/**
 * An OCSP response (RFC 6960) in DER that says, soundly and freshly, whether a certificate was revoked; asked at the addresses in the
 * certificate, as far as the list allows them. What is still the newest is kept for an hour at most. Throws EvidenceUnavailable.
 */
export async function fetchOcsp(
  certificate: Certificate,
  issuer: Certificate,
  { allow, timeoutMs = 10_000, now = Temporal.Now.instant(), notBefore }: EvidenceAsked,
): Promise<Uint8Array> {
  const key = `${certificate.fingerprint} ${issuer.fingerprint}`
  const known = kept.get(key)
  if (known && stillGood(known, now, notBefore)) return known.der
  return firstOf(certificate.ocspAddresses, async (address) => {
    const nonce = randomBytes(16)
    const body = ocspRequest({ certificate: certificate.der, issuer: issuer.der, nonce })
    const question = { method: 'POST', body, contentType: 'application/ocsp-request', accept: 'application/ocsp-response' } as const // prettier-ignore
    const { status, bytes } = await fetchOutside(address, { ...question, allow, maxBytes, timeoutMs })
    if (status !== 200) throw new EvidenceUnavailable('evidence-unavailable', new Error(`HTTP ${status}`))
    const dates = check(bytes, certificate, issuer, nonce, now)
    if (!isFresh(dates, now, notBefore)) throw new EvidenceUnavailable('evidence-wrong')
    kept.set(key, { der: bytes, fetched: now, ...dates })
    return bytes
  })
}
