import { instantOf } from '#kit/calendar/index.ts'
import { type Verdict, reason } from '#kit/refusal.ts'
import type { Reception } from '../reception.ts'

type Bookable = Pick<Reception, 'day' | 'opens' | 'turns' | 'taken' | 'change'>

/** When a reception begins. */
export const beginsAt = ({ day, opens }: Pick<Reception, 'day' | 'opens'>): Temporal.Instant =>
  instantOf(day.toPlainDateTime(opens))

/** Whether a turn at a reception can be booked now. */
export function mayBook(reception: Bookable, now: Temporal.Instant): Verdict {
  if (reception.change === 'cancelled') return [reason('enquiries.reception-cancelled')]
  if (Temporal.Instant.compare(now, beginsAt(reception)) >= 0) return [reason('enquiries.reception-begun')]
  if (reception.turns === 0) return [reason('enquiries.no-booking')]
  return reception.taken < reception.turns ? [] : [reason('enquiries.fully-booked')]
}

/** The first turn that nobody holds. */
export function freeTurn(taken: readonly number[]): number {
  const held = new Set(taken)
  let turn = 1
  while (held.has(turn)) turn++
  return turn
}

/** About when a turn comes, the hours of the reception shared out evenly. */
export function expectedAt(
  { opens, closes, turns }: Pick<Reception, 'opens' | 'closes' | 'turns'>,
  turn: number,
): Temporal.PlainTime {
  const minutes = opens.until(closes).total('minutes')
  return opens.add({ minutes: Math.floor((minutes * (turn - 1)) / Math.max(turns, 1)) })
}
