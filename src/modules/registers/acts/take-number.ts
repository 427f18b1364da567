import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { BookChoice } from '../book.ts'
import type { TakenNumber } from '../number.ts'
import { insertNumber } from '../store/take.ts'

export type TakeNumber = BookChoice & {
  /** Names the request once and for ever within the authority (at most 200 characters): asking again with it gives the same number. */
  readonly key: string
  /** What the number is meant for, in the person's words. */
  readonly purpose?: string
}

const statusOf = {
  'other-book': 409,
  'unknown-book': 404,
  'not-open-yet': 409,
  closed: 409,
  'register-closed': 409,
} as const

/**
 * Gives the next number of a book inside the caller's transaction: without gap, repeat or disorder of time, whatever crashes. If the
 * caller rolls back, the number was never given. The caller has asked its own `may…` rule, and announces the number with its own event;
 * take it late in the act: from here to the commit the others of the series wait. @see NĐ 30/2020 Đ.15, 22
 */
export async function takeNumber(tx: Tx, request: TakeNumber): Promise<TakenNumber> {
  const taking = await insertNumber(tx, request)
  if ('taken' in taking) return taking.taken
  return refuse(statusOf[taking.outcome], reason(`registers.${taking.outcome}`))
}
