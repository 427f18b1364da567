import { instantOf, today } from '#kit/calendar/index.ts'

/** When the next day begins in Viet Nam: what a page says of a day holds no longer. */
export const nextDayAt = (now: Temporal.Instant): Temporal.Instant =>
  instantOf(today(now).add({ days: 1 }).toPlainDateTime())
