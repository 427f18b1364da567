import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Part } from './manifest.ts'

async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten
}

/** Writes one part of a backup, only its owner may read it, flushed to the disk before this resolves; answers what was written. */
export async function writePart(
  folder: string,
  file: string,
  source: Readable,
  ...through: Transform[]
): Promise<Part> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(path, 'w', 0o600)
  try {
    await pipeline([
      source,
      ...through,
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          hash.update(chunk)
          size += chunk.length
          await writeAll(handle, chunk)
        }
      },
    ])
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { file, size, sha256: hash.digest('hex') }
}

/** Makes the names in a folder as durable as the files. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
