/** DER as bytes (ITU-T X.690): values are written once and put together, never parsed again. */

/** How many bytes a length of content takes, the first included. */
const lengthOfLength = (length: number) =>
  length < 0x80 ? 1 : length < 0x100 ? 2 : length < 0x1_0000 ? 3 : length < 0x100_0000 ? 4 : 5

/** A value with its tag and its length in the shortest definite form. */
export function tagged(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of content) length += part.length
  const digits = lengthOfLength(length)
  const value = Buffer.allocUnsafe(1 + digits + length)
  value[0] = tag
  if (digits === 1) value[1] = length
  else {
    value[1] = 0x7f + digits
    value.writeUIntBE(length, 2, digits - 1)
  }
  let at = 1 + digits
  for (const part of content) {
    value.set(part, at)
    at += part.length
  }
  return value
}

/** SEQUENCE of values. */
export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tagged(0x30, ...parts)

/** SET OF values, in the order that DER asks (X.690, clause 11.6). */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  tagged(0x31, ...parts.toSorted((a, b) => Buffer.compare(a, b)))

/** `[n] EXPLICIT`, or `[n] IMPLICIT` of something constructed. */
export const explicit = (number: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  tagged(0xa0 | number, ...parts)

/** `[n] IMPLICIT` of something primitive. */
export const implicit = (number: number, content: Uint8Array): Uint8Array => tagged(0x80 | number, content)

/** OCTET STRING. */
export const octets = (content: Uint8Array): Uint8Array => tagged(0x04, content)

/** BIT STRING of whole bytes. */
export const bits = (content: Uint8Array, unused = 0): Uint8Array =>
  tagged(0x03, Uint8Array.of(unused), content)

/** NULL. */
export const derNull: Uint8Array = Uint8Array.of(0x05, 0x00)

/** BOOLEAN TRUE; FALSE is mostly a default that DER leaves out. */
export const derTrue: Uint8Array = Uint8Array.of(0x01, 0x01, 0xff)

/** INTEGER from a number or from big-endian bytes of a number that is not negative. */
export function integer(value: number | bigint | Uint8Array): Uint8Array {
  let bytes: Uint8Array
  if (value instanceof Uint8Array) bytes = value
  else {
    const digits = BigInt(value).toString(16)
    bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  }
  let at = 0
  while (at < bytes.length - 1 && bytes[at] === 0) at++
  const short = bytes.subarray(at)
  return (short[0] ?? 0) >= 0x80
    ? tagged(0x02, Uint8Array.of(0), short)
    : tagged(0x02, short.length > 0 ? short : Uint8Array.of(0))
}

/** ENUMERATED. */
export const enumerated = (value: number): Uint8Array => Uint8Array.of(0x0a, 1, value)

/** OBJECT IDENTIFIER from its dotted form. */
export function identifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const content: number[] = []
  for (const arc of [first * 40 + second, ...rest]) {
    const digits = [arc % 128]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left % 128) | 0x80)
    content.push(...digits)
  }
  return tagged(0x06, Uint8Array.from(content))
}

/** UTF8String in NFC. */
export const utf8 = (text: string): Uint8Array => tagged(0x0c, Buffer.from(text.normalize('NFC')))

/** PrintableString; only letters of ASCII belong here. */
export const printable = (text: string): Uint8Array => tagged(0x13, Buffer.from(text, 'latin1'))

const compact = (at: Temporal.Instant) => at.toString({ smallestUnit: 'second' }).replaceAll(/[-:T]/g, '')

/** GeneralizedTime in UTC, whole seconds (RFC 5280, clause 4.1.2.5.2). */
export const generalizedTime = (at: Temporal.Instant): Uint8Array => tagged(0x18, Buffer.from(compact(at)))

/** UTCTime until 2049, GeneralizedTime from 2050 on (RFC 5280, clause 4.1.2.5). */
export function time(at: Temporal.Instant): Uint8Array {
  const text = compact(at)
  return Number(text.slice(0, 4)) < 2050 ? tagged(0x17, Buffer.from(text.slice(2))) : generalizedTime(at)
}
