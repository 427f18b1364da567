import { createHash, timingSafeEqual } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import {
  bufferOf,
  type Certificate,
  derLength,
  digestName,
  MalformedDer,
  readCertificate,
  readStrictly,
  signatureMethod,
  type SignatureMethod,
  verifyBytes,
} from '#kit/x509/index.ts'

/** A SignedData of RFC 5652 with one signer, as PAdES wants it (EN 319 142-1, clause 4.1); nothing is trusted yet. */
export type SignedData = {
  readonly certificates: readonly Certificate[]
  readonly crls: readonly Uint8Array[]
  /** OCSP answers inside (adbe-revocationInfoArchival too). */
  readonly ocsp: readonly Uint8Array[]
  readonly contentType: string
  /** The content that it carries itself, where it does. */
  readonly content: Uint8Array | undefined
  readonly signers: number
  readonly digest: string
  readonly method: SignatureMethod
  readonly signature: Uint8Array
  /** The signed attributes as they were signed (a SET), or undefined where the content itself was. */
  readonly signedAttributes: Uint8Array | undefined
  readonly messageDigest: Uint8Array | undefined
  readonly attributeContentType: string | undefined
  /** What ESS signing-certificate(-v2) binds: hash and its algorithm; undefined where there is none. */
  readonly boundCertificate: { readonly hash: string; readonly value: Uint8Array } | undefined
  readonly signingTime: Temporal.Instant | undefined
  /** The signature time stamps (unsigned attribute), in DER. */
  readonly timeStamps: readonly Uint8Array[]
  /** The signer's certificate as the signer info names it, where it is inside. */
  readonly signer: Certificate | undefined
}

type Block = { readonly valueBlock: { readonly value?: unknown; readonly valueHexView?: Uint8Array } }
const children = (block: unknown): Block[] => {
  const value = (block as Block | undefined)?.valueBlock?.value
  return Array.isArray(value) ? (value as Block[]) : []
}
const bytes = (block: unknown): Uint8Array | undefined =>
  (block as Block | undefined)?.valueBlock?.valueHexView
const derOf = (block: unknown) => new Uint8Array((block as asn1js.BaseBlock).toBER())

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  revocation: '1.2.840.113583.1.1.8',
} as const

/** SigningCertificate(V2): the first ESSCertID of its list names the signer (RFC 5035, clause 3). */
function boundBy(value: unknown, version: 1 | 2): SignedData['boundCertificate'] {
  const first = children(children(children(value)[0])[0])
  const algorithm = version === 2 && first[0] instanceof asn1js.Sequence ? children(first[0])[0] : undefined
  const hash = version === 1 ? 'sha1' : algorithm ? digestName(String((algorithm as asn1js.ObjectIdentifier).getValue())) : 'sha256' // prettier-ignore
  const found = bytes(algorithm ? first[1] : first[0])
  return found ? { hash, value: found } : undefined
}

/** RevocationInfoArchival: [0] CRLs, [1] OCSP answers. */
function archived(value: unknown): { crls: Uint8Array[]; ocsp: Uint8Array[] } {
  const found: { crls: Uint8Array[]; ocsp: Uint8Array[] } = { crls: [], ocsp: [] }
  for (const part of children(value)) {
    const tag = (part as unknown as asn1js.BaseBlock).idBlock.tagNumber
    const into = tag === 0 ? found.crls : tag === 1 ? found.ocsp : undefined
    for (const list of children(part)) into?.push(derOf(list))
  }
  return found
}

