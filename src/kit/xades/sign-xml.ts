import { createHash } from 'node:crypto'
import {
  type Digest,
  digestBytes,
  digestOf,
  type Signer,
  SignerUnavailable,
  type TimeStamper,
} from '#kit/cms/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import {
  canonicalForm,
  elementsAt,
  elementsOf,
  readXml,
  type XmlElement,
  type XmlName,
} from '#kit/xml/index.ts'
import { halfLength, rawFromDer } from './ecdsa-value.ts'
import { insertInside } from './insert-inside.ts'
import { ds, usualIdAttributes, xades } from './names.ts'
import { digestReferences, type ReferenceToSign } from './references-to-sign.ts'
import { identified } from './resolve-reference.ts'
import { signatureElement, type SignatureToWrite } from './signature-element.ts'
import { SignatureFault } from './signature-fault.ts'
import { XmlNotSigned } from './xml-not-signed.ts'

export type XmlSigningOptions = {
  readonly signer: Signer
  /** The time that the signer claims. */
  readonly at: Temporal.Instant
  /** Names from the root down to the element that is to hold the signature, as the last thing in it. */
  readonly place: readonly XmlName[]
  readonly references: readonly ReferenceToSign[]
  /** Attributes that name elements, beside the Id of signatures: ID and id unless told. */
  readonly idAttributes?: readonly string[]
  /** Who stamps the time of the signature; without one it is of level B-B. */
  readonly timeStamper?: TimeStamper
  /** Whether a signature whose time nobody stamps is kept as B-B; it is refused unless told. */
  readonly unstamped?: 'refused' | 'kept'
}

/** A signed document, and the level of EN 319 132-1, clause 6 that its new signature has. */
export type SignedXml = {
  readonly bytes: Uint8Array
  readonly level: 'B-B' | 'B-T'
  /** Why the time was not stamped, where it should have been. */
  readonly unstamped?: SignerUnavailable
}

/** The canonical bytes of one element of a signature that is being made. */
function bytesOf(signature: SignatureToWrite, path: readonly XmlName[]): Uint8Array {
  const [element] = elementsAt(readXml(signatureElement(signature)), [ds('Signature'), ...path])
  return Buffer.from(canonicalForm(element!, { method: 'exclusive' }))
}

const properties = [ds('Object'), xades('QualifyingProperties'), xades('SignedProperties')]

async function withValue(signature: SignatureToWrite, digest: Digest): Promise<SignatureToWrite> {
  const propertiesDigest = digestBytes(digest, bytesOf(signature, properties))
  const complete = { ...signature, propertiesDigest }
  const { signer } = signature
  const value = await signer.sign(bytesOf(complete, [ds('SignedInfo')]))
  const half = signer.algorithm.startsWith('ecdsa')
    ? halfLength(readCertificate(signer.certificate).publicKey)
    : undefined
  return { ...complete, value: half === undefined ? value : rawFromDer(value, half) }
}

function identifiers(root: XmlElement, idAttributes: readonly string[]): Map<string, XmlElement> {
  try {
    return identified(elementsOf(root), idAttributes)
  } catch (fault) {
    throw fault instanceof SignatureFault ? new XmlNotSigned(fault.finding) : fault
  }
}

/**
 * Signs pieces of a document and attachments beside it as XAdES baseline B-B, or B-T with a time stamp (EN 319 132-1, clause 6). Every other byte
 * stays as it is. Throws XmlUnreadable, XmlNotSigned where the document does not allow it, and SignerUnavailable where a key or the time
 * stamp does not come.
 */
export async function signXml(xml: Uint8Array | string, options: XmlSigningOptions): Promise<SignedXml> {
  const { signer, at, timeStamper } = options
  const document = readXml(xml)
  const [holder, another] = elementsAt(document, options.place)
  if (!holder || another) throw new XmlNotSigned(holder ? 'place-ambiguous' : 'place-missing')
  const ids = identifiers(document.root, options.idAttributes ?? usualIdAttributes)
  const digest = digestOf(signer.algorithm)
  // Nothing is drawn by lot here: the name follows from what is signed, by whom and when.
  const name = `sig-${createHash('sha256').update(document.source).update(signer.certificate).update(String(at)).digest('hex').slice(0, 16)}` // prettier-ignore
  if (ids.has(name)) throw new XmlNotSigned('already-signed-so')
  const references = digestReferences(options.references, { document, ids, holder, digest, name })
  const signature = await withValue({ name, signer, at, references }, digest)
  const finished = (made: SignatureToWrite) =>
    Buffer.from(insertInside(document.source, holder, signatureElement(made)))
  if (!timeStamper) return { bytes: finished(signature), level: 'B-B' }
  try {
    const imprint = digestBytes(digest, bytesOf(signature, [ds('SignatureValue')]))
    const timeStamp = await timeStamper({ hash: digest, digest: imprint })
    return { bytes: finished({ ...signature, timeStamp }), level: 'B-T' }
  } catch (fault) {
    if (options.unstamped !== 'kept' || !(fault instanceof SignerUnavailable)) throw fault
    return { bytes: finished(signature), level: 'B-B', unstamped: fault }
  }
}
