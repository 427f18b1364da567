import { createHash } from 'node:crypto'
import { base64Of, type Content } from './content.ts'
import { contentTag } from './letter-xml.ts'

/** A packet as it travels: its bytes can be had again and again, from any place, and are never held whole. */
export type Packed = {
  readonly size: number
  /** SHA-256, hexadecimal. */
  readonly hash: string
  readonly bytes: (from?: number) => AsyncIterable<Uint8Array>
}

/** The bytes of a stream from a place on. */
async function* fromPlace(all: Iterable<Uint8Array>, from: number): AsyncGenerator<Uint8Array> {
  let skip = from
  for (const part of all) {
    if (part.length > skip) yield skip > 0 ? part.subarray(skip) : part
    skip = Math.max(0, skip - part.length)
  }
}

function* joined(pieces: readonly string[], contents: readonly Content[]): Generator<Uint8Array> {
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1
    yield Buffer.from(last ? piece : piece + contentTag)
    const content = contents[index]
    if (!last && content) yield* base64Of(content)
  }
}

/** Puts contents into the XML of a packet, in the order in which their empty elements stand. */
export function pack(xml: string, contents: readonly Content[]): Packed {
  const pieces = xml.split(contentTag)
  if (pieces.length - 1 !== contents.length) throw new TypeError('as many contents as places')
  const hash = createHash('sha256')
  let size = 0
  for (const part of joined(pieces, contents)) {
    hash.update(part)
    size += part.length
  }
  return { size, hash: hash.digest('hex'), bytes: (from = 0) => fromPlace(joined(pieces, contents), from) }
}

/** Bytes that are sent in place of a packet. */
export function packedBytes(bytes: Uint8Array): Packed {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { size: bytes.length, hash, bytes: (from = 0) => fromPlace([bytes], from) }
}
