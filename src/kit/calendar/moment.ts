import { dateOf, dayNumber } from './day-number.ts'
import { nextOpenDay, openingsOn, stepOpenDays, type WorkingCalendar } from './open-days.ts'
import { localTime, startOfDay } from './vietnam.ts'

/** Milliseconds in a minute. */
export const minute = 60_000

/** A day in Viet Nam and the milliseconds since its midnight: what working time is reckoned with. */
export type Moment = { readonly day: number; readonly at: number }

/** The moment of an instant, to the millisecond. */
export function momentOf(instant: Temporal.Instant): Moment {
  const local = localTime(instant)
  const seconds = (local.hour * 60 + local.minute) * 60 + local.second
  return { day: dayNumber(local.toPlainDate()), at: seconds * 1000 + local.millisecond }
}

/** The instant of a moment. */
export function instantAt({ day, at }: Moment): Temporal.Instant {
  return startOfDay(dateOf(day)).add({ milliseconds: at })
}

/** Below 0 when the left moment is earlier, above 0 when it is later. */
export function compareMoments(left: Moment, right: Moment): number {
  return left.day - right.day || left.at - right.at
}

/** The first working moment at or after a moment; after `latest` (ms from midnight) the day counts as over. */
export function openFrom(calendar: WorkingCalendar, { day, at }: Moment, latest = Infinity): Moment {
  const opening = openingsOn(calendar, day).find(([, to]) => at <= to * minute)
  if (opening && at <= latest) return { day, at: Math.max(at, opening[0] * minute) }
  const next = nextOpenDay(calendar, day + 1)
  return { day: next, at: openingsOn(calendar, next)[0]![0] * minute }
}

/** The last working moment at or before a moment. */
export function openUntil(calendar: WorkingCalendar, { day, at }: Moment): Moment {
  const opening = openingsOn(calendar, day).findLast(([from]) => from * minute <= at)
  if (opening) return { day, at: Math.min(at, opening[1] * minute) }
  const previous = stepOpenDays(calendar, day, -1)
  return { day: previous, at: openingsOn(calendar, previous).at(-1)![1] * minute }
}

/** The working moment of a working day nearest before a clock time, or its opening when that is earlier. */
export function withinHours(calendar: WorkingCalendar, { day, at }: Moment): Moment {
  const openings = openingsOn(calendar, day)
  const opening = openings.findLast(([from]) => from * minute <= at) ?? openings[0]!
  return { day, at: Math.min(Math.max(at, opening[0] * minute), opening[1] * minute) }
}
