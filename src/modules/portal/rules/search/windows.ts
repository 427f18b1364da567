/** Which entries are looked at: those with one of these marks (none: all), and with none of those that were looked at before. */
export type Window = { readonly any: readonly string[]; readonly not: readonly string[] }

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

const nested = (marks: readonly (readonly string[])[]): Window[] =>
  marks.map((any, at) => ({ any, not: marks.slice(0, at).flat() }))

/**
 * The newest entries first, then wider and wider, the last being everything (or the whole year that was asked for): so that a common word costs no more than a
 * rare one. `since`: the days since which about as many entries were published as one is willing to look at, the latest first.
 */
export function windowsBack(
  today: Temporal.PlainDate,
  since: readonly Temporal.PlainDate[],
  year?: number,
): Window[] {
  if (year === undefined) return nested([...since.map((day) => marksOf(day, today)), []])
  const last = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  const first = last.with({ month: 1, day: 1 })
  const spans = since.map((day) => last.subtract({ days: day.until(today).days }))
  const within = spans.filter((day) => Temporal.PlainDate.compare(day, first) > 0)
  return nested([...within.map((day) => marksOf(day, last)), [`y:${year}`]])
}

/** The same for one site, whose entries are fewer: two quarters, two years, all. `site`: its mark. */
export function windowsOfSite(site: string, today: Temporal.PlainDate, year?: number): Window[] {
  const mark = (span: string) => `${site}:${span}`
  if (year !== undefined) return nested([[mark(String(year))]])
  const recent = quarters(today.subtract({ months: 3 }), today).map(mark)
  return nested([recent, [mark(String(today.year)), mark(String(today.year - 1))], [site]])
}

/** The mark of a site or a section: its letter and the last digits of its id. */
export const markOf = (letter: 's' | 'c', id: string): string => `${letter}:${id.slice(-12)}`

const either = (marks: readonly string[]) => `(${marks.map((mark) => `'${mark}'`).join('|')})`

/** A question within a window as PostgreSQL asks it; `marks`: those that must stand besides. */
export const withinWindow = (query: string, { any, not }: Window, marks: readonly string[]): string =>
  [
    query,
    ...marks.map((mark) => `'${mark}'`),
    ...(any.length > 0 ? [either(any)] : []),
    ...(not.length > 0 ? [`!${either(not)}`] : []),
  ].join('&')
