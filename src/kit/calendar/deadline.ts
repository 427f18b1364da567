import { instantAt, momentOf, withinHours } from './moment.ts'
import { nextOpenDay, type WorkingCalendar } from './open-days.ts'
import { addWorkingTime, type Arrival, countsFrom } from './working-time.ts'

/** How a procedure or an instruction states its time. */
export type Term = {
  readonly count: number
  readonly unit: 'working_hour' | 'working_day' | 'day'
}

/** When something that arrived then falls due, within open hours; calendar days that end on a day off run on to that hour of the next working day, sooner than its end as Bộ luật Dân sự 2015, Đ.148.5 would allow. */
export function dueAt(
  calendar: WorkingCalendar,
  arrival: Temporal.Instant,
  { count, unit }: Term,
  settings?: Arrival,
): Temporal.Instant {
  if (unit === 'working_hour') return addWorkingTime(calendar, arrival, { hours: count }, settings)
  if (unit === 'working_day') return addWorkingTime(calendar, arrival, { days: count }, settings)
  const { day, at } = momentOf(countsFrom(calendar, arrival, settings))
  const end = nextOpenDay(calendar, day + count)
  return instantAt(withinHours(calendar, { day: end, at }))
}
