/**
 * Entries that are looked at: those with one of these marks (none: all); `share`: about which part of all entries that is. `quarters`: where the marks are those of
 * quarters, which: words of titles stand in the index by quarter as well.
 */
export type Window = {
  readonly any: readonly string[]
  readonly share: number
  readonly quarters?: readonly string[]
}

const monday = Temporal.PlainDate.from('2000-01-03')
const quarterOf = ({ year, month }: Temporal.PlainDate) => ({ year, quarter: Math.ceil(month / 3) })

function quarters(from: Temporal.PlainDate, until: Temporal.PlainDate): string[] {
  const first = quarterOf(from)
  const last = quarterOf(until)
  const many = (last.year - first.year) * 4 + last.quarter - first.quarter + 1
  return Array.from({ length: many }, (_, at) => {
    const count = first.year * 4 + first.quarter - 1 + at
    return `${Math.floor(count / 4)}q${(count % 4) + 1}`
  })
}

/** The marks of the days from one to another, in the unit that needs few of them; they may begin a little earlier. The marks of `portal.search_marks`. */
export function marksOf(from: Temporal.PlainDate, until: Temporal.PlainDate): string[] {
  const [first, last] = [from, until].map((day) => monday.until(day).days) as [number, number]
  if (last - first < 14) return Array.from({ length: last - first + 1 }, (_, at) => `d:${first + at}`)
  const [firstWeek, lastWeek] = [Math.floor(first / 7), Math.floor(last / 7)]
  if (lastWeek - firstWeek < 14)
    return Array.from({ length: lastWeek - firstWeek + 1 }, (_, at) => `w:${firstWeek + at}`)
  if (until.year - from.year < 3) return quarters(from, until).map((quarter) => `q:${quarter}`)
  return Array.from({ length: until.year - from.year + 1 }, (_, at) => `y:${from.year + at}`)
}

/** Since which day about which share of all entries was published. */
export type Since = { readonly day: Temporal.PlainDate; readonly share: number }

/** The newest entries first, then wider and wider, the last being everything. */
export const windowsBack = (today: Temporal.PlainDate, since: readonly Since[]): Window[] => [
  ...since.filter(({ share }) => share < 0.5).map(({ day, share }) => ({ any: marksOf(day, today), share })),
  { any: [], share: 1 },
]

/** The newest quarters for titles: one, two, four and so on, then everything. `shareOf`: of a mark. */
export function quartersBack(today: Temporal.PlainDate, shareOf: (mark: string) => number): Window[] {
  const windows = [1, 2, 4, 8, 16].map((many) => {
    const named = quarters(today.subtract({ months: 3 * (many - 1) }), today)
    const any = named.map((quarter) => `q:${quarter}`)
    return { any, quarters: named, share: any.reduce((sum, mark) => sum + shareOf(mark), 0) }
  })
  return [...windows.filter(({ share }) => share < 0.5), { any: [], share: 1 }]
}

/** The same within a year: its last quarter that has begun, all of it. `share`: of the year. */
export function windowsOfYear(today: Temporal.PlainDate, year: number, share: number): Window[] {
  const end = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  const last = year === today.year ? today : end
  const window = (named: readonly string[], part: number) => ({
    any: named.map((quarter) => `q:${quarter}`),
    quarters: named,
    share: share * part,
  })
  return [window(quarters(last, last), 1 / 4), window(quarters(end.subtract({ months: 9 }), end), 1)]
}

/** The same for one site: two quarters, two years, five years, all. `site`: its mark, and its share of all entries; `years`: since the oldest entry. */
export function windowsOfSite(
  site: { readonly mark: string; readonly share: number },
  today: Temporal.PlainDate,
  years: number,
): [Window, ...Window[]] {
  const back = (many: number) => {
    const named = quarters(today.subtract({ months: 3 * (many - 1) }), today)
    const any = named.map((quarter) => `${site.mark}:${quarter}`)
    return { any, quarters: named, share: site.share * Math.min(1, (many - 0.5) / 4 / years) }
  }
  return [back(2), back(8), back(20), { any: [site.mark], share: site.share }]
}

/** The narrowest window wider than `share` that may hold enough of what fits (`fitting`: of all entries); else the last. */
export const windowFor = (
  windows: readonly Window[],
  {
    fitting,
    enough,
    beyond = 0,
  }: { readonly fitting: number; readonly enough: number; readonly beyond?: number },
): Window => windows.find(({ share }) => share > beyond && share * fitting >= enough) ?? windows.at(-1)!

/** The mark of a site or a section: its letter and the last digits of its id. */
export const markOf = (letter: 's' | 'c', id: string): string => `${letter}:${id.slice(-12)}`

const either = (marks: readonly string[]) => `(${marks.map((mark) => `'${mark}'`).join('|')})`

/** A question within a window as PostgreSQL asks it; `marks`: those that must stand besides. */
export const withinWindow = (query: string, { any }: Window, marks: readonly string[]): string =>
  [query, ...marks.map((mark) => `'${mark}'`), ...(any.length > 0 ? [either(any)] : [])].join('&')

/** The same for words of titles; `asked`: how the words are asked for in a quarter, or at any time. */
export const withinTitles = (
  asked: (quarter?: string) => string,
  window: Window,
  marks: readonly string[],
): string => {
  const { any, quarters: named } = window
  if (!named) return withinWindow(asked(), window, marks)
  const parts = named.map((quarter, at) =>
    any[at] === `q:${quarter}` ? asked(quarter) : `${asked(quarter)}&'${any[at]}'`,
  )
  return [`(${parts.join('|')})`, ...marks.map((mark) => `'${mark}'`)].join('&')
}
