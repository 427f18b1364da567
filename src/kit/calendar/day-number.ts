/** A date as the count of days since 1970-01-01: what loops over days reckon with. */
export function dayNumber(date: Temporal.PlainDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / 86_400_000
}

const epoch = new Temporal.PlainDate(1970, 1, 1)

/** The date of a day number. */
export function dateOf(day: number): Temporal.PlainDate {
  return epoch.add({ days: day })
}

/** The ISO weekday of a day number, 1 (Monday) to 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
