import { attributeOf, isNamed, type XmlElement } from '#kit/xml/index.ts'
import { digests, enveloped, methods, type XmlSignatureMethod } from './algorithms.ts'
import { type Canonicalization, mustReadCanonicalization, readCanonicalization } from './canonicalization.ts'
import { ds } from './names.ts'
import { SignatureFault } from './signature-fault.ts'
import { algorithmOf, base64In, Parts, partsIn } from './structure.ts'

/** What one reference says: what was digested, how, and the digest. */
export type Reference = {
  readonly id: string | undefined
  readonly uri: string | undefined
  readonly type: string | undefined
  /** Whether the signature itself was left out. */
  readonly enveloped: boolean
  readonly canonicalization: Canonicalization | undefined
  readonly digest: string
  readonly value: Uint8Array
}

/** A Signature of XML Signature 1.1 as it stands; nothing is verified yet. */
export type ReadSignature = {
  readonly element: XmlElement
  readonly id: string | undefined
  readonly signedInfo: XmlElement
  readonly canonicalization: Canonicalization
  readonly method: XmlSignatureMethod
  readonly references: readonly Reference[]
  readonly value: Uint8Array
  readonly valueElement: XmlElement
  /** Certificates of KeyInfo in DER; every other way to name a key is passed over. */
  readonly certificates: readonly Uint8Array[]
  readonly objects: readonly XmlElement[]
}

/** Most of each that is read. */
const most = { references: 500, certificates: 50, objects: 20 } as const

function onList<Known>(list: ReadonlyMap<string, Known>, element: XmlElement): Known {
  const found = list.get(algorithmOf(element))
  if (found === undefined) throw new SignatureFault('algorithm-not-allowed')
  return found
}

type Transforms = Pick<Reference, 'enveloped' | 'canonicalization'>

/** At most the enveloped signature and then a canonical form; nothing that selects or computes (XPath, XSLT, Base64). */
function readTransforms(element: XmlElement | undefined): Transforms {
  const listed = element ? partsIn(element) : []
  if (listed.some((one) => !isNamed(one, ds('Transform')))) throw new SignatureFault('signature-malformed')
  const [first, ...rest] = listed
  const isEnveloped = first !== undefined && attributeOf(first, 'Algorithm') === enveloped
  if (isEnveloped) algorithmOf(first)
  const others = isEnveloped ? rest : listed
  const forms = others.map(readCanonicalization)
  if (forms.length > 1 || forms.includes(undefined)) throw new SignatureFault('algorithm-not-allowed')
  return { enveloped: isEnveloped, canonicalization: forms[0] }
}

function readReference(element: XmlElement): Reference {
  const parts = new Parts(element)
  const transforms = readTransforms(parts.maybe(ds('Transforms')))
  const digest = onList(digests, parts.must(ds('DigestMethod')))
  const value = base64In(parts.must(ds('DigestValue')))
  parts.end()
  return {
    id: attributeOf(element, 'Id'),
    uri: attributeOf(element, 'URI'),
    type: attributeOf(element, 'Type'),
    ...transforms,
    digest,
    value,
  }
}

function certificatesIn(keyInfo: XmlElement | undefined): Uint8Array[] {
  const found = (keyInfo ? partsIn(keyInfo) : [])
    .filter((one) => isNamed(one, ds('X509Data')))
    .flatMap((one) => partsIn(one).filter((part) => isNamed(part, ds('X509Certificate'))))
  if (found.length > most.certificates) throw new SignatureFault('signature-malformed')
  return found.map(base64In)
}

/** Reads a Signature element strictly: every element of the standard in its place, algorithms of the list only. Throws SignatureFault. */
export function readSignature(element: XmlElement): ReadSignature {
  const parts = new Parts(element)
  const signedInfo = parts.must(ds('SignedInfo'))
  const valueElement = parts.must(ds('SignatureValue'))
  const keyInfo = parts.maybe(ds('KeyInfo'))
  const objects = parts.all(ds('Object'))
  parts.end()
  const inside = new Parts(signedInfo)
  const canonicalization = mustReadCanonicalization(inside.must(ds('CanonicalizationMethod')))
  const method = onList(methods, inside.must(ds('SignatureMethod')))
  const references = inside.all(ds('Reference'))
  inside.end()
  if (references.length === 0 || references.length > most.references || objects.length > most.objects)
    throw new SignatureFault('signature-malformed')
  return {
    element,
    id: attributeOf(element, 'Id'),
    signedInfo,
    canonicalization,
    method,
    references: references.map(readReference),
    value: base64In(valueElement),
    valueElement,
    certificates: certificatesIn(keyInfo),
    objects,
  }
}
