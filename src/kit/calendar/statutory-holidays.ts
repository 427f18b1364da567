import { byDate, type Holiday } from './holiday.ts'
import { announcedChoices, holidayRules, likelyChoice, type YearChoice } from './holiday-rules.ts'

export type HolidaySettings = {
  /** What was decided for the year; the announced or else the likely choice when left out. */
  readonly choice?: YearChoice
  /** Counts 24 November, which the law text at hand does not yet confirm; off unless told. */
  readonly cultureDay?: boolean
  /** Weekly rest days as ISO weekdays (Saturday 6 and Sunday 7 unless told). */
  readonly restDays?: readonly number[]
}

/** The paid holidays of a year and the working days that make up for those on a weekly rest day (Bộ luật Lao động 2019, Đ.112 and Đ.111.3), by date. */
export function statutoryHolidays(year: number, settings: HolidaySettings = {}): Holiday[] {
  const { cultureDay = false, restDays = [6, 7] } = settings
  const choice = settings.choice ?? announcedChoices[year] ?? likelyChoice(year)
  const holidays = holidayRules
    .filter((rule) => rule.from <= year && year <= (rule.until ?? year) && (cultureDay || !rule.recalled))
    .flatMap((rule) =>
      rule
        .days(year, choice)
        .map((date): Holiday => ({ date, name: rule.name, kind: 'holiday', source: rule.source })),
    )
  return [...holidays, ...compensations(holidays.toSorted(byDate), restDays)].toSorted(byDate)
}

/** The next free working day for each holiday that falls on a weekly rest day. */
function compensations(holidays: readonly Holiday[], restDays: readonly number[]): Holiday[] {
  const taken = new Set(holidays.map(({ date }) => date.toString()))
  const isFree = (date: Temporal.PlainDate) =>
    !restDays.includes(date.dayOfWeek) && !taken.has(date.toString())
  return holidays
    .filter(({ date }) => restDays.includes(date.dayOfWeek) && restDays.length < 7)
    .map(({ date, name }) => {
      let substitute = date.add({ days: 1 })
      while (!isFree(substitute)) substitute = substitute.add({ days: 1 })
      taken.add(substitute.toString())
      return {
        date: substitute,
        name: `Nghỉ bù ${name}`,
        kind: 'compensation',
        source: 'Bộ luật Lao động 2019, Đ.111.3',
      }
    })
}
