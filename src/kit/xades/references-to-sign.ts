import { type Digest, digestBytes } from '#kit/cms/index.ts'
import { canonicalForm, type XmlDocument, type XmlElement } from '#kit/xml/index.ts'
import { enveloped, exclusive } from './algorithms.ts'
import { XmlNotSigned } from './xml-not-signed.ts'

/** What is to be signed: the whole document, an element by its identifier, or an attachment that travels beside the document. */
export type ReferenceToSign =
  | { readonly uri: '' | `#${string}`; readonly mimeType?: string }
  | { readonly uri: `cid:${string}`; readonly bytes: Uint8Array; readonly mimeType?: string }
  /** One too large to be held: digested before, while it streamed by; for signers that digest with SHA-256. */
  | { readonly uri: `cid:${string}`; readonly sha256: Uint8Array; readonly mimeType?: string }

/** A reference with its digest, as it will be written. */
export type DigestedReference = {
  readonly id: string
  readonly uri: string
  readonly transforms: readonly string[]
  readonly value: Uint8Array
  readonly mimeType: string
}

const holds = (element: XmlElement, inner: XmlElement): boolean =>
  element === inner || (inner.parent !== undefined && holds(element, inner.parent))

type Target = {
  readonly document: XmlDocument
  readonly ids: ReadonlyMap<string, XmlElement>
  /** The element that will hold the signature: what holds it in turn is signed without it. */
  readonly holder: XmlElement
  readonly digest: Digest
  /** Beginning of the identifiers of the new signature. */
  readonly name: string
}

/** Digests what is to be signed, in exclusive canonical form where it is XML. Throws XmlNotSigned. */
export function digestReferences(
  references: readonly ReferenceToSign[],
  { document, ids, holder, digest, name }: Target,
): DigestedReference[] {
  if (references.length === 0) throw new XmlNotSigned('nothing-to-sign')
  if (new Set(references.map(({ uri }) => uri)).size < references.length)
    throw new XmlNotSigned('reference-twice')
  return references.map((reference, place) => {
    const { uri, mimeType } = reference
    const id = `${name}-r${place + 1}`
    if ('bytes' in reference || 'sha256' in reference) {
      if ('sha256' in reference && digest !== 'sha256') throw new XmlNotSigned('digest-differs')
      const value = 'bytes' in reference ? digestBytes(digest, reference.bytes) : reference.sha256
      return { id, uri, transforms: [], value, mimeType: mimeType ?? 'application/octet-stream' }
    }
    const element = uri === '' ? document : ids.get(uri.slice(1))
    if (!element) throw new XmlNotSigned('reference-unresolved')
    const around = !('kind' in element) || holds(element, holder)
    return {
      id,
      uri,
      transforms: around ? [enveloped, exclusive] : [exclusive],
      value: digestBytes(digest, Buffer.from(canonicalForm(element, { method: 'exclusive' }))),
      mimeType: mimeType ?? 'text/xml',
    }
  })
}
