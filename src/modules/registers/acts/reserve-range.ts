import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { BookChoice } from '../book.ts'
import { rangeReserved } from '../events.ts'
import type { TakenNumber } from '../number.ts'
import { mayKeepBooks } from '../rules/access.ts'
import { takeNumber } from './take-number.ts'

/** The most numbers that one range holds. */
export const longestRange = 100

export type ReserveRange = BookChoice & {
  /** Names the request once and for ever, as in `TakeNumber`; the numbers take `key:1`, `key:2`, … */
  readonly key: string
  /** How many: 1 to 100. */
  readonly count: number
  /** Why: a unit without network, an exercise. */
  readonly reason: string
}

/**
 * Takes numbers that follow one another (cấp trước một dải số), for a unit that will be without network; each is later used or cancelled by
 * itself. They follow without gap because the first take keeps the others of the series waiting until all are taken.
 */
export async function reserveRange(
  tx: Tx,
  { key, count, reason: why, ...choice }: ReserveRange,
): Promise<TakenNumber[]> {
  permit(mayKeepBooks(tx.actor))
  if (!Number.isInteger(count) || count < 1 || count > longestRange) {
    refuse(422, reason('registers.range-too-long', { most: longestRange }))
  }
  const taken: TakenNumber[] = []
  for (let place = 1; place <= count; place++) {
    taken.push(await takeNumber(tx, { ...choice, key: `${key}:${place}`, purpose: why }))
  }
  if (taken.some(({ repeated }) => !repeated)) await tx.announce(rangeReserved(taken, why))
  return taken
}
