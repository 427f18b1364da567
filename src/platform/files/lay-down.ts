import type { FileStore } from './file-store.ts'
import type { Kept } from './kept.ts'
import { type FileKind, kinds } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import { orStorageRefusal } from './refuse-file.ts'
import type { Staged, Staging } from './staging.ts'

/** What Krông says of bytes that it made, or has read, itself. */
export type LaidAs = { readonly name: string; readonly kind: FileKind; readonly maxBytes: number }

const isStaged = (source: AsyncIterable<Uint8Array> | Staged): source is Staged => 'path' in source

/** Keeps bytes as they are, under their hash, without looking into them: for what Krông made itself, or has read by stricter rules. */
export function layingDown({
  store,
  staging,
  ledger,
}: {
  readonly store: FileStore
  readonly staging: Staging
  readonly ledger: Ledger
}): (source: AsyncIterable<Uint8Array> | Staged, as: LaidAs) => Promise<Kept> {
  return async (source, { name, kind, maxBytes }) => {
    await using staged = isStaged(source)
      ? source
      : await staging.receive(source, maxBytes).catch(orStorageRefusal)
    const { hash, size } = staged
    await ledger({ hash, size })
    await store.put(staged).catch(orStorageRefusal)
    return { hash, size, kind, type: kinds[kind].type, traits: [], name }
  }
}
