import { createHash } from 'node:crypto'
import * as pkijs from 'pkijs'
import { buildPath } from './build-path.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { bufferOf, MalformedDer, readStrictly } from './read-strictly.ts'
import { digestName } from './signature-hash.ts'
import { signatureMethod, verifyBytes } from './verify-bytes.ts'

/** OCSP answers (RFC 6960) and revocation lists (RFC 5280) as they were found, in DER. */
export type Evidence = { readonly ocsp: readonly Uint8Array[]; readonly crls: readonly Uint8Array[] }

export type Revocation =
  | { readonly status: 'good' }
  | { readonly status: 'revoked'; readonly at: Temporal.Instant }
  | { readonly status: 'unknown' }

/** Most pieces of each kind that are looked at. */
const most = 500

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

/** One answer about one certificate. */
type SingleAnswer = {
  readonly hash: 'sha1' | 'sha256'
  readonly issuerName: string
  readonly issuerKey: string
  readonly serial: string
  readonly tag: number
  readonly revokedAt: Temporal.Instant | undefined
  readonly made: Temporal.Instant
  readonly next: Temporal.Instant | undefined
}

/** A signed piece of evidence, read; whether an issuer stands behind it is found out once for each. */
type Piece = { readonly made: Temporal.Instant; readonly isBehind: (issuer: Certificate) => boolean }
type Ocsp = Piece & { readonly answers: readonly SingleAnswer[] }
type List = Piece & {
  readonly issuedBy: string
  readonly partial: boolean
  readonly next: Temporal.Instant | undefined
  readonly revoked: ReadonlyMap<string, Temporal.Instant>
}

/** Reads each piece once, however many certificates it is asked about; undefined for what is not what it should be. */
function once<Read>(parse: (der: Uint8Array) => Read): (der: Uint8Array) => Read | undefined {
  const kept = new WeakMap<Uint8Array, { readonly read: Read | undefined }>()
  return (der) => {
    const known = kept.get(der)
    if (known) return known.read
    let read: Read | undefined
    try {
      read = readStrictly(() => parse(der))
    } catch {
      read = undefined // counts as none
    }
    kept.set(der, { read })
    return read
  }
}

function remembered(ask: (issuer: Certificate) => boolean): (issuer: Certificate) => boolean {
  const known = new WeakMap<Certificate, boolean>()
  return (issuer) => {
    const answer = known.get(issuer) ?? ask(issuer)
    known.set(issuer, answer)
    return answer
  }
}

function singleAnswer({ certID, certStatus, thisUpdate, nextUpdate }: pkijs.SingleResponse): SingleAnswer[] {
  const hash = digestName(String(certID.hashAlgorithm.algorithmId))
  if (hash !== 'sha1' && hash !== 'sha256') return []
  const tag: number = certStatus.idBlock.tagNumber
  return [
    {
      hash,
      issuerName: hexOf(bytesOf(certID.issuerNameHash)),
      issuerKey: hexOf(bytesOf(certID.issuerKeyHash)),
      serial: hexOf(bytesOf(certID.serialNumber)).toUpperCase(),
      tag,
      revokedAt: tag === 1 ? instant(certStatus.valueBlock.value[0].toDate()) : undefined,
      made: instant(thisUpdate),
      next: nextUpdate && instant(nextUpdate),
    },
  ]
}

