import { attributeOf, elementsIn, isNamed, textIn, type XmlElement } from '#kit/xml/index.ts'
import { digests } from './algorithms.ts'
import { ds, signedPropertiesType, xades } from './names.ts'
import type { ReadSignature, Reference } from './read-signature.ts'
import { SignatureFault } from './signature-fault.ts'
import { algorithmOf, base64In, Parts } from './structure.ts'

export type BoundCertificate = { readonly hash: string; readonly value: Uint8Array }

/** What the signer says of the signature and signs along (EN 319 132-1, clause 5.2). */
export type SignedProperties = {
  readonly element: XmlElement
  readonly qualifying: XmlElement
  readonly signingTime: Temporal.Instant | undefined
  /** What SigningCertificateV2, or the older SigningCertificate, binds. */
  readonly bound: readonly BoundCertificate[]
  readonly boundBy: 'V2' | 'V1' | undefined
  /** Identifiers of references whose format is told. */
  readonly formats: ReadonlySet<string>
}

const one = (element: XmlElement | undefined, local: string): XmlElement | undefined => {
  const found = element ? elementsIn(element, xades(local)) : []
  if (found.length > 1) throw new SignatureFault('signature-malformed')
  return found[0]
}

function instantIn(element: XmlElement | undefined): Temporal.Instant | undefined {
  try {
    return element && Temporal.Instant.from(textIn(element).trim())
  } catch {
    return undefined // xsd:dateTime may lack its zone: then it names no instant
  }
}

function boundIn(list: XmlElement | undefined): BoundCertificate[] {
  return (list ? elementsIn(list, xades('Cert')) : []).slice(0, 50).map((certificate) => {
    const parts = new Parts(new Parts(certificate).must(xades('CertDigest')))
    const method = parts.must(ds('DigestMethod'))
    return {
      hash: digests.get(algorithmOf(method)) ?? 'unknown',
      value: base64In(parts.must(ds('DigestValue'))),
    }
  })
}

function formatsIn(properties: XmlElement | undefined): Set<string> {
  return new Set(
    (properties ? elementsIn(properties, xades('DataObjectFormat')) : [])
      .filter((format) => one(format, 'MimeType'))
      .map((format) => attributeOf(format, 'ObjectReference')?.slice(1) ?? ''),
  )
}

/**
 * The signed properties of this very signature, where the standard has them: in its own Object, for its own Id, named by exactly one reference
 * of the right type. Undefined where there are none at all; throws SignatureFault `signed-properties-misplaced` where anything else is the case.
 */
export function readSignedProperties(
  signature: ReadSignature,
  ids: ReadonlyMap<string, XmlElement>,
): (SignedProperties & { readonly reference: Reference }) | undefined {
  const references = signature.references.filter(({ type }) => type === signedPropertiesType)
  const found = signature.objects.flatMap((object) => elementsIn(object, xades('QualifyingProperties')))
  if (references.length === 0 && found.length === 0) return undefined
  const [reference, qualifying] = [references[0], found[0]]
  const element = qualifying && elementsIn(qualifying)[0]
  const id = element && attributeOf(element, 'Id')
  const isOwn =
    found.length === 1 &&
    references.length === 1 &&
    signature.id !== undefined &&
    attributeOf(qualifying!, 'Target') === `#${signature.id}` &&
    element !== undefined &&
    isNamed(element, xades('SignedProperties')) &&
    id !== undefined &&
    reference!.uri === `#${id}` &&
    !reference!.enveloped &&
    ids.get(id) === element
  if (!isOwn) throw new SignatureFault('signed-properties-misplaced')
  const about = one(element, 'SignedSignatureProperties')
  const [v2, v1] = [one(about, 'SigningCertificateV2'), one(about, 'SigningCertificate')]
  return {
    element,
    qualifying: qualifying!,
    reference: reference!,
    signingTime: instantIn(one(about, 'SigningTime')),
    bound: [...boundIn(v2), ...boundIn(v1)],
    boundBy: v2 ? 'V2' : v1 ? 'V1' : undefined,
    formats: formatsIn(one(element, 'SignedDataObjectProperties')),
  }
}
