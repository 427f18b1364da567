/** A stretch of open hours within one day, both ends belonging to it; `HH:MM`. */
export type Opening = { readonly from: string; readonly to: string }

/** Open hours by ISO weekday, 1 (Monday) to 7; a weekday without a line is closed. */
export type OfficeHours = Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly Opening[]>>>

const fullDay: readonly Opening[] = [
  { from: '07:00', to: '11:30' },
  { from: '13:30', to: '17:00' },
]

/** Monday to Friday, 7:00–11:30 and 13:30–17:00: eight counted hours. */
export const usualOfficeHours: OfficeHours = { 1: fullDay, 2: fullDay, 3: fullDay, 4: fullDay, 5: fullDay }

/** Open minutes of a day as [from, to] counted from midnight. */
export type OpenMinutes = readonly (readonly [number, number])[]

/** The openings of one day as minutes, in order; throws RangeError when one is empty, malformed or overlaps its neighbour. */
export function openMinutes(openings: readonly Opening[]): OpenMinutes {
  const minutes = openings.map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const)
  for (const [index, [from, to]] of minutes.entries()) {
    const before = minutes[index - 1]
    if (from >= to || (before && from <= before[1])) {
      throw new RangeError(
        `Open hours must follow one another: ${openings[index]!.from}–${openings[index]!.to}`,
      )
    }
  }
  return minutes
}

/** Minutes from midnight of an `HH:MM`; 24:00 is the end of the day. */
export function minuteOf(text: string): number {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  const total = Number(hour) * 60 + Number(minute)
  if (!(total <= 1440 && Number(minute) < 60)) throw new RangeError(`Not a time of day: ${text}`)
  return total
}
