import type { Id } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { numberCancelled } from '../events.ts'
import { mayKeepBooks } from '../rules/access.ts'
import { maySettle } from '../rules/settling.ts'
import { getNumber, insertOutcome } from '../store/numbers.ts'

export type CancelNumber = { readonly numberId: Id<'number'>; readonly reason: string }

/** Gives up a taken number that nothing bears (hủy số): it stays in its book as a cancelled line with its reason, and is never given again. */
export async function cancelNumber(tx: Tx, { numberId, reason }: CancelNumber): Promise<void> {
  const number = await getNumber(tx, numberId)
  permit([...mayKeepBooks(tx.actor), ...maySettle(number)], mayKeepBooks(tx.actor).length > 0 ? 403 : 409)
  if (!(await insertOutcome(tx, number, { outcome: 'cancelled', reason }))) {
    permit(maySettle(await getNumber(tx, numberId)), 409)
  }
  await tx.announce(numberCancelled(number, reason))
}
