import { randomFillSync } from 'node:crypto'

/** A row's identity: a UUID version 7, so that ids sort by time of birth. Never shown to the public. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

const bytes = new Uint8Array(16)
/** Randomness for 256 ids, fetched at once: asking the system each time costs more than the rest. */
const pool = new Uint8Array(4096)
let taken = pool.length
let lastMillis = 0
let sequence = 0

/** Makes a new UUIDv7 (RFC 9562 §5.7); ids made by one process are strictly increasing (method 1, 12-bit counter). */
export function newId<Kind extends string>(): Id<Kind> {
  if (taken === pool.length) {
    randomFillSync(pool)
    taken = 0
  }
  bytes.set(pool.subarray(taken, taken + 16))
  taken += 16
  const now = Date.now()
  if (now > lastMillis) {
    lastMillis = now
    sequence = ((bytes[6]! & 0x07) << 8) | bytes[7]!
  } else if (++sequence > 0xfff) {
    lastMillis++
    sequence = 0
  }
  for (let index = 0, rest = lastMillis; index < 6; index++, rest = Math.floor(rest / 256)) {
    bytes[5 - index] = rest % 256
  }
  bytes[6] = 0x70 | (sequence >> 8)
  bytes[7] = sequence & 0xff
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Says whether a text from outside is a UUID in canonical lower-case form; it promises nothing about the row. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text)
}
