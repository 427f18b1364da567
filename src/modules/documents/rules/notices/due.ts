import { isWorkingDay, localTime, nextWorkingDay, type WorkingCalendar } from '#kit/calendar/index.ts'

export type DueAs = 'tomorrow' | 'today' | 'overdue'

const { compare } = Temporal.PlainDate

/** The last day whose deadlines are told today: the next working day. Nothing is told on a day off. */
export function lastToldDay(
  calendar: WorkingCalendar,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  return isWorkingDay(calendar, today) ? nextWorkingDay(calendar, today.add({ days: 1 })) : undefined
}

/** As what a deadline is told now: passed, this day, or the next working day (deadlines of days off between count with it). */
export function dueAs(dueAt: Temporal.Instant, now: Temporal.Instant): DueAs {
  if (Temporal.Instant.compare(dueAt, now) <= 0) return 'overdue'
  const [due, today] = [localTime(dueAt).toPlainDate(), localTime(now).toPlainDate()]
  return compare(due, today) === 0 ? 'today' : 'tomorrow'
}
