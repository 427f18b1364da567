import { cleanFileName, splitExtension } from './clean-file-name.ts'
import { examine } from './content/examine.ts'
import type { FileStore } from './file-store.ts'
import type { Kept } from './kept.ts'
import { type LaidAs, layingDown } from './lay-down.ts'
import { kinds } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import type { FilePolicy } from './policies.ts'
import { orStorageRefusal } from './refuse-file.ts'
import type { Partials } from './partials.ts'
import type { Staged, Staging } from './staging.ts'

/** Looks for viruses in a local file; refuses what is not clean. */
export type Scan = (path: string) => Promise<void>

export type Files = {
  readonly store: FileStore
  /**
   * Takes a file in: staged, told by content, examined under the policy, scanned, kept under its hash. Refuses with the reason and
   * leaves nothing behind. Call it before an act, never inside one: it opens a transaction of its own.
   */
  keep(source: AsyncIterable<Uint8Array>, as: { name: string; policy: FilePolicy }): Promise<Kept>
  /** Keeps bytes without examining them: for what Krông made itself, or has read by stricter rules (packets). Before an act, like keep. */
  layDown(source: AsyncIterable<Uint8Array> | Staged, as: LaidAs): Promise<Kept>
  /** Uploads that may be cut and go on later. */
  readonly partials: Partials
}

/** Puts the parts together; `scan` is left out where no virus scanner is configured. */
export function createFiles(parts: {
  readonly store: FileStore
  readonly staging: Staging
  readonly ledger: Ledger
  readonly scan?: Scan
}): Files {
  const { store, staging, ledger, scan } = parts
  return {
    store,
    partials: staging.partials,
    layDown: layingDown(parts),
    async keep(source, { name, policy }) {
      await using staged = await staging.receive(source, policy.maxBytes).catch(orStorageRefusal)
      const clean = cleanFileName(name)
      const { kind, traits } = await examine(staged.path, clean, policy).catch(orStorageRefusal)
      await scan?.(staged.path)
      const { hash, size } = staged
      await ledger({ hash, size })
      await store.put(staged).catch(orStorageRefusal)
      const named =
        splitExtension(clean).extension === ''
          ? cleanFileName(`${clean}.${kinds[kind].extensions[0]}`)
          : clean
      return { hash, size, kind, type: kinds[kind].type, traits, name: named }
    },
  }
}
