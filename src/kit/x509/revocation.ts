import { createHash } from 'node:crypto'
import * as pkijs from 'pkijs'
import { buildPath } from './build-path.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { bufferOf, readStrictly } from './read-strictly.ts'
import { digestName } from './signature-hash.ts'
import { signatureMethod, verifyBytes } from './verify-bytes.ts'

/** OCSP answers (RFC 6960) and revocation lists (RFC 5280) as they were found, in DER. */
export type Evidence = { readonly ocsp: readonly Uint8Array[]; readonly crls: readonly Uint8Array[] }

export type Revocation =
  | { readonly status: 'good' }
  | { readonly status: 'revoked'; readonly at: Temporal.Instant }
  | { readonly status: 'unknown' }

const unknown: Revocation = { status: 'unknown' }
const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
const bytesOf = (value: { valueBlock: { valueHexView: Uint8Array } }) => value.valueBlock.valueHexView
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Evidence tells the state at an instant when it was made later, or was still the newest then (TT 15/2025/TT-BKHCN, PL II). */
const speaksOf = (at: Temporal.Instant, made: Temporal.Instant, next: Temporal.Instant | undefined) =>
  !before(made, at) || (next !== undefined && !before(next, at))

type About = {
  readonly certificate: Certificate
  readonly issuer: Certificate
  readonly at: Temporal.Instant
  readonly now: Temporal.Instant
}

function readOcsp(der: Uint8Array, { certificate, issuer, at, now }: About): Revocation {
  const response = pkijs.OCSPResponse.fromBER(bufferOf(der))
  if (response.responseStatus.valueBlock.valueDec !== 0 || !response.responseBytes) return unknown
  const basic = pkijs.BasicOCSPResponse.fromBER(bufferOf(bytesOf(response.responseBytes.response)))
  const made = instant(basic.tbsResponseData.producedAt)
  if (before(now.add({ minutes: 5 }), made)) return unknown
  const own = (basic.certs ?? []).map((one) => readCertificate(new Uint8Array(one.toSchema().toBER())))
  const delegated = own.filter(
    (one) =>
      one.extendedKeyUsage?.includes('1.3.6.1.5.5.7.3.9') === true &&
      one.issuer.key === issuer.subject.key &&
      one.signedBy(issuer.publicKey) &&
      buildPath(one, { candidates: [], anchors: [issuer], at: made }).ok &&
      !before(made, one.notBefore) &&
      !before(one.notAfter, made),
  )
  const data = new Uint8Array(basic.tbsResponseData.tbsView)
  const signature = bytesOf(basic.signature)
  const method = signatureMethod(basic.signatureAlgorithm)
  const signed = [issuer, ...delegated].some(({ publicKey: key }) =>
    verifyBytes(method, { key, data, signature }),
  )
  if (!signed) return unknown
  for (const { certID, certStatus, thisUpdate, nextUpdate } of basic.tbsResponseData.responses) {
    const hash = digestName(String(certID.hashAlgorithm.algorithmId))
    if (hash !== 'sha1' && hash !== 'sha256') continue
    const name = createHash(hash).update(Buffer.from(issuer.subject.key, 'hex')).digest('hex')
    const key = hash === 'sha1' ? issuer.publicKeyHash : undefined
    if (
      hexOf(bytesOf(certID.issuerNameHash)) !== name ||
      (key && hexOf(bytesOf(certID.issuerKeyHash)) !== key)
    )
      continue
    if (hexOf(bytesOf(certID.serialNumber)).toUpperCase() !== certificate.serial) continue
    if (!speaksOf(at, instant(thisUpdate), nextUpdate && instant(nextUpdate))) continue
    const tag = certStatus.idBlock.tagNumber
    if (tag === 0) return { status: 'good' }
    if (tag === 1) return { status: 'revoked', at: instant(certStatus.valueBlock.value[0].toDate()) }
  }
  return unknown
}

function readCrl(der: Uint8Array, { certificate, issuer, at, now }: About): Revocation {
  const list = pkijs.CertificateRevocationList.fromBER(bufferOf(der))
  const issuedBy = hexOf(new Uint8Array(list.issuer.toSchema().toBER()))
  if (issuedBy !== issuer.subject.key || (issuer.keyUsage && !issuer.keyUsage.has('cRLSign'))) return unknown
  // Lists about a part only (delta, indirect, one reason) do not say of the rest that it is good.
  const partial = list.crlExtensions?.extensions.some(
    (one) => one.critical || String(one.extnID) === '2.5.29.27',
  )
  const made = instant(list.thisUpdate.value)
  const next = list.nextUpdate ? instant(list.nextUpdate.value) : undefined
  if (partial || before(now.add({ minutes: 5 }), made) || !speaksOf(at, made, next)) return unknown
  const method = signatureMethod(list.signatureAlgorithm)
  const data = new Uint8Array(list.tbsView)
  if (!verifyBytes(method, { key: issuer.publicKey, data, signature: bytesOf(list.signatureValue) }))
    return unknown
  for (const { userCertificate, revocationDate } of list.revokedCertificates ?? [])
    if (hexOf(bytesOf(userCertificate)).toUpperCase() === certificate.serial)
      return { status: 'revoked', at: instant(revocationDate.value) }
  return { status: 'good' }
}

/**
 * Whether a certificate was revoked, as evidence about the instant `at` tells it; `now` is when it is asked. A single sound piece that says
 * revoked outweighs any number that say good; evidence that is unsigned, stale, foreign or from the future is as none.
 */
export function checkRevocation(about: About, { ocsp, crls }: Evidence): Revocation {
  let result = unknown
  const pieces = [
    ...ocsp.map((der) => () => readOcsp(der, about)),
    ...crls.map((der) => () => readCrl(der, about)),
  ]
  for (const read of pieces.slice(0, 200)) {
    let found: Revocation
    try {
      found = readStrictly(read)
    } catch {
      continue // not what it should be: as none
    }
    if (found.status === 'revoked') return found
    if (found.status === 'good') result = found
  }
  return result
}
