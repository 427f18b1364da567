import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { numberTaken } from '../events.ts'
import type { TakenNumber } from '../number.ts'
import { mayKeepBooks } from '../rules/access.ts'
import { takeNumber, type TakeNumber } from './take-number.ts'

/** Takes a number as an act of its own (giữ số): it waits in the book until it is used or cancelled. A repeat writes and records nothing. */
export async function reserveNumber(tx: Tx, request: TakeNumber): Promise<TakenNumber> {
  permit(mayKeepBooks(tx.actor))
  const taken = await takeNumber(tx, request)
  if (!taken.repeated) await tx.announce(numberTaken(taken, request.purpose))
  return taken
}
