import { sumOf } from '#kit/money/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { sheetClosed } from '../events.ts'
import type { SheetId } from '../royalty.ts'
import { mayClose } from '../rules/access.ts'
import { insertPayments, insertSheet, lockToPay } from '../store/sheets.ts'
import { putOnSheet } from '../store/write-proposal.ts'
import { ownAuthority } from './own-authority.ts'
import { readMonth } from './read-month.ts'

/**
 * Closes the payment sheet of a month: everything that was agreed for articles until its end and stands on no sheet yet. `seen` marks the lines and sums that the
 * leader saw: where others stand there by now, they look again.
 */
export async function closeSheet(
  tx: Tx,
  { month, seen }: { readonly month: Temporal.PlainDate; readonly seen: string },
): Promise<SheetId> {
  const authorityId = ownAuthority(tx.actor)
  await lockToPay(tx, authorityId)
  const { fees, payments, rule, seen: there } = await readMonth(tx, month)
  permit(mayClose(tx.actor))
  if (Temporal.PlainDate.compare(month, tx.today) > 0) refuse(422, reason('royalties.month-to-come'))
  if (fees.length === 0) refuse(409, reason('royalties.nothing-to-pay'))
  if (seen !== there) refuse(409, reason('royalties.sheet-moved', { count: fees.length }))

  const { taxPercent, taxFrom } = rule
  const { id, number } = await insertSheet(tx, { authorityId, month, taxPercent, taxFrom })
  await insertPayments(tx, id, authorityId, payments)
  await putOnSheet(tx, id, fees.map((fee) => fee.id)) // prettier-ignore

  const sum = { gross: String(sumOf(payments.map((one) => one.gross))), tax: String(sumOf(payments.map((one) => one.tax))) } // prettier-ignore
  await tx.announce(sheetClosed({ id, authorityId }, { month: month.toString().slice(0, 7), number, lines: fees.length, ...sum })) // prettier-ignore
  return id
}
