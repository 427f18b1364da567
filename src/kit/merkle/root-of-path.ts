import { leafHash, nodeHash, splitOf } from './nodes.ts'

export type PlacedEntry = {
  readonly entry: Uint8Array
  /** From 0. */
  readonly place: number
  /** How many entries the tree has. */
  readonly count: number
  readonly path: readonly Uint8Array[]
}

/**
 * The root to which an audit path leads from the entry at its place in a tree of so many entries (RFC 6962, clause 2.1.1); undefined where no
 * path of such a tree has that length or that place. Whoever has the root compares.
 */
export function rootOfPath({ entry, place, count, path }: PlacedEntry): Buffer | undefined {
  const counts = [place, count].every((one) => Number.isSafeInteger(one) && one >= 0)
  if (!counts || place >= count) return undefined
  const sides: ('left' | 'right')[] = []
  for (let at = place, size = count; size > 1;) {
    const split = splitOf(size)
    sides.push(at < split ? 'right' : 'left')
    ;[at, size] = at < split ? [at, split] : [at - split, size - split]
  }
  if (sides.length !== path.length) return undefined
  // The path stands from the leaf upwards, the sides were told from the root downwards.
  return sides
    .toReversed()
    .reduce(
      (below, side, level) =>
        side === 'right' ? nodeHash(below, path[level]!) : nodeHash(path[level]!, below),
      leafHash(entry),
    )
}
