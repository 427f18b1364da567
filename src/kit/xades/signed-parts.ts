import { createHash, timingSafeEqual } from 'node:crypto'
import { pathOf, readXml, type XmlElement } from '#kit/xml/index.ts'
import type { ReadSignature, Reference } from './read-signature.ts'
import type { SignedPart } from './report.ts'
import { type Resolved, resolveReference, type Surroundings } from './resolve-reference.ts'
import { SignatureFault } from './signature-fault.ts'

/** A reference that was followed, and whether its digest is that of what stands there. */
export type Followed = { readonly reference: Reference; readonly resolved: Resolved; readonly fits: boolean }

/** Each of these may be the whole document, so few are followed, and so many bytes of them. */
const most = { inside: 20, bytes: 256 * 1024 * 1024 } as const

/** Follows every reference of a signature and digests what it finds. Throws SignatureFault where one leads nowhere or too many stand there. */
export function followReferences(signature: ReadSignature, around: Surroundings): Followed[] {
  const { references } = signature
  const inside = references.filter(({ uri }) => !uri?.startsWith('cid:'))
  const different = new Set(references.map(({ uri }) => uri))
  if (inside.length > most.inside || different.size < references.length)
    throw new SignatureFault('signature-malformed')
  let bytes = 0
  return references.map((reference) => {
    const resolved = resolveReference(reference, around, signature.element)
    if (resolved.kind !== 'attachment') bytes += resolved.octets.length
    if (bytes > most.bytes) throw new SignatureFault('signature-malformed')
    // Who brings a digest in place of the bytes has that one digest only.
    if (resolved.octets === undefined && reference.digest !== 'sha256')
      throw new SignatureFault('algorithm-not-allowed')
    const digest = Buffer.from(
      resolved.octets === undefined
        ? resolved.sha256
        : createHash(reference.digest).update(resolved.octets).digest(),
    )
    const fits = digest.length === reference.value.length && timingSafeEqual(digest, reference.value)
    return { reference, resolved, fits }
  })
}

/** The piece that a followed reference signs, read anew from the very bytes that were digested. */
export function signedPart({ reference, resolved }: Followed): SignedPart {
  const uri = reference.uri!
  if (resolved.kind === 'attachment')
    return { kind: 'attachment', uri, ...(resolved.octets ? { octets: resolved.octets } : {}) }
  const { kind, octets, element } = resolved
  return { kind, uri, octets, path: pathOf(element), element: readXml(octets).root }
}

/** Whether an element stands in what was signed: in the document or an element that a reference leads to, and not in what it leaves out. */
export function isSigned(
  element: XmlElement,
  { signature, content }: { readonly signature: ReadSignature; readonly content: readonly Followed[] },
): boolean {
  let inSignature = false
  for (let one: XmlElement | undefined = element; one; one = one.parent) {
    inSignature ||= one === signature.element
    const signs = ({ reference, resolved }: Followed) =>
      resolved.kind !== 'attachment' && resolved.element === one && !(inSignature && reference.enveloped)
    if (content.some(signs)) return true
  }
  return false
}
