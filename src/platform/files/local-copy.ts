import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileStore } from './file-store.ts'
import type { Hash } from './hash.ts'

/** A kept file as a local one, for programs that want a path: `await using copy = await localCopy(store, hash)`; it goes with its scope. */
export async function localCopy(store: FileStore, hash: Hash): Promise<{ path: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'krong-'))
  const forget = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'file')
  try {
    await pipeline(await store.open(hash), createWriteStream(path, { mode: 0o600 }))
  } catch (fault) {
    await forget()
    throw fault
  }
  return { path, [Symbol.asyncDispose]: forget }
}
