import { reason, refuse } from '#kit/refusal.ts'
import { type Certificate, readCertificate } from '#kit/x509/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { authorityDistrusted, authorityTrusted } from '../events.ts'
import { closeTrustAnchor, insertTrustAnchor } from '../store/trust-anchors.ts'
import type { TrustAnchorId, TrustList } from '../trust-anchor.ts'

/** The certificate in a file that somebody brought, DER or PEM; refuses (422) what is none. */
export function certificateIn(bytes: Uint8Array): Certificate {
  const text = Buffer.from(bytes).toString('latin1')
  const pem = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/.exec(text)?.[1]
  try {
    return readCertificate(pem ? Buffer.from(pem, 'base64') : bytes)
  } catch {
    return refuse(422, reason('signatures.not-a-certificate'))
  }
}

export type TrustCertificate = {
  readonly certificate: Uint8Array
  readonly list: TrustList
  readonly by: string
  readonly reason: string
  /** Hosts at which revocation may be asked, as typed: with commas, spaces or on lines. */
  readonly hosts?: string
  readonly hostsInternal?: boolean
}

/** A host, with a port or without: `ocsp.example.vn`, `10.1.2.3:8080`. */
const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){0,8}|\[[0-9a-f:]{2,45}\])(?::\d{1,5})?$/

/** The hosts in what somebody typed, addresses of pages cut to their host; refuses (422) what is none. */
export function hostsIn(typed: string): string[] {
  const hosts = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^https?:\/\//, '').replace(/\/.*$/, ''))
    .filter(Boolean)
  const wrong = hosts.find((one) => !host.test(one))
  return wrong === undefined
    ? [...new Set(hosts)]
    : refuse(422, reason('signatures.host-wrong', { host: wrong }))
}

/** Trusts a certification authority from now on (TT 15/2025/TT-BKHCN, PL II); runs as Krông itself, after the page asked whether the person may. */
export async function trustCertificate(
  tx: Tx,
  { certificate: bytes, list, by, reason: why, hosts = '', hostsInternal = false }: TrustCertificate,
): Promise<TrustAnchorId> {
  const certificate = certificateIn(bytes)
  const { fingerprint, notBefore, notAfter, subject } = certificate
  const reasons = [
    ...(certificate.isAuthority ? [] : [reason('signatures.not-an-authority')]),
    ...(Temporal.Instant.compare(notAfter, tx.now) < 0 ? [reason('signatures.certificate-expired')] : []),
    ...(why.trim() === '' ? [reason('signatures.reason-missing')] : []),
  ]
  if (reasons.length > 0) refuse(422, ...reasons)
  const name = subject.commonName || subject.organisation || fingerprint.slice(0, 16)
  const id = await insertTrustAnchor(tx, {
    fingerprint,
    name,
    list,
    addedBy: by,
    reason: why.trim(),
    hosts: hostsIn(hosts),
    hostsInternal,
    certificate: certificate.der,
    validFrom: notBefore,
    validUntil: notAfter,
  })
  if (!id) return refuse(409, reason('signatures.trusted-already'))
  await tx.announce(authorityTrusted(id, { fingerprint, name, list, by }, why))
  return id
}

/** Ends the trust in a certification authority; what was verified before keeps its result. Runs as Krông itself, after the page asked. */
export async function endTrust(
  tx: Tx,
  { id, by, reason: why }: { readonly id: TrustAnchorId; readonly by: string; readonly reason: string },
): Promise<void> {
  if (why.trim() === '') refuse(422, reason('signatures.reason-missing'))
  const closed = await closeTrustAnchor(tx, { id, by, reason: why.trim() })
  if (!closed) return refuse(404, reason('signatures.no-such-authority'))
  await tx.announce(authorityDistrusted(id, closed, by, why))
}
