/** Chance that repeats: the same seed gives the same pages on every machine (mulberry32). */
export type Dice = {
  /** 0 up to, but not, 1. */
  next(): number
  /** A whole number between both, both included. */
  between(least: number, most: number): number
  happens(chance: number): boolean
  oneOf<Item>(items: readonly Item[]): Item
}

export function throwDice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    happens: (chance) => next() < chance,
    oneOf: (items) => items[between(0, items.length - 1)]!,
  }
}
