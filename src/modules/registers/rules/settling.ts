import { type Verdict, reason } from '#kit/refusal.ts'
import type { BookEntry, NumberState, NumberSubject } from '../number.ts'
import { formatNumber } from './numbering.ts'

/** Whether a number can still get its outcome: used or cancelled, once and for ever. */
export function maySettle(number: {
  readonly state: NumberState
  readonly number: number
  readonly year: number
}): Verdict {
  if (number.state === 'waiting') return []
  return [
    reason(`registers.already-${number.state}`, { number: formatNumber(number.number), year: number.year }),
  ]
}

/** Whether a line may hold this entry: a secret register keeps numbers, never content (NĐ 30/2020 Đ.16.3, 22.4). */
export function mayEnter(kind: string, entry: BookEntry): Verdict {
  const told = Object.values(entry).some((value) => value !== undefined && value !== '')
  return kind === 'secret' && told ? [reason('registers.secret-keeps-no-content')] : []
}

/** Whether two subjects are the same thing: using a number again for it is a harmless repeat. */
export function isSameSubject(a: NumberSubject | null, b: NumberSubject): boolean {
  return a?.type === b.type && a.id === b.id
}
