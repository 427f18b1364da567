import { yearOf } from '#kit/calendar/index.ts'
import { type Verdict, reason } from '#kit/refusal.ts'

/** Whether a book of `year` can be opened: this year's, an earlier one that is entered late, or next year's in December. */
export function mayOpenYear(year: number, today: Temporal.PlainDate): Verdict {
  const last = yearOf(today) + (today.month === 12 ? 1 : 0)
  return year > last ? [reason('registers.year-too-far', { year, last })] : []
}
