/** Chance that comes out the same for the same seed (mulberry32), so that the story is told alike everywhere. */
export type Dice = {
  /** A number in [0, 1). */
  roll(): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True in about `share` of the cases. */
  chance(share: number): boolean
  /** So many different ones of a list. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

/** Dice that roll the same row of numbers for the same seed. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1))
  return {
    roll,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    chance: (share) => roll() < share,
    some: (items, count) => {
      const left = [...items]
      return Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(between(0, left.length - 1), 1)[0]!,
      )
    },
  }
}
