import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hash } from './hash.ts'
import { refuseFile, sayBytes } from './refuse-file.ts'
import type { Staged } from './staging.ts'

/** Uploads that may be cut and go on later, each under a key of hexadecimal digits that its sender gives again. */
export type Partials = {
  /** How many bytes are here; 0 where none are. */
  size(key: string): Promise<number>
  /** Adds bytes from an offset that must be the size so far; false where it is not. What came before a cut stays. */
  append(key: string, offset: number, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<boolean>
  /** The upload as a staged file, hashed; undefined where there is none. Disposing removes it. */
  take(key: string): Promise<Staged | undefined>
  remove(key: string): Promise<void>
  /** Removes what nobody went on with for longer than `idle`; answers how many. */
  sweep(idle: Temporal.Duration): Promise<number>
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return 0
      throw fault
    },
  )

/** Opens the folder in which cut uploads wait; it lies beside the staging folder, whose sweeper does not reach it. */
export async function openPartials(folder: string): Promise<Partials> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const pathOf = (key: string) => {
    if (!/^[0-9a-f]{64}$/.test(key))
      throw new TypeError('a partial upload has a key of 64 hexadecimal digits')
    return join(folder, key)
  }
  const busy = new Set<string>()

  async function write(path: string, offset: number, source: AsyncIterable<Uint8Array>, maxBytes: number) {
    const file = await open(path, offset === 0 ? 'w' : 'r+', 0o600)
    let at = offset
    try {
      for await (const chunk of source) {
        if (at + chunk.byteLength > maxBytes) refuseFile('files.too-large', { limit: sayBytes(maxBytes) })
        for (let from = 0; from < chunk.byteLength;) {
          const { bytesWritten } = await file.write(chunk, from, chunk.byteLength - from, at)
          from += bytesWritten
          at += bytesWritten
        }
      }
    } finally {
      await file.sync().finally(() => file.close())
    }
  }

  return {
    size: (key) => sizeOf(pathOf(key)),
    async append(key, offset, source, maxBytes) {
      const path = pathOf(key)
      if (busy.has(key)) return false
      busy.add(key)
      try {
        if ((await sizeOf(path)) !== offset) return false
        await write(path, offset, source, maxBytes)
        return true
      } finally {
        busy.delete(key)
      }
    },
    async take(key) {
      const path = pathOf(key)
      const size = await sizeOf(path)
      if (size === 0) return undefined
      const sum = createHash('sha256')
      for await (const chunk of createReadStream(path)) sum.update(chunk as Uint8Array)
      const hash = sum.digest('hex') as Hash
      return { path, hash, size, [Symbol.asyncDispose]: () => rm(path, { force: true }) }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    async sweep(idle) {
      const before = Date.now() - idle.total('milliseconds')
      let removed = 0
      for (const name of await readdir(folder)) {
        const facts = await stat(join(folder, name)).catch(() => undefined) // gone meanwhile: it was taken
        if (!facts || facts.mtimeMs > before) continue
        await rm(join(folder, name), { force: true })
        removed++
      }
      return removed
    },
  }
}
