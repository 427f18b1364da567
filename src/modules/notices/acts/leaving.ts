import type { WorkingCalendar } from '#kit/calendar/index.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Timing } from '../arrangement.ts'
import type { Recipient } from '../store/recipients.ts'

/** When a person may be disturbed: their own timing, else their authority's. */
export function timingOf({ own, office }: Recipient): Timing {
  return own.timing ?? office.timing
}

/** The working calendars of the authorities of some persons, each read once. */
export async function calendarsOf(
  reader: Reader,
  recipients: readonly Recipient[],
): Promise<ReadonlyMap<string, WorkingCalendar>> {
  const calendars = new Map<string, WorkingCalendar>()
  for (const { authorityId } of recipients)
    if (!calendars.has(authorityId)) calendars.set(authorityId, await workingCalendarOf(reader, authorityId))
  return calendars
}
