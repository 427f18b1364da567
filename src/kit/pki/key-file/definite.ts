import { MalformedDer, tagged } from '#kit/x509/index.ts'

/** Deepest nesting that is followed. */
const deepest = 40

type Read = { readonly der: Uint8Array; readonly content: Uint8Array; readonly end: number }

function lengthAt(
  bytes: Uint8Array,
  at: number,
): { readonly length: number | undefined; readonly from: number } {
  const first = bytes[at]
  if (first === undefined) throw new MalformedDer('length')
  if (first < 0x80) return { length: first, from: at + 1 }
  if (first === 0x80) return { length: undefined, from: at + 1 }
  const from = at + 1 + (first & 0x7f)
  if (from - at > 5 || from > bytes.length) throw new MalformedDer('length')
  return { length: bytes.subarray(at + 1, from).reduce((sum, byte) => sum * 256 + byte, 0), from }
}

function valueAt(bytes: Uint8Array, at: number, depth: number): Read {
  const tag = bytes[at]
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > deepest) throw new MalformedDer('value')
  const { length, from } = lengthAt(bytes, at + 1)
  if (length !== undefined && from + length > bytes.length) throw new MalformedDer('length')
  if ((tag & 0x20) === 0) {
    if (length === undefined) throw new MalformedDer('length')
    const content = bytes.subarray(from, from + length)
    return { der: tagged(tag, content), content, end: from + length }
  }
  const parts: Read[] = []
  let next = from
  const isOver = () =>
    length === undefined ? bytes[next] === 0 && bytes[next + 1] === 0 : next >= from + length
  while (!isOver()) {
    const part = valueAt(bytes, next, depth + 1)
    parts.push(part)
    next = part.end
  }
  // An OCTET STRING in pieces is one again.
  const isPieces = tag === 0x24
  const content = Buffer.concat(parts.map((part) => (isPieces ? part.content : part.der)))
  const end = length === undefined ? next + 2 : next
  if (length !== undefined && next !== from + length) throw new MalformedDer('length')
  return { der: tagged(isPieces ? 0x04 : tag, content), content, end }
}

/** BER, as Java programs write key files (lengths left open, strings in pieces), in definite lengths (ITU-T X.690, clause 8.1.3); MalformedDer where it is none. */
export function definite(bytes: Uint8Array): Uint8Array {
  const { der, end } = valueAt(bytes, 0, 0)
  if (end !== bytes.length) throw new MalformedDer('something after it')
  return der
}
