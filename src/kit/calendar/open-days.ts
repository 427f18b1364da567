import { weekdayOf } from './day-number.ts'
import type { OpenMinutes } from './office-hours.ts'

/** When an office works: its weekly hours, the days that are off, and the rest days worked by decision, as day numbers. Made by `workingCalendar`. */
export type WorkingCalendar = {
  readonly week: readonly OpenMinutes[]
  readonly off: ReadonlySet<number>
  readonly work: ReadonlySet<number>
  /** The hours of a rest day that is worked by decision: those of the first working weekday. */
  readonly fullDay: OpenMinutes
}

const closed: OpenMinutes = []

/** The open minutes of a day, in order; none on a day off. */
export function openingsOn(calendar: WorkingCalendar, day: number): OpenMinutes {
  if (calendar.work.has(day)) return calendar.fullDay
  return calendar.off.has(day) ? closed : calendar.week[weekdayOf(day) - 1]!
}

/** The day itself when the office works, else the next one on which it does. */
export function nextOpenDay(calendar: WorkingCalendar, from: number): number {
  let day = from
  while (openingsOn(calendar, day).length === 0) day++
  return day
}

/** The n-th working day after a day (before it when negative); 0 gives the day itself. */
export function stepOpenDays(calendar: WorkingCalendar, from: number, count: number): number {
  if (!Number.isInteger(count)) throw new RangeError(`Working days are whole: ${count}`)
  const step = Math.sign(count)
  let day = from
  for (let left = Math.abs(count); left > 0;) {
    day += step
    if (openingsOn(calendar, day).length > 0) left--
  }
  return day
}

/** How many working days follow a day up to and including a later one. */
export function openDaysAfter(calendar: WorkingCalendar, from: number, until: number): number {
  let count = 0
  for (let day = from + 1; day <= until; day++) if (openingsOn(calendar, day).length > 0) count++
  return count
}
