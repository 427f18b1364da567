import { localTime } from '#kit/calendar/index.ts'
import type { Tx } from '#platform/database/index.ts'

/** The same transaction at another time: what a site published over months is told in one go. */
export const toldAt = (tx: Tx, now: Temporal.Instant): Tx => ({
  ...tx,
  now,
  today: localTime(now).toPlainDate(),
})
