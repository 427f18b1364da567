import { addWorkingDays, nextWorkingDay, openingsOn, type WorkingCalendar } from './working-calendar.ts'
import { localTime, startOfDay } from './vietnam.ts'

/** Milliseconds in a minute. */
export const minute = 60_000

/** A date in Viet Nam and the milliseconds since its midnight: what working time is reckoned with. */
export type Moment = { readonly date: Temporal.PlainDate; readonly at: number }

/** The moment of an instant, to the millisecond. */
export function momentOf(instant: Temporal.Instant): Moment {
  const local = localTime(instant)
  const seconds = (local.hour * 60 + local.minute) * 60 + local.second
  return { date: local.toPlainDate(), at: seconds * 1000 + local.millisecond }
}

/** The instant of a moment. */
export function instantAt({ date, at }: Moment): Temporal.Instant {
  return startOfDay(date).add({ milliseconds: at })
}

/** The first working moment at or after a moment; after `latest` (ms from midnight) the day counts as over. */
export function openFrom(calendar: WorkingCalendar, moment: Moment, latest = Infinity): Moment {
  const { date, at } = moment
  const opening = openingsOn(calendar, date).find(([, to]) => at <= to * minute)
  if (opening && at <= latest) return { date, at: Math.max(at, opening[0] * minute) }
  const next = nextWorkingDay(calendar, date.add({ days: 1 }))
  return { date: next, at: openingsOn(calendar, next)[0]![0] * minute }
}

/** The last working moment at or before a moment. */
export function openUntil(calendar: WorkingCalendar, moment: Moment): Moment {
  const { date, at } = moment
  const opening = openingsOn(calendar, date).findLast(([from]) => from * minute <= at)
  if (opening) return { date, at: Math.min(at, opening[1] * minute) }
  const previous = addWorkingDays(calendar, date, -1)
  return { date: previous, at: openingsOn(calendar, previous).at(-1)![1] * minute }
}

/** The working moment of a working day nearest before a clock time, or its opening when that is earlier. */
export function withinHours(calendar: WorkingCalendar, { date, at }: Moment): Moment {
  const openings = openingsOn(calendar, date)
  const opening = openings.findLast(([from]) => from * minute <= at) ?? openings[0]!
  return { date, at: Math.min(Math.max(at, opening[0] * minute), opening[1] * minute) }
}
