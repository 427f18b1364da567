import { type WorkingCalendar, workingTimeBetween } from '#kit/calendar/index.ts'

/** How far a part of the work is from its deadline, in working time: whole days, or whole hours where there is no whole day. */
export type Lateness = {
  readonly late: boolean
  readonly unit: 'days' | 'hours'
  /** Never negative. */
  readonly amount: number
}

/** How late something is, or how long there is still, in the working time of the authority. */
export function latenessOf(
  calendar: WorkingCalendar,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
): Lateness {
  const { days, minutes } = workingTimeBetween(calendar, now, dueAt)
  const late = Temporal.Instant.compare(dueAt, now) < 0
  if (days !== 0) return { late, unit: 'days', amount: Math.abs(days) }
  return { late, unit: 'hours', amount: Math.floor(Math.abs(minutes) / 60) }
}