const ocspOf = once((der): Ocsp => {
  const response = pkijs.OCSPResponse.fromBER(bufferOf(der))
  if (response.responseStatus.valueBlock.valueDec !== 0 || !response.responseBytes)
    throw new MalformedDer('no answer')
  const basic = pkijs.BasicOCSPResponse.fromBER(bufferOf(bytesOf(response.responseBytes.response)))
  const made = instant(basic.tbsResponseData.producedAt)
  const own = (basic.certs ?? []).map((one) => readCertificate(new Uint8Array(one.toSchema().toBER())))
  const data = new Uint8Array(basic.tbsResponseData.tbsView)
  const signature = bytesOf(basic.signature)
  const method = signatureMethod(basic.signatureAlgorithm)
  /** Whom the issuer authorised to answer (RFC 6960, clause 4.2.2.2). */
  const mayAnswer = (one: Certificate, issuer: Certificate) =>
    one.extendedKeyUsage?.includes('1.3.6.1.5.5.7.3.9') === true &&
    one.issuer.key === issuer.subject.key &&
    one.signedBy(issuer.publicKey) &&
    buildPath(one, { candidates: [], anchors: [issuer], at: made }).ok &&
    !before(made, one.notBefore) &&
    !before(one.notAfter, made)
  return {
    made,
    answers: basic.tbsResponseData.responses.flatMap(singleAnswer),
    isBehind: remembered((issuer) =>
      [issuer, ...own.filter((one) => mayAnswer(one, issuer))].some(({ publicKey: key }) =>
        verifyBytes(method, { key, data, signature }),
      ),
    ),
  }
})

function readOcsp(der: Uint8Array, { certificate, issuer, at, now }: About): Revocation {
  const found = ocspOf(der)
  if (!found || before(now.add({ minutes: 5 }), found.made)) return unknown
  const name = (hash: string) => createHash(hash).update(Buffer.from(issuer.subject.key, 'hex')).digest('hex')
  for (const { hash, issuerName, issuerKey, serial, tag, revokedAt, made, next } of found.answers) {
    if (serial !== certificate.serial || issuerName !== name(hash)) continue
    if (hash === 'sha1' && issuerKey !== issuer.publicKeyHash) continue
    if (!speaksOf(at, made, next) || !found.isBehind(issuer)) continue
    if (tag === 0) return { status: 'good' }
    if (revokedAt) return { status: 'revoked', at: revokedAt }
  }
  return unknown
}

const listOf = once((der): List => {
  const list = pkijs.CertificateRevocationList.fromBER(bufferOf(der))
  const method = signatureMethod(list.signatureAlgorithm)
  const data = new Uint8Array(list.tbsView)
  const signature = bytesOf(list.signatureValue)
  return {
    made: instant(list.thisUpdate.value),
    next: list.nextUpdate ? instant(list.nextUpdate.value) : undefined,
    issuedBy: hexOf(new Uint8Array(list.issuer.toSchema().toBER())),
    // Lists about a part only (delta, indirect, one reason) do not say of the rest that it is good.
    partial: (list.crlExtensions?.extensions ?? []).some(
      (one) => one.critical || String(one.extnID) === '2.5.29.27',
    ),
    revoked: new Map(
      (list.revokedCertificates ?? []).map(({ userCertificate, revocationDate }) => [
        hexOf(bytesOf(userCertificate)).toUpperCase(),
        instant(revocationDate.value),
      ]),
    ),
    isBehind: remembered(({ publicKey: key }) => verifyBytes(method, { key, data, signature })),
  }
})

function readCrl(der: Uint8Array, { certificate, issuer, at, now }: About): Revocation {
  const list = listOf(der)
  if (!list || list.issuedBy !== issuer.subject.key || (issuer.keyUsage && !issuer.keyUsage.has('cRLSign')))
    return unknown
  if (list.partial || before(now.add({ minutes: 5 }), list.made) || !speaksOf(at, list.made, list.next))
    return unknown
  if (!list.isBehind(issuer)) return unknown
  const since = list.revoked.get(certificate.serial)
  return since ? { status: 'revoked', at: since } : { status: 'good' }
}

/**
 * Whether a certificate was revoked, as evidence about the instant `at` tells it; `now` is when it is asked. A single sound piece that says
 * revoked outweighs any number that say good; evidence that is unsigned, stale, foreign or from the future is as none.
 */
export function checkRevocation(about: About, { ocsp, crls }: Evidence): Revocation {
  let result = unknown
  const pieces = [
    ...ocsp.slice(0, most).map((der) => () => readOcsp(der, about)),
    ...crls.slice(0, most).map((der) => () => readCrl(der, about)),
  ]
  for (const read of pieces) {
    const found = read()
    if (found.status === 'revoked') return found
    if (found.status === 'good') result = found
  }
  return result
}
