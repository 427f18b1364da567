import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Hash, type Kept, kinds, type Staged } from '#platform/files/index.ts'
import type { Ports } from './ports.ts'

/** The bytes of a packet, wherever they are. */
export type Body = {
  /** SHA-256, hexadecimal. */
  readonly hash: string
  readonly open: () => AsyncIterable<Uint8Array>
  /** Keeps them for good, under their hash. */
  readonly keep: (name: string) => Promise<Kept>
}

const as = (name: string) => ({ name, kind: 'xml' as const, maxBytes: Number.MAX_SAFE_INTEGER })

/** Bytes in memory. */
export function bodyInMemory({ files }: Ports, bytes: Uint8Array): Body {
  const open = async function* () {
    yield bytes
  }
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    open,
    keep: (name) => files.layDown(open(), as(name)),
  }
}

/** Bytes in a file that belongs to nobody yet. */
export const bodyInFile = ({ files }: Ports, staged: Staged): Body => ({
  hash: staged.hash,
  open: () => createReadStream(staged.path, { highWaterMark: 256 * 1024 }),
  keep: (name) => files.layDown(staged, as(name)),
})

/** Bytes that are kept here already. */
export function bodyKept({ files }: Ports, hash: string, size: number): Body {
  return {
    hash,
    open: async function* () {
      yield* await files.store.open(hash as Hash)
    },
    keep: async (name) => ({ hash: hash as Hash, size, kind: 'xml', type: kinds.xml.type, traits: [], name }),
  }
}
