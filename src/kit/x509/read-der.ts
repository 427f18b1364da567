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

/** An OBJECT IDENTIFIER in its dotted form; throws MalformedDer where the value is none. */
export function dotted({ tag, content }: DerValue): string {
  if (tag !== 0x06 || content.length === 0 || content.length > 64) throw new MalformedDer('identifier')
  const arcs: number[] = []
  let arc = 0
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f)
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw new MalformedDer('identifier')
    if (byte < 0x80) {
      if (arcs.length === 0)
        arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)))
      else arcs.push(arc)
      arc = 0
    }
  }
  return arcs.join('.')
}

/** A UTCTime or GeneralizedTime (X.690, clause 11.7; RFC 5280, clause 4.1.2.5); throws MalformedDer where the value is none. */
export function instantIn({ tag, content }: DerValue): Temporal.Instant {
  const text = Buffer.from(content).toString('latin1')
  const found = tag === 0x18 ? general.exec(text) : tag === 0x17 ? short.exec(text) : null
  if (!found) throw new MalformedDer('time')
  const [, year, month, day, hour, minute, second, fraction = ''] = found
  const full = tag === 0x18 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`
  try {
    return Temporal.Instant.from(`${full}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`)
  } catch {
    throw new MalformedDer('time')
  }
}

const general = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/
const short = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
