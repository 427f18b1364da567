/** The time zone of Viet Nam, +07:00 all year; written here and nowhere else. */
export const vietnam = 'Asia/Ho_Chi_Minh'

/** The date on a wall calendar in Viet Nam at that instant. */
export function today(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(vietnam).toPlainDate()
}

/** The date and clock time in Viet Nam at that instant. */
export function localTime(instant: Temporal.Instant): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(vietnam).toPlainDateTime()
}

/** The instant at which a clock in Viet Nam shows that date and time. */
export function instantOf(local: Temporal.PlainDateTime): Temporal.Instant {
  return local.toZonedDateTime(vietnam).toInstant()
}

/** The calendar year of a date: the year of a register book, of a number series, of a report. */
export function yearOf(date: Temporal.PlainDate): number {
  return date.year
}

/** Midnight in Viet Nam at which that date begins. */
export function startOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(vietnam).toInstant()
}

/** Midnight in Viet Nam at which that year begins. */
export function startOfYear(year: number): Temporal.Instant {
  return startOfDay(new Temporal.PlainDate(year, 1, 1))
}
