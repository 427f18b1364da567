import type { Id } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { BookEntry, NumberSubject } from '../number.ts'
import { isSameSubject, mayEnter, maySettle } from '../rules/settling.ts'
import { getNumber, insertOutcome } from '../store/numbers.ts'

export type UseNumber = {
  readonly numberId: Id<'number'>
  readonly subject: NumberSubject
  /** What the book's line shows. */
  readonly entry?: BookEntry
}

/**
 * Gives a taken number to what bears it, once and for ever, inside the caller's transaction; the same subject again is a harmless
 * repeat. The caller has asked its own `may…` rule and announces it with its own event.
 */
export async function useNumber(tx: Tx, { numberId, subject, entry = {} }: UseNumber): Promise<void> {
  const number = await getNumber(tx, numberId)
  if (isSameSubject(number.subject, subject)) return
  permit(maySettle(number), 409)
  permit(mayEnter(number.kind, entry), 422)
  if (!(await insertOutcome(tx, number, { outcome: 'used', subject, entry }))) {
    permit(maySettle(await getNumber(tx, numberId)), 409)
  }
}
