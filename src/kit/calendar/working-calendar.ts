import type { Holiday } from './holiday.ts'
import { type OfficeHours, type OpenMinutes, openMinutes, usualOfficeHours } from './office-hours.ts'

/** When an office works: its weekly hours, the days that are off, and the rest days worked by decision. Made by `workingCalendar`. */
export type WorkingCalendar = {
  readonly week: readonly OpenMinutes[]
  readonly off: ReadonlySet<string>
  readonly work: ReadonlySet<string>
  /** The hours of a rest day that is worked by decision: those of the first working weekday. */
  readonly fullDay: OpenMinutes
}

const closed: OpenMinutes = []

/** Builds a working calendar; a swapped working day wins over a holiday of the same date. Throws RangeError when hours overlap or the week has none. */
export function workingCalendar(plan: {
  readonly hours?: OfficeHours
  readonly holidays?: readonly Holiday[]
  readonly swapped?: readonly Holiday[]
}): WorkingCalendar {
  const { hours = usualOfficeHours, holidays = [], swapped = [] } = plan
  const week = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => openMinutes(hours[weekday] ?? []))
  const fullDay = week.find((day) => day.length > 0)
  if (!fullDay) throw new RangeError('An office must work on at least one weekday')
  const days = [...holidays, ...swapped]
  const datesOf = (isWork: boolean) =>
    new Set(
      days.filter(({ kind }) => (kind === 'swapped-work') === isWork).map(({ date }) => date.toString()),
    )
  return { week, fullDay, off: datesOf(false), work: datesOf(true) }
}

/** The open minutes of a date, in order; none on a day off. */
export function openingsOn(calendar: WorkingCalendar, date: Temporal.PlainDate): OpenMinutes {
  const key = date.toString()
  if (calendar.work.has(key)) return calendar.fullDay
  return calendar.off.has(key) ? closed : calendar.week[date.dayOfWeek - 1]!
}

/** Whether the office works on that date, be it for an hour. */
export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  return openingsOn(calendar, date).length > 0
}

/** The date itself when the office works, else the next date on which it does. */
export function nextWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date
  while (!isWorkingDay(calendar, day)) day = day.add({ days: 1 })
  return day
}

/** The n-th working day after a date (before it when negative), the date itself never counted; 0 gives the date. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate {
  if (!Number.isInteger(count)) throw new RangeError(`Working days are whole: ${count}`)
  const step = { days: Math.sign(count) }
  let day = date
  for (let left = Math.abs(count); left > 0;) {
    day = day.add(step)
    if (isWorkingDay(calendar, day)) left--
  }
  return day
}

/** How many working days follow a date up to and including a later one. */
export function workingDaysAfter(
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): number {
  let count = 0
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, until) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (isWorkingDay(calendar, day)) count++
  }
  return count
}
