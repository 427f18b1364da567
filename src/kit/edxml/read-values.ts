import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import { readPacketDate, readPacketTime } from './read-date.ts'

const wholeNumber = /^(?:0|[1-9]\d{0,8})$/

/** A whole number from 0 at a place, null where none stands there; whatever else stands there is told. */
export function numberAt(found: Found | undefined, notes: Notes): number | null {
  if (!found || found.text === '') return null
  if (wholeNumber.test(found.text)) return Number(found.text)
  notes.tolerate('number-style', found.path, found.text)
  return /^0*\d{1,9}$/.test(found.text) ? Number(found.text) : null
}

/** A date at a place, null where none can be read; other styles are told. */
export function dateAt(found: Found | undefined, notes: Notes): Temporal.PlainDate | null {
  if (!found || found.text === '') return null
  const read = readPacketDate(found.text)
  if (!read?.standard) notes.tolerate(read ? 'date-style' : 'date-unreadable', found.path, found.text)
  return read?.value ?? null
}

/** A time at a place, null where none can be read; other styles are told. */
export function timeAt(found: Found | undefined, notes: Notes): Temporal.Instant | null {
  if (!found || found.text === '') return null
  const read = readPacketTime(found.text)
  if (!read?.standard) notes.tolerate(read ? 'time-style' : 'time-unreadable', found.path, found.text)
  return read?.value ?? null
}

/** Yes or no at a place, as the two words given; other ways of saying it are told. */
export function choiceAt(
  found: Found | undefined,
  [yes, no]: readonly [string, string],
  notes: Notes,
): boolean | null {
  // prettier-ignore
  if (!found || found.text === '') return null
  if (found.text === yes || found.text === no) return found.text === yes
  notes.tolerate('boolean-style', found.path, found.text)
  if (/^(?:true|[1-9]\d*)$/i.test(found.text)) return true
  return /^(?:false|0+)$/i.test(found.text) ? false : null
}
