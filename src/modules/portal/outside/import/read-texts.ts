import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { setImmediate } from 'node:timers/promises'
import { ImportUnreadable } from '../../rules/import/unreadable.ts'

const MB = 1024 * 1024
/** Bytes: of everything that a packed dump unfolds to; of a feed or a page. */
export const importLimits = { unfolded: 1024 * MB, whole: 24 * MB } as const
/** A dump of words is a tenth when packed; what is a hundredth or less is a trap. */
const bomb = { ratio: 200, from: 20 * MB } as const

/** Bytes that can be read from their beginning again and again: of a kept file, or of a file in an archive. */
export type Bytes = { readonly size: number; readonly open: () => Promise<Readable> }

/** The first bytes of something. */
export async function headOf({ open }: Bytes): Promise<Buffer> {
  for await (const chunk of await open()) return (chunk as Buffer).subarray(0, 4096)
  return Buffer.alloc(0)
}

export const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b
export const isZip = (head: Buffer): boolean => head.toString('latin1', 0, 4) === 'PK\x03\x04'

async function* unfolded({ open, size }: Bytes): AsyncGenerator<Uint8Array> {
  const source = await open()
  const stream = source.pipe(createGunzip())
  // A pipe carries no faults: what the store could not give is no damage of the file.
  let lost: Error | undefined
  source.once('error', (fault) => {
    lost = fault
    stream.destroy(fault)
  })
  let read = 0
  try {
    for await (const chunk of stream) {
      read += (chunk as Buffer).length
      if (read > importLimits.unfolded || (read > bomb.from && read > size * bomb.ratio))
        throw new ImportUnreadable('portal.import-too-much')
      yield chunk as Buffer
    }
  } catch (fault) {
    if (fault instanceof ImportUnreadable) throw fault
    if (lost) throw lost
    throw new ImportUnreadable('portal.import-packed-badly')
  } finally {
    source.destroy()
    stream.destroy()
  }
}

/** The text of a dump in pieces, unpacked where it is packed: UTF-8, or UTF-16 where its mark says so. What is neither has `\uFFFD` in it. */
export async function* textOfDump(dump: Bytes): AsyncGenerator<string> {
  const packed = isGzip(await headOf(dump))
  const bytes: AsyncIterable<Uint8Array> = packed ? unfolded(dump) : await dump.open()
  let decoder: TextDecoder | undefined
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(
      chunk[0] === 0xff && chunk[1] === 0xfe
        ? 'utf-16le'
        : chunk[0] === 0xfe && chunk[1] === 0xff
          ? 'utf-16be'
          : 'utf-8',
    )
    yield decoder.decode(chunk, { stream: true }).normalize('NFC')
    // Others are answered between two pieces, however fast these come.
    await setImmediate()
  }
}

/** The bytes of a feed or a page. */
export async function wholeOf({ open, size }: Bytes): Promise<Buffer> {
  if (size > importLimits.whole) throw new ImportUnreadable('portal.import-too-much')
  const chunks: Buffer[] = []
  for await (const chunk of await open()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
