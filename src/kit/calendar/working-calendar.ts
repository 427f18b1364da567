import { dateOf, dayNumber } from './day-number.ts'
import type { Holiday } from './holiday.ts'
import { type OfficeHours, openMinutes, usualOfficeHours } from './office-hours.ts'
import { nextOpenDay, openDaysAfter, openingsOn, stepOpenDays, type WorkingCalendar } from './open-days.ts'

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
  const numbersOf = (isWork: boolean) =>
    new Set(
      days.filter(({ kind }) => (kind === 'swapped-work') === isWork).map(({ date }) => dayNumber(date)),
    )
  return { week, fullDay, off: numbersOf(false), work: numbersOf(true) }
}

/** Whether the office works on that date, be it for an hour. */
export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  return openingsOn(calendar, dayNumber(date)).length > 0
}

/** The date itself when the office works, else the next date on which it does. */
export function nextWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.PlainDate {
  return dateOf(nextOpenDay(calendar, dayNumber(date)))
}

/** The n-th working day after a date (before it when negative), the date itself never counted; 0 gives the date. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate {
  return dateOf(stepOpenDays(calendar, dayNumber(date), count))
}

/** How many working days follow a date up to and including a later one. */
export function workingDaysAfter(
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): number {
  return openDaysAfter(calendar, dayNumber(from), dayNumber(until))
}
