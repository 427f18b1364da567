import { instantAt, minute, momentOf, openFrom } from './moment.ts'
import { openingsOn, type WorkingCalendar, workingDaysAfter } from './working-calendar.ts'
import { afterDays } from './working-time.ts'

/** Open time between two instants: all of it in `minutes`, and the same as whole working `days` and `restMinutes`. */
export type WorkingTime = { readonly minutes: number; readonly days: number; readonly restMinutes: number }

/** The working time left from now until a due moment, in whole minutes; every figure is negative, or 0, once it is past. */
export function workingTimeBetween(
  calendar: WorkingCalendar,
  now: Temporal.Instant,
  due: Temporal.Instant,
): WorkingTime {
  if (Temporal.Instant.compare(now, due) > 0) {
    const over = workingTimeBetween(calendar, due, now)
    return { minutes: 0 - over.minutes, days: 0 - over.days, restMinutes: 0 - over.restMinutes }
  }
  const days = wholeDays(calendar, now, due)
  const dayReached =
    days === 0 ? now : instantAt(afterDays(calendar, openFrom(calendar, momentOf(now)), days))
  return {
    days,
    minutes: openBetween(calendar, now, due),
    restMinutes: openBetween(calendar, dayReached, due),
  }
}

/** The most working days that can be added to `from` without passing `until`. */
function wholeDays(calendar: WorkingCalendar, from: Temporal.Instant, until: Temporal.Instant): number {
  const start = openFrom(calendar, momentOf(from))
  const days = workingDaysAfter(calendar, start.date, momentOf(until).date)
  if (days === 0) return 0
  const reached = instantAt(afterDays(calendar, start, days))
  return Temporal.Instant.compare(reached, until) > 0 ? days - 1 : days
}

/** Open minutes from one instant to a later one, rounded down. */
function openBetween(calendar: WorkingCalendar, from: Temporal.Instant, until: Temporal.Instant): number {
  const first = momentOf(from)
  const last = momentOf(until)
  let open = 0
  for (let { date } = first; Temporal.PlainDate.compare(date, last.date) <= 0; date = date.add({ days: 1 })) {
    const earliest = date.equals(first.date) ? first.at : 0
    const latest = date.equals(last.date) ? last.at : Infinity
    for (const [opens, closes] of openingsOn(calendar, date)) {
      open += Math.max(0, Math.min(latest, closes * minute) - Math.max(earliest, opens * minute))
    }
  }
  return Math.floor(open / minute)
}
