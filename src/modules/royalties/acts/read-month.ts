import type { Reader } from '#platform/database/index.ts'
import type { Figures, Payment, Proposal } from '../royalty.ts'
import { paymentsOf } from '../rules/fee.ts'
import { markOf } from '../rules/sheet-mark.ts'
import { listAuthors } from '../store/authors.ts'
import { getFigures } from '../store/figures.ts'
import { listToPay } from '../store/proposals.ts'

export type MonthToPay = {
  readonly fees: readonly Proposal[]
  readonly payments: readonly Payment[]
  readonly rule: Figures
  /** Which lines and sums these are. */
  readonly seen: string
}

/** What the sheet of a month would pay now: everything that was agreed for articles until its end and stands on no sheet yet. */
export async function readMonth(reader: Reader, month: Temporal.PlainDate): Promise<MonthToPay> {
  const fees = await listToPay(reader, month)
  const rule = await getFigures(reader, reader.today)
  const shares = fees.flatMap((fee) => fee.shares)
  const payments = paymentsOf(shares, await listAuthors(reader), rule)
  return { fees, payments, rule, seen: markOf(fees, payments) }
}
