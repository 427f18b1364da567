import { createCipheriv, createHash } from 'node:crypto'

/** An attachment: how the packet names it, and bytes that can be had again and again. */
export type Content = {
  /** Without `cid:`. */
  readonly contentId: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly bytes: () => Iterable<Uint8Array>
}

/** An attachment whose bytes are at hand. */
export const contentOf = (
  contentId: string,
  name: string,
  bytes: Uint8Array,
  type = 'application/pdf',
): Content => ({ contentId, name, type, size: bytes.length, bytes: () => [bytes] })

/** A small file that calls itself a PDF; the letters inside make it different from others. */
export const smallContent = (contentId: string, name = 'Công văn.pdf', letters = contentId): Content =>
  contentOf(contentId, name, Buffer.from(`%PDF-1.7\n% ${letters}\n%%EOF\n`))

const block = 3 * 64 * 1024

/** An attachment of any size, made as it is read and never held whole: the same bytes each time, which nothing can compress. */
export function largeContent(contentId: string, name: string, size: number): Content {
  function* bytes(): Generator<Uint8Array> {
    const stream = createCipheriv('aes-128-ctr', Buffer.alloc(16, contentId), Buffer.alloc(16))
    for (let left = size; left > 0; left -= block) yield stream.update(Buffer.alloc(Math.min(block, left)))
  }
  return { contentId, name, type: 'application/pdf', size, bytes }
}

/** SHA-256 of an attachment. */
export function hashOf({ bytes }: Content): Buffer {
  const hash = createHash('sha256')
  for (const part of bytes()) hash.update(part)
  return hash.digest()
}

/** Base64 of an attachment without line ends, as it is read. */
export function* base64Of({ bytes }: Content): Generator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  for (const part of bytes()) {
    const all = rest.length > 0 ? Buffer.concat([rest, part]) : Buffer.from(part)
    const whole = all.length - (all.length % 3)
    if (whole > 0) yield Buffer.from(all.toString('base64', 0, whole), 'latin1')
    rest = all.subarray(whole)
  }
  if (rest.length > 0) yield Buffer.from(Buffer.from(rest).toString('base64'), 'latin1')
}
