import type { WantedEvidence } from '#kit/pades/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { EvidenceUnavailable, fetchCrl, fetchOcsp } from '#platform/signers/index.ts'
import type { OwnAnswer } from '#platform/pdf-signatures/index.ts'
import type { Trust } from '../../trust-anchor.ts'

/** Evidence about one certificate, with it and its issuer, in DER. */
export type Evidenced = {
  readonly about: string
  readonly certificates: readonly Uint8Array[]
  readonly ocsp: readonly Uint8Array[]
  readonly crls: readonly Uint8Array[]
}

export type Asking = {
  readonly trust: Trust
  readonly now: Temporal.Instant
  /** What needs nobody outside: answers about certificates that this instance issued itself. */
  readonly answer?: OwnAnswer | undefined
  readonly timeoutMs?: number
}

/** Certificates that one file may make Krông ask about. */
const mostAsked = 24

type Asked = { readonly found?: Evidenced; readonly lacking?: string }

async function gatherOne(wanted: WantedEvidence, since: Temporal.Instant | undefined, asking: Asking): Promise<Asked> {
  const { trust, now, answer, timeoutMs = 10_000 } = asking
  const [certificate, issuer] = [readCertificate(wanted.certificate), readCertificate(wanted.issuer)]
  const found = (told: { ocsp?: readonly Uint8Array[]; crls?: readonly Uint8Array[] }): Asked => ({
    found: {
      about: certificate.fingerprint,
      certificates: [wanted.certificate, wanted.issuer],
      ocsp: told.ocsp ?? [],
      crls: told.crls ?? [],
    },
  })
  const own = answer?.(wanted)
  if (own) return found(own)
  // Lists about authorities come out once in months: for them the newest is enough (TT 15/2025/TT-BKHCN, PL II).
  const asked = { allow: trust.allow, now, timeoutMs, ...(since && !certificate.isAuthority ? { notBefore: since } : {}) } // prettier-ignore
  const ways = [
    ...(wanted.ocsp.length > 0 ? [async () => found({ ocsp: [await fetchOcsp(certificate, issuer, asked)] })] : []),
    ...(wanted.crls.length > 0 ? [async () => found({ crls: [await fetchCrl(certificate, issuer, asked)] })] : []),
  ] // prettier-ignore
  let lacking = 'address-missing'
  for (const way of ways)
    try {
      return await way()
    } catch (fault) {
      if (!(fault instanceof EvidenceUnavailable)) throw fault
      lacking = fault.code
    }
  return { lacking }
} // prettier-ignore

/**
 * Asks about each certificate once: in process, by OCSP, else by list, at allowed hosts only. About whoever signed only evidence made after
 * `since` is taken, so that it speaks of the signature and not of the day before (EN 319 102-1, clause 5.2.5).
 */
export async function gatherEvidence(
  wanted: readonly WantedEvidence[],
  since: Temporal.Instant | undefined,
  asking: Asking,
): Promise<{ readonly found: readonly Evidenced[]; readonly lacking: readonly string[] }> {
  const each = new Map(wanted.map((one) => [Buffer.from(one.certificate).toString('base64'), one]))
  const asked = await Promise.all(
    [...each.values()].slice(0, mostAsked).map((one) => gatherOne(one, since, asking)),
  )
  return {
    found: asked.flatMap(({ found }) => found ?? []),
    lacking: [...new Set(asked.flatMap(({ lacking }) => lacking ?? []))],
  }
}
