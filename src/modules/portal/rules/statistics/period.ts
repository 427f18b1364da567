import { parseMonth } from '#kit/vietnamese/index.ts'
import type { Period } from '../../period.ts'

/** Figures are told of so many months at most. */
const mostMonths = 60

const lastDay = (month: Temporal.PlainDate) => month.with({ day: 1 }).add({ months: 1 }).subtract({ days: 1 })

/** The months between two days. */
export const monthsOf = (from: Temporal.PlainDate, until: Temporal.PlainDate): Period => ({
  from: from.with({ day: 1 }),
  until: lastDay(until),
})

/** The period that somebody typed; this month where nothing was, undefined where it cannot be read or is too long. */
export function readPeriod(
  { from, until }: { readonly from: string; readonly until: string },
  today: Temporal.PlainDate,
): Period | undefined {
  const first = from.trim() === '' ? today : parseMonth(from)
  const last = until.trim() === '' ? (from.trim() === '' ? today : first) : parseMonth(until)
  if (!first || !last) return undefined
  const period = monthsOf(first, last)
  const { months } = period.from.until(period.until.add({ days: 1 }), { largestUnit: 'months' })
  return months >= 1 && months <= mostMonths ? period : undefined
}

/** Days that are shown one by one; more are summed by month. */
const mostDays = 62

export type Bar = { readonly from: Temporal.PlainDate; readonly guests: number; readonly bots: number }

/** Views as bars: a bar for each day of a short period, and for each month of a long one; what lies ahead has none. */
export function barsOf(
  days: readonly { readonly day: Temporal.PlainDate; readonly guests: number; readonly bots: number }[],
  { from, until }: Period,
  today: Temporal.PlainDate,
): { readonly by: 'day' | 'month'; readonly bars: readonly Bar[] } {
  const end = Temporal.PlainDate.compare(until, today) > 0 ? today : until
  const isShort = from.until(until, { largestUnit: 'days' }).days < mostDays
  const known = Map.groupBy(days, ({ day }) => String(isShort ? day : day.with({ day: 1 })))
  const bars: Bar[] = []
  for (
    let at = from;
    Temporal.PlainDate.compare(at, end) <= 0;
    at = at.add(isShort ? { days: 1 } : { months: 1 })
  ) {
    const own = known.get(String(at)) ?? []
    const sum = (of: 'guests' | 'bots') => own.reduce((all, day) => all + day[of], 0)
    bars.push({ from: at, guests: sum('guests'), bots: sum('bots') })
  }
  return { by: isShort ? 'day' : 'month', bars }
}
