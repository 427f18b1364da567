import { localTime } from '#kit/calendar/index.ts'
import { clauses } from './clauses.ts'
import type { Notes } from './notes.ts'

const fits = (year: number) => year >= 1900 && year <= 9999

/** A date of four digits of year, of our time. */
export function checkDate(date: Temporal.PlainDate | null, path: string, notes: Notes): void {
  if (date && (!fits(date.year) || date.calendarId !== 'iso8601'))
    notes.fault('out-of-range', path, clauses.packet, date.toString())
}

/** A time whose date in Viet Nam has four digits of year, of our time. */
export function checkTime(at: Temporal.Instant | null, path: string, notes: Notes): void {
  if (at && !fits(localTime(at).year)) notes.fault('out-of-range', path, clauses.packet, at.toString())
}
