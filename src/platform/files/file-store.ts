import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Hash } from './hash.ts'
import type { Staged } from './staging.ts'

/** A part of a file: first and last byte, both included (as in RFC 9110 §14.1.2). */
export type ByteRange = { readonly start: number; readonly end: number }

/** Where bytes live under their hash. What is kept is never altered and never overwritten; keeping it again is harmless. */
export type FileStore = {
  /** Puts a staged file under its hash, durably; the staged file may be moved away. */
  put(staged: Staged): Promise<void>
  /** Streams a kept file, or a part of it; throws MissingFile when it is not there. */
  open(hash: Hash, range?: ByteRange): Promise<Readable>
  /** Size in bytes of a kept file, or undefined when it is not there. */
  size(hash: Hash): Promise<number | undefined>
  /** Every hash that is kept, in no promised order (backup, verification). */
  list(): AsyncIterable<Hash>
  /** Removes a file nobody needs; only the sweeper calls it. Harmless when it is gone already. */
  remove(hash: Hash): Promise<void>
  /** Lets go of connections. */
  close(): void
}

/** A row speaks of a file that the store does not have: a fault for people who operate, never the visitor's doing. */
export class MissingFile extends Error {
  readonly code = 'files.missing'
  readonly hash: Hash
  constructor(hash: Hash) {
    super(`the store has no file ${hash}`)
    this.name = 'MissingFile'
    this.hash = hash
  }
}

/** Reads a kept file whole and says whether its bytes still have its hash; throws MissingFile when it is not there. */
export async function verifyKept(store: FileStore, hash: Hash): Promise<boolean> {
  const sum = createHash('sha256')
  for await (const chunk of await store.open(hash)) sum.update(chunk as Uint8Array)
  return sum.digest('hex') === hash
}
