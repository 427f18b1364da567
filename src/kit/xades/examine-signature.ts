import { createHash } from 'node:crypto'
import { certificatesAmong } from '#kit/ades/index.ts'
import { readTimeStamp, stampsBytes, type TimeStamp } from '#kit/cms/index.ts'
import { type Certificate, MalformedDer } from '#kit/x509/index.ts'
import { canonicalForm, type XmlElement } from '#kit/xml/index.ts'
import { fitsKey } from './fits-key.ts'
import { type BoundCertificate, readSignedProperties, type SignedProperties } from './read-properties.ts'
import { type ReadSignature, readSignature } from './read-signature.ts'
import { readUnsignedProperties, type SignatureTimeStamp, type UnsignedProperties } from './read-unsigned.ts'
import type { XmlFinding } from './report.ts'
import type { Surroundings } from './resolve-reference.ts'
import { type Followed, followReferences } from './signed-parts.ts'

/** A signature held against what it signs; nothing about its signer is trusted yet. */
export type ExaminedXml = {
  readonly signature: ReadSignature
  readonly properties: SignedProperties | undefined
  readonly unsigned: UnsignedProperties | undefined
  readonly certificates: readonly Certificate[]
  readonly signer: Certificate | undefined
  /** What was signed beside the signed properties. */
  readonly content: readonly Followed[]
  readonly stamps: readonly TimeStamp[]
  /** What is wrong with its form and its mathematics; empty where it is sound. */
  readonly faults: readonly XmlFinding[]
  readonly remarks: readonly XmlFinding[]
}

const binds = (bound: readonly BoundCertificate[], { der }: Certificate) =>
  bound.some(({ hash, value }) => hash !== 'unknown' && createHash(hash).update(der).digest().equals(value))

/** The certificate whose key made the signature, of those that the signer bound; the first one where none did. */
function findSigner(
  signature: ReadSignature,
  { certificates, properties }: Pick<ExaminedXml, 'certificates' | 'properties'>,
): { readonly signer: Certificate | undefined; readonly faults: readonly XmlFinding[] } {
  const data = Buffer.from(canonicalForm(signature.signedInfo, signature.canonicalization))
  const { method, value } = signature
  const bound = properties && certificates.filter((one) => binds(properties.bound, one))
  const candidates = bound && bound.length > 0 ? bound : certificates
  const signer = candidates.find((one) => fitsKey(one, method, { data, value }))
  if (certificates.length === 0) return { signer: undefined, faults: ['signing-certificate-missing'] }
  return {
    signer: signer ?? candidates[0],
    faults: [
      ...(signer ? [] : (['signature-does-not-fit'] as const)),
      ...(bound?.length === 0 ? (['signing-certificate-not-bound'] as const) : []),
    ],
  }
}

function readStamp({ token, canonicalization }: SignatureTimeStamp, value: XmlElement): TimeStamp[] {
  try {
    const stamp = readTimeStamp(token)
    return stamp.sound && stampsBytes(stamp, Buffer.from(canonicalForm(value, canonicalization)))
      ? [stamp]
      : []
  } catch (fault) {
    if (fault instanceof MalformedDer) return []
    throw fault
  }
}

/** Reads a signature, follows its references and does its mathematics. Throws SignatureFault where it is not even of the right form. */
export function examineSignature(element: XmlElement, around: Surroundings): ExaminedXml {
  const signature = readSignature(element)
  const properties = readSignedProperties(signature, around.ids)
  const unsigned = properties && readUnsignedProperties(properties.qualifying)
  const certificates = certificatesAmong(signature.certificates)
  const followed = followReferences(signature, around)
  const content = followed.filter(({ reference }) => reference !== properties?.reference)
  const { signer, faults } = findSigner(signature, { certificates, properties })
  const stamps = (unsigned?.timeStamps ?? []).flatMap((one) => readStamp(one, signature.valueElement))
  return {
    signature, properties, unsigned, certificates, signer, content, stamps,
    faults: [
      ...(content.length > 0 ? [] : (['nothing-signed'] as const)),
      ...(followed.every(({ fits }) => fits) ? [] : (['digest-differs'] as const)),
      ...faults,
    ],
    remarks: [
      ...(properties ? [] : (['signed-properties-missing'] as const)),
      ...(stamps.length < (unsigned?.timeStamps.length ?? 0) ? (['time-stamp-broken'] as const) : []),
    ],
  } // prettier-ignore
}
