import { createHash } from 'node:crypto'
import { digestOf, type Signer } from '#kit/cms/index.ts'
import { writeElement, type Written } from '#kit/xml/index.ts'
import { digestUris, exclusive, methodUris } from './algorithms.ts'
import { namespaces, signedPropertiesType } from './names.ts'
import type { DigestedReference } from './references-to-sign.ts'

/** What a signature says; what is not known yet is left empty until it is. */
export type SignatureToWrite = {
  readonly name: string
  readonly signer: Signer
  readonly at: Temporal.Instant
  readonly references: readonly DigestedReference[]
  readonly propertiesDigest?: Uint8Array
  readonly value?: Uint8Array
  readonly timeStamp?: Uint8Array
}

type Attributes = Readonly<Record<string, string>>
const ds = (local: string, attributes: Attributes = {}, ...inside: readonly (Written | string)[]) =>
  writeElement(`ds:${local}`, attributes, ...inside)
const xades = (local: string, attributes: Attributes = {}, ...inside: readonly (Written | string)[]) =>
  writeElement(`xades:${local}`, attributes, ...inside)

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const digestPair = (algorithm: string, value: Uint8Array) => [
  ds('DigestMethod', { Algorithm: algorithm }),
  ds('DigestValue', {}, base64(value)),
]
const transforms = (uris: readonly string[]) =>
  uris.length === 0 ? [] : [ds('Transforms', {}, ...uris.map((uri) => ds('Transform', { Algorithm: uri })))]

function signedInfo(of: SignatureToWrite): Written {
  const { name, signer, references, propertiesDigest = new Uint8Array() } = of
  const digest = digestUris[digestOf(signer.algorithm)]
  return ds(
    'SignedInfo',
    {},
    ds('CanonicalizationMethod', { Algorithm: exclusive }),
    ds('SignatureMethod', { Algorithm: methodUris[signer.algorithm] }),
    ...references.map((one) =>
      ds(
        'Reference',
        { Id: one.id, URI: one.uri },
        ...transforms(one.transforms),
        ...digestPair(digest, one.value),
      ),
    ),
    ds(
      'Reference',
      { Type: signedPropertiesType, URI: `#${name}-p` },
      ...transforms([exclusive]),
      ...digestPair(digest, propertiesDigest),
    ),
  )
}

/** Time, the certificate bound by its digest, and the format of each piece: what baseline level B-B asks for (EN 319 132-1, clause 6.3). */
function signedProperties({ name, at, signer, references }: SignatureToWrite): Written {
  const own = createHash('sha256').update(signer.certificate).digest()
  return xades(
    'SignedProperties',
    { Id: `${name}-p` },
    xades(
      'SignedSignatureProperties',
      {},
      xades('SigningTime', {}, at.toString({ smallestUnit: 'second' })),
      xades(
        'SigningCertificateV2',
        {},
        xades('Cert', {}, xades('CertDigest', {}, ...digestPair(digestUris.sha256, own))),
      ),
    ),
    xades(
      'SignedDataObjectProperties',
      {},
      ...references.map(({ id, mimeType }) =>
        xades('DataObjectFormat', { ObjectReference: `#${id}` }, xades('MimeType', {}, mimeType)),
      ),
    ),
  )
}

function unsignedProperties({ name, timeStamp }: SignatureToWrite): Written[] {
  if (!timeStamp) return []
  const stamp = xades(
    'SignatureTimeStamp',
    { Id: `${name}-t` },
    ds('CanonicalizationMethod', { Algorithm: exclusive }),
    xades('EncapsulatedTimeStamp', {}, base64(timeStamp)),
  )
  return [xades('UnsignedProperties', {}, xades('UnsignedSignatureProperties', {}, stamp))]
}

/**
 * The Signature element (W3C XML Signature 1.1, clause 4; EN 319 132-1). Its namespaces are declared on itself and every name has a prefix, so that
 * its exclusive canonical form is the same wherever it is put.
 */
export function signatureElement(of: SignatureToWrite): string {
  const { name, signer, value = new Uint8Array() } = of
  const certificates = [signer.certificate, ...signer.chain]
  return ds(
    'Signature',
    { 'xmlns:ds': namespaces.ds, Id: name },
    signedInfo(of),
    ds('SignatureValue', { Id: `${name}-v` }, base64(value)),
    ds(
      'KeyInfo',
      {},
      ds('X509Data', {}, ...certificates.map((one) => ds('X509Certificate', {}, base64(one)))),
    ),
    ds(
      'Object',
      {},
      xades(
        'QualifyingProperties',
        { 'xmlns:xades': namespaces.xades, Target: `#${name}` },
        signedProperties(of),
        ...unsignedProperties(of),
      ),
    ),
  ).xml
}
