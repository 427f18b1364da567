import { createHash, timingSafeEqual } from 'node:crypto'
import {
  type Certificate,
  derAt,
  derLength,
  type DerValue,
  digestName,
  dotted,
  instantIn,
  MalformedDer,
  partsOf,
  readCertificate,
  readSignatureMethod,
  readStrictly,
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

/** Most certificates of one message that are read. */
const mostCertificates = 50

const must = (value: DerValue | undefined, tag: number): DerValue => {
  if (value?.tag !== tag) throw new MalformedDer('unexpected value')
  return value
}
const algorithmIn = (value: DerValue | undefined) => digestName(dotted(partsOf(must(value, 0x30))[0]!))

/** Attributes by their types; signed ones may each stand there once only (RFC 5652, clause 11), unsigned ones several times. */
function attributesIn(set: DerValue | undefined, often = false): Map<string, readonly DerValue[]> {
  const found = new Map<string, readonly DerValue[]>()
  for (const attribute of set ? partsOf(set) : []) {
    const [type, values] = partsOf(attribute)
    const name = dotted(must(type, 0x06))
    if (found.has(name) && !often) throw new MalformedDer('attribute twice')
    found.set(name, [...(found.get(name) ?? []), ...partsOf(must(values, 0x31))])
  }
  return found
}

/** SigningCertificate(V2): the first ESSCertID of its list names the signer (RFC 5035, clause 3). */
function boundBy(value: DerValue, version: 1 | 2): SignedData['boundCertificate'] {
  const [first, second] = partsOf(partsOf(partsOf(value)[0]!)[0]!)
  if (version === 1) return { hash: 'sha1', value: must(first, 0x04).content }
  if (first?.tag === 0x30) return { hash: algorithmIn(first), value: must(second, 0x04).content }
  return { hash: 'sha256', value: must(first, 0x04).content }
}

/** RevocationInfoArchival: [0] CRLs, [1] OCSP answers. */
function archived(value: DerValue | undefined): { crls: Uint8Array[]; ocsp: Uint8Array[] } {
  const lists = value ? partsOf(value) : []
  const under = (tag: number) => lists.filter((one) => one.tag === tag).flatMap((one) => partsOf(partsOf(one)[0]!)) // prettier-ignore
  return { crls: under(0xa0).map(({ whole }) => whole), ocsp: under(0xa1).map(({ whole }) => whole) }
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function signerOf(certificates: readonly Certificate[], sid: DerValue | undefined): Certificate | undefined {
  if (sid?.tag === 0x80) return certificates.find((one) => one.subjectKeyId === hex(sid.content))
  const [issuer, serial] = partsOf(must(sid, 0x30))
  const [name, number] = [hex(issuer!.whole), hex(must(serial, 0x02).content).toUpperCase()]
  return certificates.find((one) => one.serial === number && one.issuer.key === name)
}

type Fields = {
  readonly contentType: string
  readonly content: Uint8Array | undefined
  readonly certificates: readonly Certificate[]
  readonly crls: readonly Uint8Array[]
  readonly infos: readonly DerValue[]
}

/** What of a SignedData stands outside its signer infos (RFC 5652, clause 5.1). */
function fieldsOf(der: Uint8Array): Fields {
  const [type, wrapped] = partsOf(must(derAt(der), 0x30))
  if (dotted(must(type, 0x06)) !== oid.signedData) throw new MalformedDer('not signed data')
  const [, , encapsulated, ...rest] = partsOf(must(partsOf(must(wrapped, 0xa0))[0], 0x30))
  const [contentType, holder] = partsOf(must(encapsulated, 0x30))
  const inside = (tag: number) => rest.filter((one) => one.tag === tag).flatMap(partsOf)
  const plain = (one: DerValue) => one.tag === 0x30
  return {
    contentType: dotted(must(contentType, 0x06)),
    content: holder && must(partsOf(must(holder, 0xa0))[0], 0x04).content,
    certificates: inside(0xa0)
      .filter(plain)
      .slice(0, mostCertificates)
      .map(({ whole }) => readCertificate(whole)),
    crls: inside(0xa1)
      .filter(plain)
      .map(({ whole }) => whole),
    infos: partsOf(must(rest.at(-1), 0x31)),
  }
}

/** Reads a SignedData in DER; zeros after it (the rest of a PDF's placeholder) are allowed, anything else is MalformedDer. */
export function readSignedData(padded: Uint8Array): SignedData {
  return readStrictly(() => {
    const length = derLength(padded)
    if (length === undefined || padded.subarray(length).some((byte) => byte !== 0))
      throw new MalformedDer('length')
    const { infos, certificates, crls, contentType, content } = fieldsOf(padded.subarray(0, length))
    const [, sid, digestAlgorithm, ...rest] = partsOf(must(infos[0], 0x30))
    const signedAttrs = rest[0]?.tag === 0xa0 ? rest.shift() : undefined
    const [algorithm, signature, unsignedAttrs] = rest
    const attributes = attributesIn(signedAttrs)
    const once = (type: string): DerValue | undefined => {
      const values = attributes.get(type)
      if (values && values.length !== 1) throw new MalformedDer('attribute twice')
      return values?.[0]
    }
    const kept = archived(once(oid.revocation))
    const [v1, v2] = [once(oid.signingCertificate), once(oid.signingCertificateV2)]
    const [time, type, imprint] = [once(oid.signingTime), once(oid.contentType), once(oid.messageDigest)]
    const digest = algorithmIn(digestAlgorithm)
    const unsigned = unsignedAttrs?.tag === 0xa1 ? attributesIn(unsignedAttrs, true) : undefined
    return {
      certificates,
      crls: [...kept.crls, ...crls],
      ocsp: kept.ocsp,
      contentType,
      content,
      signers: infos.length,
      digest,
      method: readSignatureMethod(must(algorithm, 0x30), digest),
      signature: must(signature, 0x04).content,
      signedAttributes: signedAttrs && asSet(signedAttrs.whole),
      messageDigest: imprint && must(imprint, 0x04).content,
      attributeContentType: type && dotted(type),
      boundCertificate: v2 ? boundBy(v2, 2) : v1 ? boundBy(v1, 1) : undefined,
      signingTime: time && instantIn(time),
      timeStamps: (unsigned?.get(oid.timeStamp) ?? []).slice(0, 5).map(({ whole }) => whole),
      signer: signerOf(certificates, sid),
    }
  })
}

/** Signed attributes stand under [0] in the signer info and are signed as a SET (RFC 5652, clause 5.4). */
function asSet(encoded: Uint8Array): Uint8Array {
  const set = Uint8Array.from(encoded)
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
