import { type Dong, dong, sumOf } from '#kit/money/index.ts'
import type { Author, AuthorId, Figures, Payment, Share } from '../royalty.ts'

/** Divides and rounds halves away from zero. */
function rounded(amount: bigint, by: bigint): bigint {
  const half = amount < 0n ? -by / 2n : by / 2n
  return (amount + half) / by
}

/** What one unit of coefficient is worth. @see NĐ 18/2014 */
export const unitValueOf = ({ baseSalary, unitPercent }: Figures): Dong =>
  dong(rounded(baseSalary * BigInt(unitPercent), 100n))

/** The fee for a coefficient in hundredths. */
export const feeOf = (hundredths: number, unitValue: Dong): Dong =>
  dong(rounded(unitValue * BigInt(hundredths), 100n))

/** Divides an amount by shares of a hundred so that nothing is lost: whole đồng that are left over go to the first ones. */
export function divide(amount: Dong, percents: readonly number[]): Dong[] {
  const parts = percents.map((percent) => (amount * BigInt(percent)) / 100n)
  let left = amount - parts.reduce((sum, part) => sum + part, 0n)
  return parts.map((part, place) => {
    const more = left > 0n && (percents[place] ?? 0) > 0 ? 1n : 0n
    left -= more
    return dong(part + more)
  })
}

/** What each one gets of a correction: what is right less what they were given before; who is named no more gives it back. */
export function differences(right: readonly Share[], given: readonly Share[]): readonly Share[] {
  const before = Map.groupBy(given, ({ authorId }) => authorId)
  const sumBefore = (id: AuthorId) => sumOf((before.get(id) ?? []).map(({ amount }) => amount))
  const gone = [...before].flatMap(([id, [first]]) =>
    first && !right.some(({ authorId }) => authorId === id)
      ? [{ ...first, percent: 0, amount: dong(0) }]
      : [],
  )
  return [...right, ...gone].map((share) => ({
    ...share,
    amount: dong(share.amount - sumBefore(share.authorId)),
  }))
}

/** The tax withheld from one payment: a share of all of it from an amount on. @see TT 111/2013/TT-BTC Đ.25 */
export function taxOf(
  gross: Dong,
  { taxed }: Pick<Author, 'taxed'>,
  { taxPercent, taxFrom }: Pick<Figures, 'taxPercent' | 'taxFrom'>,
): Dong {
  return dong(taxed && gross > 0n && gross >= taxFrom ? rounded(gross * BigInt(taxPercent), 100n) : 0n)
}

/** What a sheet pays to each author, in the order of their names. */
export function paymentsOf(
  shares: readonly Pick<Share, 'authorId' | 'amount'>[],
  authors: readonly Author[],
  figures: Pick<Figures, 'taxPercent' | 'taxFrom'>,
): Payment[] {
  const byAuthor = Map.groupBy(shares, ({ authorId }) => authorId)
  return authors.flatMap((author) => {
    const own = byAuthor.get(author.id)
    if (!own) return []
    const gross = sumOf(own.map(({ amount }) => amount))
    const tax = taxOf(gross, author, figures)
    const { id, name, penName, taxCode } = author
    return [{ authorId: id, name, penName, taxCode, gross, tax, net: dong(gross - tax) }]
  })
}
