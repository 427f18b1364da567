import { instantAt, minute, type Moment, momentOf, openFrom, openUntil, withinHours } from './moment.ts'
import { minuteOf } from './office-hours.ts'
import { nextOpenDay, openingsOn, stepOpenDays, type WorkingCalendar } from './open-days.ts'
import { dayNumber } from './day-number.ts'

/** Working days keep the hour of the clock; hours and minutes are open time. All parts carry one sign. */
export type WorkingDuration = { readonly days?: number; readonly hours?: number; readonly minutes?: number }

export type Arrival = {
  /** `HH:MM` after which an arrival counts from the next working day; the closing time when left out. */
  readonly latestArrival?: string
}

/** The instant from which an arrival counts: itself in open hours, else the next opening (a break ends, a holiday is over). */
export function countsFrom(
  calendar: WorkingCalendar,
  arrival: Temporal.Instant,
  { latestArrival }: Arrival = {},
): Temporal.Instant {
  const latest = latestArrival === undefined ? Infinity : minuteOf(latestArrival) * minute
  return instantAt(openFrom(calendar, momentOf(arrival), latest))
}

/**
 * The instant at which that much working time has passed since an arrival, to the millisecond and always within open hours.
 * The day of arrival is not counted: five working days from Monday 9:00 end on the following Monday at 9:00. Open time that
 * is used up at a closing ends there, not at the next opening. A negative duration reckons back.
 */
export function addWorkingTime(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  duration: WorkingDuration,
  arrival?: Arrival,
): Temporal.Instant {
  const { days = 0, hours = 0, minutes = 0 } = duration
  const open = Math.round((hours * 60 + minutes) * minute)
  const signs = [days, hours, minutes].map(Math.sign)
  if (!Number.isFinite(open) || (signs.includes(1) && signs.includes(-1))) {
    throw new RangeError('A working duration is finite and of one sign')
  }
  const back = signs.includes(-1)
  const start = back ? openUntil(calendar, momentOf(from)) : momentOf(countsFrom(calendar, from, arrival))
  const dayReached = afterDays(calendar, start, days)
  return instantAt(back ? beforeOpen(calendar, dayReached, -open) : afterOpen(calendar, dayReached, open))
}

/** The same hour of the clock some working days away, moved into the hours of that day. */
export function afterDays(calendar: WorkingCalendar, start: Moment, days: number): Moment {
  if (days === 0) return start
  return withinHours(calendar, { day: stepOpenDays(calendar, start.day, days), at: start.at })
}

function afterOpen(calendar: WorkingCalendar, start: Moment, duration: number): Moment {
  let left = duration
  for (let { day, at } = start; ; day = nextOpenDay(calendar, day + 1), at = 0) {
    for (const [from, to] of openingsOn(calendar, day)) {
      const begin = Math.max(at, from * minute)
      if (begin > to * minute) continue
      if (begin + left <= to * minute) return { day, at: begin + left }
      left -= to * minute - begin
    }
  }
}

function beforeOpen(calendar: WorkingCalendar, start: Moment, duration: number): Moment {
  let left = duration
  for (let { day, at } = start; ; day = stepOpenDays(calendar, day, -1), at = Infinity) {
    for (const [from, to] of openingsOn(calendar, day).toReversed()) {
      const end = Math.min(at, to * minute)
      if (end < from * minute) continue
      if (end - left >= from * minute) return { day, at: end - left }
      left -= end - from * minute
    }
  }
}

/** The opening of a working day, or of the next one when that date is off. */
export function opensAt(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.Instant {
  const day = nextOpenDay(calendar, dayNumber(date))
  return instantAt({ day, at: openingsOn(calendar, day)[0]![0] * minute })
}

/** The closing of a working day, or of the next one when that date is off: what "on that day" means as a deadline. */
export function closesAt(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.Instant {
  const day = nextOpenDay(calendar, dayNumber(date))
  return instantAt({ day, at: openingsOn(calendar, day).at(-1)![1] * minute })
}
