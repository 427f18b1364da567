import { type FileHandle, open } from 'node:fs/promises'

/** A staged file opened for a look: its first and last bytes at hand, the rest by position. */
export type Reading = AsyncDisposable & {
  readonly path: string
  readonly size: number
  /** First 4100 bytes. */
  readonly head: Buffer
  /** Last 64 KiB (may overlap the head). */
  readonly tail: Buffer
  /** Up to `length` bytes from `position`; shorter at the end. */
  bytes(position: number, length: number): Promise<Buffer>
  /** The whole file in pieces, each beginning with the last `overlap` bytes of the one before; `at` is its first byte's position. */
  pieces(overlap: number): AsyncIterable<{ readonly at: number; readonly piece: Buffer }>
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** Opens a local file for examination. */
export async function openReading(path: string): Promise<Reading> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = (position: number, length: number) => readAt(handle, position, Math.max(0, length))
    const head = await bytes(0, Math.min(size, 4100))
    const tail = await bytes(Math.max(0, size - 65_536), Math.min(size, 65_536))
    return {
      path,
      size,
      head,
      tail,
      bytes,
      pieces: (overlap) => piecesOf(bytes, size, overlap),
      [Symbol.asyncDispose]: () => handle.close(),
    }
  } catch (fault) {
    await handle.close()
    throw fault
  }
}

async function* piecesOf(bytes: Reading['bytes'], size: number, overlap: number) {
  const step = 1024 * 1024
  for (let at = 0; at < size; at += step) {
    const from = Math.max(0, at - overlap)
    yield { at: from, piece: await bytes(from, Math.min(size, at + step) - from) }
  }
}
