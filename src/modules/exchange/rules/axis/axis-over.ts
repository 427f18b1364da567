import { reason, type Verdict } from '#kit/refusal.ts'
import type { Axis } from '../../axis.ts'

/** Why nothing can be changed about an axis any more. */
export const axisOver = ({ endedAt }: Pick<Axis, 'endedAt'>): Verdict =>
  endedAt ? [reason('exchange.axis-over')] : []

/** Why words are no reason. */
export const reasonMissing = (why: string): Verdict =>
  why.trim() === '' ? [reason('exchange.reason-missing')] : []
