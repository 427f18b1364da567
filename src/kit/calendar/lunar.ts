import { dateOf, dayNumber } from './day-number.ts'
import { type LunarMonth, lunarReckoning } from './lunar-months.ts'

/** A day of the Vietnamese lunar calendar; `leap` marks the second month of that number in the year (tháng nhuận). */
export type LunarDate = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly leap: boolean
}

const china = lunarReckoning(8)
const vietNam = lunarReckoning(7)
const known = new Map<number, readonly LunarMonth[]>()

/** The months of a lunar year, reckoned once: by the seventh time zone from 1968 (Quyết định 121/CP, 1967), by the eighth as printed before. */
function monthsOf(year: number): readonly LunarMonth[] {
  const before = known.get(year)
  if (before) return before
  const months = year < 1968 ? china(year) : vietNam(year)
  known.set(year, months)
  return months
}

function mustBeKnown(date: Temporal.PlainDate): void {
  if (date.year < 1900 || date.year > 2199) {
    throw new RangeError(`The lunar calendar is reckoned from 1900 to 2199, not for ${date.year}`)
  }
}

/** The lunar date of a day as Vietnamese calendars print it (sun and moon at UTC+7 since 1968); throws RangeError outside 1900–2199. */
export function toLunar(date: Temporal.PlainDate): LunarDate {
  mustBeKnown(date)
  const day = dayNumber(date)
  const year = day < monthsOf(date.year)[0]!.start ? date.year - 1 : date.year
  const { month, leap, start } = monthsOf(year).findLast((each) => each.start <= day)!
  return { year, month, leap, day: day - start + 1 }
}

/** The day on which a lunar date falls; throws RangeError when there is no such date or it falls outside 1900–2199. */
export function fromLunar(lunar: Omit<LunarDate, 'leap'> & { readonly leap?: boolean }): Temporal.PlainDate {
  const leap = lunar.leap ?? false
  const sensible = Number.isInteger(lunar.year) && lunar.year >= 1899 && lunar.year <= 2199
  const month =
    sensible && monthsOf(lunar.year).find((each) => each.month === lunar.month && each.leap === leap)
  if (month && Number.isInteger(lunar.day) && lunar.day >= 1 && lunar.day <= 30) {
    const date = dateOf(month.start + lunar.day - 1)
    mustBeKnown(date)
    if (lunar.day < 30 || toLunar(date).day === 30) return date
  }
  const name = `${lunar.day}/${lunar.month}${leap ? ' (leap)' : ''}/${lunar.year}`
  throw new RangeError(`There is no lunar date ${name}`)
}

/** The first day of a lunar year (mùng một Tết). */
export function lunarNewYear(year: number): Temporal.PlainDate {
  return fromLunar({ year, month: 1, day: 1 })
}

const stems = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý']
const branches = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi']

/** The name of a lunar year in the cycle of sixty: 2026 is Bính Ngọ. */
export function lunarYearName(year: number): string {
  return `${stems[(year + 6) % 10]} ${branches[(year + 8) % 12]}`
}
