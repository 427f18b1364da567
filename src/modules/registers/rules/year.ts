import { type Verdict, reason } from '#kit/refusal.ts'

/** The year whose book is the current one: its first number is given from 00:00:00 of 1 January in Viet Nam (NĐ 30/2020 Đ.15). */
export function bookYear(today: Temporal.PlainDate): number {
  return today.year
}

/** Whether a book of `year` can be opened: this year's, an earlier one that is entered late, or next year's in December. */
export function mayOpenYear(year: number, today: Temporal.PlainDate): Verdict {
  const last = bookYear(today) + (today.month === 12 ? 1 : 0)
  return year > last ? [reason('registers.year-too-far', { year, last })] : []
}
