import { fromLunar, lunarNewYear } from './lunar.ts'

/** What the Prime Minister decides each year (Bộ luật Lao động 2019, Đ.112.3). */
export type YearChoice = {
  /** How many of the five days of Tết lie before the first lunar day. */
  readonly tetDaysBefore: number
  /** Whether the second day of National Day is 1 or 3 September. */
  readonly besideNationalDay: 1 | 3
}

/** A paid holiday as the law has it, from its first year on. */
export type HolidayRule = {
  readonly name: string
  readonly source: string
  readonly from: number
  readonly until?: number
  readonly recalled?: boolean
  readonly days: (year: number, choice: YearChoice) => readonly Temporal.PlainDate[]
}

const onDay = (month: number, day: number) => (year: number) => [new Temporal.PlainDate(year, month, day)]
const code = 'Bộ luật Lao động 2019, Đ.112.1'
const codeOf2012 = 'Bộ luật Lao động 2012, Đ.115.1'

function tet(count: number): HolidayRule['days'] {
  return (year, { tetDaysBefore }) => {
    const first = lunarNewYear(year).subtract({ days: tetDaysBefore })
    return Array.from({ length: count }, (_, index) => first.add({ days: index }))
  }
}

const besideNationalDay: HolidayRule['days'] = (year, choice) => [
  new Temporal.PlainDate(year, 9, choice.besideNationalDay),
]

/** The paid holidays of Viet Nam as dated data; a change of law is a new line. */
export const holidayRules: readonly HolidayRule[] = [
  { name: 'Tết Dương lịch', source: `${code}.a`, from: 1995, days: onDay(1, 1) },
  { name: 'Tết Nguyên đán', source: `${codeOf2012}.b`, from: 1995, until: 2012, days: tet(4) },
  { name: 'Tết Nguyên đán', source: `${code}.b`, from: 2013, days: tet(5) },
  {
    name: 'Ngày Giỗ Tổ Hùng Vương',
    source: `${code}.e`,
    from: 2007,
    days: (year) => [fromLunar({ year, month: 3, day: 10 })],
  },
  { name: 'Ngày Chiến thắng', source: `${code}.c`, from: 1995, days: onDay(4, 30) },
  { name: 'Ngày Quốc tế lao động', source: `${code}.d`, from: 1995, days: onDay(5, 1) },
  { name: 'Ngày Quốc khánh', source: `${code}.đ`, from: 1995, days: onDay(9, 2) },
  { name: 'Ngày Quốc khánh', source: `${code}.đ`, from: 2021, days: besideNationalDay },
  {
    name: 'Ngày Văn hóa Việt Nam',
    source: 'Nghị quyết 80-NQ/TW (ghi theo trí nhớ, cần kiểm tra)',
    from: 2026,
    recalled: true,
    days: onDay(11, 24),
  },
]

/** Choices announced so far, as recalled; an authority corrects them with its own. */
export const announcedChoices: Readonly<Record<number, YearChoice>> = {
  2021: { tetDaysBefore: 2, besideNationalDay: 3 },
  2022: { tetDaysBefore: 1, besideNationalDay: 1 },
  2023: { tetDaysBefore: 2, besideNationalDay: 1 },
  2024: { tetDaysBefore: 2, besideNationalDay: 3 },
  2025: { tetDaysBefore: 2, besideNationalDay: 1 },
  2026: { tetDaysBefore: 1, besideNationalDay: 1 },
}

/** The likely choice for a year without a decision: two days before Tết, and the side of 2 September that lengthens a weekend. */
export function likelyChoice(year: number): YearChoice {
  const weekday = new Temporal.PlainDate(year, 9, 2).dayOfWeek
  return { tetDaysBefore: 2, besideNationalDay: [1, 4, 7].includes(weekday) ? 3 : 1 }
}
