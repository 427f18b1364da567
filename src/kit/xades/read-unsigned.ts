import { elementsIn, type XmlElement, type XmlName } from '#kit/xml/index.ts'
import { type Canonicalization, mustReadCanonicalization, usualCanonicalization } from './canonicalization.ts'
import { ds, xades } from './names.ts'
import { base64In, Parts } from './structure.ts'

/** A time stamp over the signature value: the token, and the form in which the value's element was stamped. */
export type SignatureTimeStamp = { readonly token: Uint8Array; readonly canonicalization: Canonicalization }

/** What was added after signing (EN 319 132-1, clauses 5.3 and 5.4). Nothing of it is trusted. */
export type UnsignedProperties = {
  readonly timeStamps: readonly SignatureTimeStamp[]
  readonly certificates: readonly Uint8Array[]
  readonly ocsp: readonly Uint8Array[]
  readonly crls: readonly Uint8Array[]
}

/** Most that is read of each kind. */
const most = { timeStamps: 5, values: 200 } as const

const follow = (from: readonly XmlElement[], ...path: readonly XmlName[]): XmlElement[] =>
  path.reduce<XmlElement[]>((found, name) => found.flatMap((one) => elementsIn(one, name)), [...from])

function readTimeStamp(element: XmlElement): SignatureTimeStamp {
  const parts = new Parts(element)
  const form = parts.maybe(ds('CanonicalizationMethod'))
  const canonicalization = form ? mustReadCanonicalization(form) : usualCanonicalization
  const token = base64In(parts.must(xades('EncapsulatedTimeStamp')))
  parts.end()
  return { token, canonicalization }
}

/** Reads the unsigned properties beside signed ones. Throws SignatureFault where they are malformed. */
export function readUnsignedProperties(qualifying: XmlElement): UnsignedProperties {
  const properties = follow([qualifying], xades('UnsignedProperties'), xades('UnsignedSignatureProperties'))
  const values = (...path: readonly string[]) =>
    follow(properties, ...path.map(xades))
      .slice(0, most.values)
      .map(base64In)
  return {
    timeStamps: follow(properties, xades('SignatureTimeStamp')).slice(0, most.timeStamps).map(readTimeStamp),
    certificates: values('CertificateValues', 'EncapsulatedX509Certificate'),
    ocsp: values('RevocationValues', 'OCSPValues', 'EncapsulatedOCSPValue'),
    crls: values('RevocationValues', 'CRLValues', 'EncapsulatedCRLValue'),
  }
}
