import type { Verification, VerifyOptions, WantedEvidence } from '#kit/pades/index.ts'
import { type Evidence, readCertificate } from '#kit/x509/index.ts'
import type { AllowList } from '#platform/outbound/index.ts'
import { EvidenceUnavailable, fetchCrl, fetchOcsp } from '#platform/signers/index.ts'
import { verifyPdfApart } from './verify-apart.ts'

/** Certificates that one file may make Krông ask about: more are an attack or a mistake. */
const mostAsked = 12
const timeoutMs = 4_000

/** Evidence that needs nobody outside, e.g. about certificates that the instance itself issued; undefined for those of others. */
export type OwnAnswer = (wanted: WantedEvidence) => Evidence | undefined

/** Evidence about one certificate: an OCSP answer, else a list; nothing where neither may be asked or comes. */
async function evidenceAbout(
  wanted: WantedEvidence,
  allow: AllowList,
  now: Temporal.Instant,
): Promise<Evidence> {
  const [certificate, issuer] = [readCertificate(wanted.certificate), readCertificate(wanted.issuer)]
  const asked = { allow, now, timeoutMs }
  const or = async (fetch: () => Promise<Uint8Array>): Promise<Uint8Array[]> => {
    try {
      return [await fetch()]
    } catch (fault) {
      if (fault instanceof EvidenceUnavailable) return [] // the answer stays open, as the report says
      throw fault
    }
  }
  const ocsp = wanted.ocsp.length > 0 ? await or(() => fetchOcsp(certificate, issuer, asked)) : []
  const crls =
    ocsp.length === 0 && wanted.crls.length > 0 ? await or(() => fetchCrl(certificate, issuer, asked)) : []
  return { ocsp, crls }
}

/**
 * Verifies the signatures of a PDF apart, then asks `answer` and, at allowed hosts only, outside for what was missing, and verifies once more with
 * that (EN 319 102-1, clause 5.2.5: revocation freshness). Where nobody may be asked or answers, the first answer stands.
 */
export async function verifyPdfAsking(
  bytes: Uint8Array,
  {
    allow,
    answer,
    ...options
  }: VerifyOptions & { readonly allow: AllowList; readonly answer?: OwnAnswer | undefined },
): Promise<Verification> {
  const first = await verifyPdfApart(bytes, options)
  if (!answer && allow.outside.length + allow.internal.length === 0) return first
  const wanted = new Map(first.wanted.map((one) => [Buffer.from(one.certificate).toString('base64'), one]))
  const found = await Promise.all(
    [...wanted.values()]
      .slice(0, mostAsked)
      .map((one) => answer?.(one) ?? evidenceAbout(one, allow, options.at)),
  )
  const [ocsp, crls] = [found.flatMap((one) => one.ocsp), found.flatMap((one) => one.crls)]
  return ocsp.length + crls.length === 0 ? first : verifyPdfApart(bytes, { ...options, ocsp, crls })
}
