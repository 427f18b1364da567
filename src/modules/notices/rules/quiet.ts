import {
  instantOf,
  isWorkingDay,
  localTime,
  nextWorkingDay,
  type WorkingCalendar,
} from '#kit/calendar/index.ts'
import type { QuietHours, Timing } from '../arrangement.ts'

const { compare } = Temporal.PlainTime

/** Whether a clock time lies within quiet hours; hours that end when they begin are none. */
export function isWithin({ from, until }: QuietHours, time: Temporal.PlainTime): boolean {
  const begun = compare(from, time) <= 0
  const ended = compare(until, time) <= 0
  return compare(from, until) <= 0 ? begun && !ended : begun || !ended
}

type Rest = Pick<Timing, 'quiet' | 'restsOnDaysOff'>

function awake(calendar: WorkingCalendar, rest: Rest, at: Temporal.PlainDateTime): Temporal.PlainDateTime {
  const { quiet, restsOnDaysOff } = rest
  const date = at.toPlainDate()
  if (restsOnDaysOff && !isWorkingDay(calendar, date))
    return awake(calendar, rest, nextWorkingDay(calendar, date).toPlainDateTime())
  if (!quiet || !isWithin(quiet, at.toPlainTime())) return at
  const sameDay = compare(at.toPlainTime(), quiet.until) < 0
  return awake(calendar, rest, date.add({ days: sameDay ? 0 : 1 }).toPlainDateTime(quiet.until))
}

/** The first moment, now or later, that is neither in quiet hours nor on a day of rest. */
export function leavesQuietAt(
  calendar: WorkingCalendar,
  rest: Rest,
  now: Temporal.Instant,
): Temporal.Instant {
  const local = localTime(now)
  const at = awake(calendar, rest, local)
  return at.equals(local) ? now : instantOf(at)
}
