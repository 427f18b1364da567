import type { ZipLimits } from '../policies.ts'
import { refuseFile, sayBytes } from '../refuse-file.ts'

/** What is left for one upload, nested archives included. */
export type ZipBudget = {
  /** Depth of the archive being looked at, 0 for the outermost. */
  readonly depth: number
  /** Counts unfolded bytes and looks at the clock; refuses when either runs out. */
  spend(bytes: number): void
  spendEntries(count: number): void
  /** The same budget, one archive deeper; refuses when that is too deep. */
  deeper(): ZipBudget
}

/** Starts the clock of one inspection. */
export function newZipBudget(limits: ZipLimits): ZipBudget {
  const deadline = performance.now() + limits.milliseconds
  let bytesLeft = limits.maxBytes
  let entriesLeft = limits.maxEntries
  const at = (depth: number): ZipBudget => ({
    depth,
    spend(bytes) {
      bytesLeft -= bytes
      if (bytesLeft < 0) refuseFile('files.zip-too-large', { limit: sayBytes(limits.maxBytes) })
      if (performance.now() > deadline) refuseFile('files.zip-slow')
    },
    spendEntries(count) {
      entriesLeft -= count
      if (entriesLeft < 0) refuseFile('files.zip-entries', { limit: limits.maxEntries })
    },
    deeper() {
      if (depth >= limits.maxNesting) refuseFile('files.zip-nested')
      return at(depth + 1)
    },
  })
  return at(0)
}
