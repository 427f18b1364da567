import { type Keeping, retentionYears } from '../../retention.ts'

/** Years for which a file is kept; null for ever. */
export function yearsOf({ retention, retentionYears: own }: Keeping): number | null {
  const years = retentionYears[retention]
  return years === 'other' ? (own ?? 10) : years
}

/** The last day on which a closed file must be kept: counted from 1 January of the year after it was closed; null for ever. */
export function keptUntil(keeping: Keeping, closedOn: Temporal.PlainDate): Temporal.PlainDate | null {
  const years = yearsOf(keeping)
  return years === null ? null : new Temporal.PlainDate(closedOn.year + years, 12, 31)
}

/** The day by which a closed file is due at the archive: a year after the work ended, three months for construction (NĐ 30/2020 Đ.30). */
export const deliveryDue = (closedOn: Temporal.PlainDate, construction: boolean): Temporal.PlainDate =>
  closedOn.add(construction ? { months: 3 } : { years: 1 })

/** Whether the archive takes it: everything kept five years or longer (NĐ 30/2020 Đ.30). */
export const isForArchive = (keeping: Keeping): boolean => (yearsOf(keeping) ?? 5) >= 5

/** How near the day of delivery is: a warning from 30 days before, then late. */
export function deliveryWarning(due: Temporal.PlainDate, today: Temporal.PlainDate): 'late' | 'soon' | null {
  if (Temporal.PlainDate.compare(due, today) < 0) return 'late'
  return Temporal.PlainDate.compare(due, today.add({ days: 30 })) <= 0 ? 'soon' : null
}
