import { compareMoments, minute, type Moment, momentOf, openFrom } from './moment.ts'
import { openDaysAfter, openingsOn, type WorkingCalendar } from './open-days.ts'
import { afterDays } from './working-time.ts'

/** Open time between two instants: all of it in `minutes`, and the same as whole working `days` and `restMinutes`. */
export type WorkingTime = { readonly minutes: number; readonly days: number; readonly restMinutes: number }

/** The working time left from now until a due moment, in whole minutes; every figure is negative, or 0, once it is past. */
export function workingTimeBetween(
  calendar: WorkingCalendar,
  now: Temporal.Instant,
  due: Temporal.Instant,
): WorkingTime {
  const [from, until] = [momentOf(now), momentOf(due)]
  if (compareMoments(from, until) <= 0) return measure(calendar, from, until)
  const over = measure(calendar, until, from)
  return { minutes: 0 - over.minutes, days: 0 - over.days, restMinutes: 0 - over.restMinutes }
}

function measure(calendar: WorkingCalendar, from: Moment, until: Moment): WorkingTime {
  const start = openFrom(calendar, from)
  const most = openDaysAfter(calendar, start.day, until.day)
  const isPassed = most > 0 && compareMoments(afterDays(calendar, start, most), until) > 0
  const days = isPassed ? most - 1 : most
  const reached = days === 0 ? from : afterDays(calendar, start, days)
  return {
    days,
    minutes: openBetween(calendar, from, until),
    restMinutes: openBetween(calendar, reached, until),
  }
}

/** Open minutes from one moment to a later one, rounded down. */
function openBetween(calendar: WorkingCalendar, from: Moment, until: Moment): number {
  let open = 0
  for (let { day } = from; day <= until.day; day++) {
    const earliest = day === from.day ? from.at : 0
    const latest = day === until.day ? until.at : Infinity
    for (const [opens, closes] of openingsOn(calendar, day)) {
      open += Math.max(0, Math.min(latest, closes * minute) - Math.max(earliest, opens * minute))
    }
  }
  return Math.floor(open / minute)
}
