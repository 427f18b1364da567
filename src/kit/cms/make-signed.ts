import { createHash } from 'node:crypto'
import {
  derAt,
  explicit,
  identifier,
  integer,
  octets,
  partsOf,
  sequence,
  setOf,
  tagged,
  time,
} from '#kit/x509/index.ts'
import { type Digest, digestAlgorithm, signatureAlgorithm } from './signature-algorithms.ts'
import type { Signer } from './signer.ts'

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
} as const

/** What of a signer is the same in every signature. */
type Constant = {
  readonly signerId: Uint8Array
  readonly boundCertificate: Uint8Array
  readonly certificates: Uint8Array
  readonly algorithm: Uint8Array
}
const constants = new WeakMap<Signer, Constant>()

const types = {
  data: identifier(oid.data),
  signedData: identifier(oid.signedData),
  contentType: identifier(oid.contentType),
  messageDigest: identifier(oid.messageDigest),
} as const
const versions = { one: integer(1), three: integer(3) } as const
const attribute = (type: Uint8Array, value: Uint8Array) => sequence(type, setOf(value))
/** The attribute of content that is just bytes, as in every PDF. */
const isData = attribute(types.contentType, types.data)

/** Serial number and issuer of a certificate, as they stand in it. */
export function issuerAndSerial(certificate: Uint8Array): Uint8Array {
  const fields = partsOf(partsOf(derAt(certificate))[0]!)
  const from = fields[0]!.tag === 0xa0 ? 1 : 0
  return sequence(fields[from + 2]!.whole, fields[from]!.whole)
}

function constantOf(signer: Signer): Constant {
  const known = constants.get(signer)
  if (known) return known
  const hash = createHash('sha256').update(signer.certificate).digest()
  const made = {
    signerId: issuerAndSerial(signer.certificate),
    // ESSCertIDv2 with SHA-256, its default (RFC 5035, clause 4).
    boundCertificate: attribute(
      identifier(oid.signingCertificateV2),
      sequence(sequence(sequence(octets(hash)))),
    ),
    certificates: Buffer.concat([signer.certificate, ...signer.chain]),
    algorithm: signatureAlgorithm(signer.algorithm),
  }
  constants.set(signer, made)
  return made
}

export type SignedToMake = {
  readonly signer: Signer
  /** Digest of the content, by the algorithm named. */
  readonly contentDigest: Uint8Array
  readonly digest: Digest
  readonly contentType?: string
  /** The content itself, where the message is to carry it (a time stamp does, a PDF signature must not). */
  readonly content?: Uint8Array
  /** Not for PAdES, which has the time in the PDF's dictionary (EN 319 142-1, clause 6.3). */
  readonly signingTime?: Temporal.Instant
  /** Whether the message carries certificates; it does unless told otherwise. */
  readonly withCertificates?: boolean
}

/** Makes a SignedData with one signer (RFC 5652, clause 5) as CAdES baseline wants it (EN 319 122-1, clause 6.3), in DER. */
export async function makeSignedData(of: SignedToMake): Promise<Uint8Array> {
  const {
    signer,
    contentDigest,
    digest,
    contentType = oid.data,
    content,
    signingTime,
    withCertificates = true,
  } = of
  const constant = constantOf(signer)
  const type = contentType === oid.data ? types.data : identifier(contentType)
  const attributes = setOf(
    contentType === oid.data ? isData : attribute(types.contentType, type),
    attribute(types.messageDigest, octets(contentDigest)),
    constant.boundCertificate,
    ...(signingTime ? [attribute(identifier(oid.signingTime), time(signingTime))] : []),
  )
  const signature = await signer.sign(attributes)
  // Signed as a SET, kept under [0] (RFC 5652, clause 5.4).
  const kept = new Uint8Array(attributes)
  kept[0] = 0xa0
  const hash = digestAlgorithm(digest)
  const signerInfo = sequence(
    versions.one,
    constant.signerId,
    hash,
    kept,
    constant.algorithm,
    octets(signature),
  )
  return sequence(
    types.signedData,
    explicit(
      0,
      sequence(
        contentType === oid.data ? versions.one : versions.three,
        tagged(0x31, hash),
        sequence(type, ...(content ? [explicit(0, octets(content))] : [])),
        ...(withCertificates ? [explicit(0, constant.certificates)] : []),
        tagged(0x31, signerInfo),
      ),
    ),
  )
}

/** The parts of a SignedData that has one signer: what stands around its signer info, and the fields of that. */
function opened(der: Uint8Array) {
  const [type, wrapped] = partsOf(derAt(der))
  const fields = partsOf(partsOf(wrapped!)[0]!)
  const infos = partsOf(fields.at(-1)!)
  return { type: type!, around: fields.slice(0, -1), fields: partsOf(infos[0]!) }
}

/** The signature value of a SignedData's only signer: what a signature time stamp stands for. */
export function signatureValueOf(der: Uint8Array): Uint8Array {
  return opened(der).fields.find(({ tag }) => tag === 0x04)!.content
}

/** The SignedData with a time-stamp token as its signer's unsigned attribute (EN 319 122-1, clause 5.3); what was signed stays as it is. */
export function addTimeStamp(der: Uint8Array, token: Uint8Array): Uint8Array {
  const { type, around, fields } = opened(der)
  const own = fields.find(({ tag }) => tag === 0xa1)
  const stamp = attribute(identifier(oid.timeStamp), token)
  const unsigned = explicit(1, ...(own ? partsOf(own).map(({ whole }) => whole) : []), stamp)
  const info = sequence(...fields.filter((field) => field !== own).map(({ whole }) => whole), unsigned)
  return sequence(type.whole, explicit(0, sequence(...around.map(({ whole }) => whole), tagged(0x31, info))))
}
