import { canonicalForm, type XmlDocument, type XmlElement } from '#kit/xml/index.ts'
import { usualCanonicalization } from './canonicalization.ts'
import type { Reference } from './read-signature.ts'
import { SignatureFault } from './signature-fault.ts'

/** The bytes of an attachment, or their SHA-256 where they streamed by and nobody holds them. */
export type Attachment = Uint8Array | { readonly sha256: Uint8Array }

/** What references may mean: this document, its elements by identifier, and attachments that the caller brings. */
export type Surroundings = {
  readonly document: XmlDocument
  readonly ids: ReadonlyMap<string, XmlElement>
  /** By the whole URI, `cid:` included. */
  readonly attachments: ReadonlyMap<string, Attachment>
}

/** What a reference leads to, and the bytes to digest. */
export type Resolved =
  | { readonly kind: 'attachment'; readonly octets: Uint8Array; readonly sha256?: undefined }
  | { readonly kind: 'attachment'; readonly octets?: undefined; readonly sha256: Uint8Array }
  | { readonly kind: 'document' | 'element'; readonly octets: Uint8Array; readonly element: XmlElement }

/** The elements of a document by their identifiers, Id of signatures always among them; throws SignatureFault `duplicate-id` where one stands twice. */
export function identified(
  elements: readonly XmlElement[],
  idAttributes: readonly string[],
): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>()
  for (const element of elements)
    for (const { namespace, local, value } of element.attributes) {
      if (namespace !== '' || (local !== 'Id' && !idAttributes.includes(local))) continue
      if (found.has(value)) throw new SignatureFault('duplicate-id')
      found.set(value, element)
    }
  return found
}

/** Follows a reference and takes its bytes through its transforms (XML Signature 1.1, clause 4.4.3); nothing is ever fetched. */
export function resolveReference(
  { uri, enveloped, canonicalization }: Reference,
  { document, ids, attachments }: Surroundings,
  signature: XmlElement,
): Resolved {
  if (uri === undefined) throw new SignatureFault('reference-unresolved')
  const form = {
    ...(canonicalization ?? usualCanonicalization),
    without: enveloped ? signature : undefined,
  }
  if (uri === '')
    return { kind: 'document', octets: Buffer.from(canonicalForm(document, form)), element: document.root }
  if (uri.startsWith('#')) {
    const element = ids.get(uri.slice(1))
    if (!element) throw new SignatureFault('reference-unresolved')
    return { kind: 'element', octets: Buffer.from(canonicalForm(element, form)), element }
  }
  if (!uri.startsWith('cid:')) throw new SignatureFault('reference-outside')
  // An attachment is bytes: there is nothing in it to canonicalise or to leave out.
  if (enveloped || canonicalization) throw new SignatureFault('algorithm-not-allowed')
  const found = attachments.get(uri)
  if (!found) throw new SignatureFault('reference-unresolved')
  return 'sha256' in found
    ? { kind: 'attachment', sha256: found.sha256 }
    : { kind: 'attachment', octets: found }
}
