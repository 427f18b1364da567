import { LRUCache } from 'lru-cache'
import { type Certificate, checkRevocation } from '#kit/x509/index.ts'
import { fetchOutside } from '#platform/outbound/index.ts'
import { datesOfList, type EvidenceDates } from './evidence-dates.ts'
import { type EvidenceAsked, EvidenceUnavailable, firstOf } from './evidence.ts'
import { isNewest, type Kept, stillGood } from './fresh-evidence.ts'

/** Lists of a large authority have some megabytes. */
const maxBytes = 16 * 1024 * 1024
const kept = new LRUCache<string, Kept>({
  maxSize: 4 * maxBytes,
  sizeCalculation: ({ der }) => der.length + 1,
})

function check(
  der: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
  now: Temporal.Instant,
): EvidenceDates {
  let dates: EvidenceDates
  try {
    dates = datesOfList(der)
  } catch (fault) {
    throw new EvidenceUnavailable('evidence-wrong', fault)
  }
  const at = dates.next ? now : dates.made
  const { status } = checkRevocation({ certificate, issuer, at, now }, { ocsp: [], crls: [der] })
  if (status === 'unknown') throw new EvidenceUnavailable('evidence-wrong')
  return dates
}

/**
 * A revocation list (RFC 5280) in DER that speaks soundly of a certificate and is the newest; fetched from the addresses in the certificate, as
 * far as the list of addresses allows. Kept for an hour at most. Throws EvidenceUnavailable.
 */
export async function fetchCrl(
  certificate: Certificate,
  issuer: Certificate,
  { allow, timeoutMs = 20_000, now = Temporal.Now.instant(), notBefore }: EvidenceAsked,
): Promise<Uint8Array> {
  return firstOf(certificate.crlAddresses, async (address) => {
    const key = `${issuer.fingerprint} ${address}`
    const known = kept.get(key)
    if (known && stillGood(known, now, notBefore)) return known.der
    const { status, bytes } = await fetchOutside(address, { allow, maxBytes, timeoutMs, accept: 'application/pkix-crl' }) // prettier-ignore
    if (status !== 200) throw new EvidenceUnavailable('evidence-unavailable', new Error(`HTTP ${status}`))
    const dates = check(bytes, certificate, issuer, now)
    if (!isNewest(dates, now, notBefore)) throw new EvidenceUnavailable('evidence-wrong')
    kept.set(key, { der: bytes, fetched: now, ...dates })
    return bytes
  })
}