function signerOf(certificates: readonly Certificate[], sid: unknown): Certificate | undefined {
  if (sid instanceof pkijs.IssuerAndSerialNumber) {
    const issuer = Buffer.from(sid.issuer.toSchema().toBER()).toString('hex')
    const serial = Buffer.from(sid.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase()
    return certificates.find((one) => one.serial === serial && one.issuer.key === issuer)
  }
  const id = bytes(sid)
  return id && certificates.find((one) => one.subjectKeyId === Buffer.from(id).toString('hex'))
}

/** Reads a SignedData in DER; zeros after it (the rest of a PDF's placeholder) are allowed, anything else is MalformedDer. */
export function readSignedData(padded: Uint8Array): SignedData {
  return readStrictly(() => {
    const length = derLength(padded)
    if (length === undefined || padded.subarray(length).some((byte) => byte !== 0))
      throw new MalformedDer('length')
    const info = pkijs.ContentInfo.fromBER(bufferOf(padded.subarray(0, length)))
    if (String(info.contentType) !== oid.signedData) throw new MalformedDer('not signed data')
    const data = new pkijs.SignedData({ schema: info.content })
    const signer = data.signerInfos[0]
    if (!signer) throw new MalformedDer('no signer')
    const attributes = signer.signedAttrs?.attributes ?? []
    const once = (type: string): unknown => {
      const found = attributes.filter((one) => String(one.type) === type)
      if (found.length > 1 || (found[0] && found[0].values.length !== 1))
        throw new MalformedDer('attribute twice')
      return found[0]?.values[0]
    }
    const certificates = (data.certificates ?? [])
      .filter((one) => one instanceof pkijs.Certificate)
      .slice(0, 50)
      .map((one) => readCertificate(new Uint8Array(one.toSchema().toBER())))
    const kept = archived(once(oid.revocation))
    const [v1, v2] = [once(oid.signingCertificate), once(oid.signingCertificateV2)]
    const time = once(oid.signingTime) as { toDate?: () => Date } | undefined
    const digest = digestName(String(signer.digestAlgorithm.algorithmId))
    const content = data.encapContentInfo.eContent
    return {
      certificates,
      crls: [
        ...kept.crls,
        ...(data.crls ?? []).filter((one) => one instanceof pkijs.CertificateRevocationList).map(derOfSchema),
      ],
      ocsp: kept.ocsp,
      contentType: String(data.encapContentInfo.eContentType),
      content: content ? new Uint8Array(content.getValue()) : undefined,
      signers: data.signerInfos.length,
      digest,
      method: signatureMethod(signer.signatureAlgorithm, digest),
      signature: signer.signature.valueBlock.valueHexView,
      signedAttributes: signer.signedAttrs ? asSet(signer.signedAttrs.encodedValue) : undefined,
      messageDigest: bytes(once(oid.messageDigest)),
      attributeContentType: (once(oid.contentType) as asn1js.ObjectIdentifier | undefined)?.getValue(),
      boundCertificate: v2 ? boundBy(v2, 2) : v1 ? boundBy(v1, 1) : undefined,
      signingTime: time?.toDate ? Temporal.Instant.fromEpochMilliseconds(time.toDate().getTime()) : undefined,
      timeStamps: (signer.unsignedAttrs?.attributes ?? [])
        .filter((one) => String(one.type) === oid.timeStamp)
        .flatMap((one) => one.values.slice(0, 5).map(derOf)),
      signer: signerOf(certificates, signer.sid),
    }
  })
}

const derOfSchema = (one: { toSchema: () => unknown }) =>
  new Uint8Array((one.toSchema() as asn1js.BaseBlock).toBER())

/** Signed attributes stand under [0] in the signer info and are signed as a SET (RFC 5652, clause 5.4). */
function asSet(encoded: ArrayBuffer): Uint8Array {
  const set = new Uint8Array(encoded.slice(0))
  set[0] = 0x31
  return set
}

/** The content that was signed: its digest, and all of it where that is needed (a signature without signed attributes). */
export type Content = {
  readonly digest: (hash: string) => Uint8Array | undefined
  readonly whole: () => Uint8Array
}

/** What is wrong with a SignedData over that content, in the order of EN 319 102-1, clause 5.2; empty where it fits. */
export function faultsOf(signed: SignedData, content: Content): CmsFault[] {
  if (!signed.signer) return ['signing-certificate-missing']
  const digest = content.digest(signed.digest)
  const { publicKey: key } = signed.signer
  const faults: CmsFault[] = []
  if (signed.signedAttributes) {
    if (!digest || !signed.messageDigest || !same(signed.messageDigest, digest)) faults.push('digest-differs')
    if (signed.attributeContentType !== signed.contentType) faults.push('signature-does-not-fit')
    const bound = signed.boundCertificate
    if (
      bound &&
      (bound.hash === 'unknown' ||
        !same(bound.value, createHash(bound.hash).update(signed.signer.der).digest()))
    )
      faults.push('signing-certificate-not-bound')
  }
  const data = signed.signedAttributes ?? content.whole()
  if (!verifyBytes(signed.method, { key, data, signature: signed.signature }))
    faults.push('signature-does-not-fit')
  return faults
}

export type CmsFault =
  | 'signing-certificate-missing'
  | 'digest-differs'
  | 'signature-does-not-fit'
  | 'signing-certificate-not-bound'

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && timingSafeEqual(a, b)
