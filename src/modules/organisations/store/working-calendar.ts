import { statutoryHolidays, workingCalendar, type WorkingCalendar } from '#kit/calendar/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { SpecialDay, SpecialDayFacts } from '../special-day.ts'
import { findOfficeHours } from './office-hours.ts'
import { listSpecialDays } from './special-days.ts'

/** A day the calendar reckons with: entered, or, in a year for which nobody entered any, computed from the law. */
export type ReckonedDay = SpecialDayFacts & Partial<Pick<SpecialDay, 'id' | 'instrument'>>

/** The special days of the years, by date; a year without any gives what the law lets expect, so that no deadline runs through Tết. */
export async function listReckonedDays(
  reader: Reader,
  years: { readonly from: number; readonly to: number },
): Promise<ReckonedDay[]> {
  const entered = await listSpecialDays(reader, {
    from: new Temporal.PlainDate(years.from, 1, 1),
    to: new Temporal.PlainDate(years.to, 12, 31),
  })
  const byYear = Map.groupBy(entered, ({ date }) => date.year)
  const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
  return all.flatMap((year): readonly ReckonedDay[] => byYear.get(year) ?? statutoryHolidays(year))
}

/**
 * When an authority works, for deadlines that begin about `day`: its hours of that day (the usual ones unless it set its own) and the
 * special days from the year before until two years after.
 */
export async function getWorkingCalendar(
  reader: Reader,
  authorityId: AuthorityId,
  day = reader.today,
): Promise<WorkingCalendar> {
  const own = await findOfficeHours(reader, authorityId, day)
  const holidays = await listReckonedDays(reader, { from: day.year - 1, to: day.year + 2 })
  return workingCalendar({ holidays, ...(own ? { hours: own.hours } : {}) })
}
