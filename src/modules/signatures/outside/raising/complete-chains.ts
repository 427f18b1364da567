import { type Certificate } from '#kit/x509/index.ts'
import { EvidenceUnavailable, fetchIssuer } from '#platform/signers/index.ts'
import type { Asking } from './gather-evidence.ts'

/** Certificates of issuers that one file may make Krông fetch, and how high one chain may be. */
const [mostFetched, highest] = [8, 6]

/** The issuer of a certificate among others: by name, and it did sign. */
export const issuerAmong = (
  certificate: Certificate,
  others: readonly Certificate[],
): Certificate | undefined =>
  others.find(
    ({ subject, publicKey }) => subject.key === certificate.issuer.key && certificate.signedBy(publicKey),
  )

/** A certificate and those above it, as far as they are known; each once. */
export function lineOf(certificate: Certificate, known: readonly Certificate[]): Certificate[] {
  const line = [certificate]
  for (let above = issuerAmong(certificate, known); above && line.length < highest;) {
    if (line.some(({ fingerprint }) => fingerprint === above!.fingerprint)) break
    line.push(above)
    above = issuerAmong(above, known)
  }
  return line
}

/** Fetches the issuers that a file forgot, as far as addresses in its certificates are allowed; whether one is trusted is asked later. */
export async function completeChains(
  signers: readonly Certificate[],
  known: readonly Certificate[],
  { trust, timeoutMs = 10_000 }: Asking,
): Promise<Certificate[]> {
  const fetched: Certificate[] = []
  for (const signer of signers)
    while (fetched.length < mostFetched) {
      const top = lineOf(signer, [...known, ...fetched]).at(-1)!
      if (top.subject.key === top.issuer.key || top.issuerAddresses.length === 0) break
      try {
        fetched.push(await fetchIssuer(top, { allow: trust.allow, timeoutMs }))
      } catch (fault) {
        if (fault instanceof EvidenceUnavailable) break // the report says what is missing
        throw fault
      }
      if (lineOf(signer, [...known, ...fetched]).at(-1) === top) break
    }
  return fetched
}
