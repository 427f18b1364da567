import { sumOf } from '#kit/money/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { sheetClosed } from '../events.ts'
import type { SheetId } from '../royalty.ts'
import { mayClose } from '../rules/access.ts'
import { paymentsOf } from '../rules/fee.ts'
import { listAuthors } from '../store/authors.ts'
import { getFigures } from '../store/figures.ts'
import { listToPay } from '../store/proposals.ts'
import { insertPayments, insertSheet, lockToPay } from '../store/sheets.ts'
import { putOnSheet } from '../store/write-proposal.ts'
import { ownAuthority } from './own-authority.ts'

/**
 * Closes the payment sheet of a month: everything that was agreed for articles until its end and stands on no sheet yet. `lines` is how many the leader saw: where
 * more or fewer stand there by now, they look again.
 */
export async function closeSheet(
  tx: Tx,
  { month, lines }: { readonly month: Temporal.PlainDate; readonly lines: number },
): Promise<SheetId> {
  const authorityId = ownAuthority(tx.actor)
  await lockToPay(tx, authorityId)
  const fees = await listToPay(tx, month)
  permit(mayClose(tx.actor))
  if (Temporal.PlainDate.compare(month, tx.today) > 0) refuse(422, reason('royalties.month-to-come'))
  if (fees.length === 0) refuse(409, reason('royalties.nothing-to-pay'))
  if (fees.length !== lines) refuse(409, reason('royalties.sheet-moved', { count: fees.length }))

  const { taxPercent, taxFrom } = await getFigures(tx, tx.today)
  const shares = fees.flatMap((fee) => fee.shares)
  const payments = paymentsOf(shares, await listAuthors(tx), { taxPercent, taxFrom })
  const { id, number } = await insertSheet(tx, { authorityId, month, taxPercent, taxFrom })
  await insertPayments(tx, id, authorityId, payments)
  await putOnSheet(tx, id, fees.map((fee) => fee.id)) // prettier-ignore

  const sum = { gross: String(sumOf(payments.map((one) => one.gross))), tax: String(sumOf(payments.map((one) => one.tax))) } // prettier-ignore
  await tx.announce(sheetClosed({ id, authorityId }, { month: month.toString().slice(0, 7), number, lines, ...sum })) // prettier-ignore
  return id
}
