import { leafHash, splitOf } from './nodes.ts'
import { rootOf } from './tree-hash.ts'

function climb(leaves: readonly Buffer[], place: number): Buffer[] {
  if (leaves.length === 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return place < split
    ? [...climb(left, place), rootOf(right)]
    : [...climb(right, place - split), rootOf(left)]
}

/**
 * The audit path of the entry at a place, counted from 0: the hashes beside the way from its leaf up to the root (RFC 6962, clause 2.1.1). Throws
 * RangeError where there is no such entry.
 */
export function inclusionPath(entries: readonly Uint8Array[], place: number): Buffer[] {
  if (!Number.isInteger(place) || place < 0 || place >= entries.length)
    throw new RangeError(`no entry ${place} of ${entries.length}`)
  return climb(entries.map(leafHash), place)
}
