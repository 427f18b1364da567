import { fromBufferPromise } from 'yauzl'
import { reason, refuse } from '#kit/refusal.ts'

async function inMemory(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > most) refuse(422, reason('exchange.wrapped-too-large'))
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/**
 * The one file in a ZIP that stands for it; its own name there is not looked at, so no path leads anywhere. Refuses (422) a ZIP that is none, holds more
 * than one entry, or unfolds to more than `most` bytes, whatever its header says.
 */
export async function* unwrap(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  const whole = await inMemory(bytes, most)
  const zip = await fromBufferPromise(whole, { decodeStrings: false }).catch(() =>
    refuse(422, reason('exchange.wrapped-broken')),
  )
  if (zip.entryCount !== 1) refuse(422, reason('exchange.wrapped-many', { count: zip.entryCount }))
  for await (const entry of zip.eachEntry()) {
    if (entry.uncompressedSize > most) refuse(422, reason('exchange.wrapped-too-large'))
    let size = 0
    try {
      for await (const part of await zip.openReadStreamPromise(entry)) {
        size += (part as Uint8Array).length
        if (size > most) refuse(422, reason('exchange.wrapped-too-large'))
        yield part as Uint8Array
      }
    } catch (fault) {
      if ((fault as { code?: unknown }).code === 'refusal') throw fault
      refuse(422, reason('exchange.wrapped-broken'))
    }
  }
}
