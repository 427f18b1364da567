import { addWorkingDays, closesAt } from '#kit/calendar/index.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import type { Visit } from '#platform/web/index.ts'

/** Choices of a deadline offered to leaders, in working days. */
export const dueChoices = [1, 3, 5, 10] as const

const authorityOf = (visit: Visit) => (visit.actor.kind === 'person' ? visit.actor.authorityId : undefined)

/** The days on which deadlines of so many working days end. */
export async function offerDues(visit: Visit): Promise<{ days: number; date: Temporal.PlainDate }[]> {
  const authorityId = authorityOf(visit)
  if (!authorityId) return []
  return visit.read(async (reader) => {
    const calendar = await workingCalendarOf(reader, authorityId)
    return dueChoices.map((days) => ({ days, date: addWorkingDays(calendar, reader.today, days) }))
  })
}

/** The moment at which the office closes on a day (or the next working day): what a deadline "on that day" means. Null for no day. */
export async function dueOn(visit: Visit, date: Temporal.PlainDate | null): Promise<Temporal.Instant | null> {
  const authorityId = authorityOf(visit)
  if (!date || !authorityId) return null
  return visit.read(async (reader) => closesAt(await workingCalendarOf(reader, authorityId, date), date))
}
