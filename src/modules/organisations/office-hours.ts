import type { OfficeHours } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import type { AuthorityId } from './authority.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
/** An ISO weekday, 1 (Monday) to 7. */
export type Weekday = (typeof weekdays)[number]

/** Weekly hours of an authority that hold from a day on, until the next ones begin. */
export type OfficeHoursFrom = {
  readonly id: Id<'office-hours'>
  readonly authorityId: AuthorityId
  readonly validFrom: Temporal.PlainDate
  readonly hours: OfficeHours
  readonly reason: string
  readonly changedBy: string
  readonly changedAt: Temporal.Instant
}
