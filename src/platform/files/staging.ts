import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hash } from './hash.ts'
import { openPartials, type Partials } from './partials.ts'
import { refuseFile, sayBytes } from './refuse-file.ts'

/** A file that arrived whole, is safe on the local disk and belongs to nobody yet. Disposing removes it where it was not moved away. */
export type Staged = AsyncDisposable & { readonly path: string; readonly hash: Hash; readonly size: number }

export type Staging = {
  /** Writes a stream to a private temporary file while hashing it, and syncs it; refuses above `maxBytes` and when empty; leaves nothing when cut. */
  receive(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Staged>
  /** Removes temporary files untouched for longer than `idle` (left behind by a killed process); answers how many. */
  sweep(idle: Temporal.Duration): Promise<number>
  readonly partials: Partials
}

async function writeAll(path: string, source: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of source) {
      size += chunk.byteLength
      if (size > maxBytes) refuseFile('files.too-large', { limit: sayBytes(maxBytes) })
      hash.update(chunk)
      for (let at = 0; at < chunk.byteLength;) at += (await file.write(chunk, at)).bytesWritten
    }
    if (size === 0) refuseFile('files.empty')
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: hash.digest('hex') as Hash, size }
}

/** Opens the folder in which uploads wait; it must lie on the same disk as a local store, so that moving is atomic. */
export async function openStaging(folder: string): Promise<Staging> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return {
    partials: await openPartials(`${folder}-cut`),
    async receive(source, maxBytes) {
      const path = join(folder, `${process.pid}-${randomUUID()}`)
      try {
        const { hash, size } = await writeAll(path, source, maxBytes)
        return { path, hash, size, [Symbol.asyncDispose]: () => rm(path, { force: true }) }
      } catch (fault) {
        await rm(path, { force: true })
        throw fault
      }
    },
    async sweep(idle) {
      const before = Date.now() - idle.total('milliseconds')
      let removed = 0
      for (const name of await readdir(folder)) {
        const path = join(folder, name)
        const facts = await stat(path).catch(() => undefined) // gone meanwhile: its owner was quicker
        if (!facts || facts.mtimeMs > before) continue
        await rm(path, { force: true, recursive: true })
        removed++
      }
      return removed
    },
  }
}
