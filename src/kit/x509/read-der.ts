import { MalformedDer } from './read-strictly.ts'

/** A DER value as it stands in bytes: nothing is copied. */
export type DerValue = { readonly tag: number; readonly whole: Uint8Array; readonly content: Uint8Array }

/** The value that begins at a place, of definite length; throws MalformedDer where there is none. */
export function derAt(bytes: Uint8Array, at = 0): DerValue {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined || first === 0x80) throw new MalformedDer('value missing')
  let length = first
  let head = 2
  if (first > 0x80) {
    const digits = first & 0x7f
    if (digits > 4) throw new MalformedDer('length')
    length = 0
    for (; head < 2 + digits; head++) length = length * 256 + (bytes[at + head] ?? 0)
  }
  const end = at + head + length
  if (end > bytes.length) throw new MalformedDer('length')
  return { tag, whole: bytes.subarray(at, end), content: bytes.subarray(at + head, end) }
}

/** The values inside a constructed one, in their order. */
export function partsOf({ content }: DerValue): DerValue[] {
  const parts: DerValue[] = []
  for (let at = 0; at < content.length;) {
    const part = derAt(content, at)
    parts.push(part)
    at += part.whole.length
  }
  return parts
}
