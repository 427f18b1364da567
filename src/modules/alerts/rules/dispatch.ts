import { type Verdict, reason } from '#kit/refusal.ts'
import type { Dispatch, DispatchOutcome, Handing } from '../outward.ts'

/** Pauses between attempts, in minutes; the last one again and again. */
const pauses = [1, 2, 5, 15, 30, 60, 120, 240] as const
/** So long after it was asked for, what did not go out is given up. */
export const givenUpAfter = { hours: 72 } as const
/** So long a channel may answer before nobody knows how it ended; far above every time limit of a call. */
export const lostAfter = { minutes: 10 } as const

/** When a message that was not taken is tried again; undefined when it is given up. */
export function nextTry(
  { queuedAt, tries }: { readonly queuedAt: Temporal.Instant; readonly tries: number },
  { waitMinutes = 0, code }: Pick<Handing, 'waitMinutes' | 'code'>,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  // Not refused: a long work that lets others pass.
  if (code === 'more-letters') return now
  const pause = pauses[Math.min(tries, pauses.length) - 1] ?? pauses[0]
  const next = now.add({ minutes: Math.max(pause, waitMinutes) })
  return Temporal.Instant.compare(next, queuedAt.add(givenUpAfter)) < 0 ? next : undefined
}

/** When the channel may take the next message, by what it took within the last hour; undefined: now. */
export function paceAllows(
  sentWithinHour: readonly Temporal.Instant[],
  perHour: number,
): Temporal.Instant | undefined {
  if (sentWithinHour.length < perHour) return undefined
  return sentWithinHour.toSorted(Temporal.Instant.compare).at(-perHour)!.add({ hours: 1 })
}

/** Whether an alert may be told outward: never an exercise, never what is over. */
export function mayTell(
  { drill }: { readonly drill: boolean },
  standing: 'coming' | 'running' | 'past',
): Verdict {
  return [
    ...(drill ? [reason('alerts.drill-outward')] : []),
    ...(standing === 'past' ? [reason('alerts.has-ended')] : []),
  ]
}

/** Where telling something over one channel stands, in one word. */
export const dispatchState = ({
  outcome,
  begunAt,
}: Pick<Dispatch, 'outcome' | 'begunAt'>): 'waiting' | 'sending' | DispatchOutcome =>
  outcome ?? (begunAt ? 'sending' : 'waiting')
