import { type Verdict, reason } from '#kit/refusal.ts'
import type { Poll } from '../poll.ts'

export type PollState = 'coming' | 'open' | 'over'

/** Whether a poll has begun, takes votes, or is over. */
export function pollStateOf(
  { fromAt, untilAt }: Pick<Poll, 'fromAt' | 'untilAt'>,
  now: Temporal.Instant,
): PollState {
  if (Temporal.Instant.compare(now, fromAt) < 0) return 'coming'
  return Temporal.Instant.compare(now, untilAt) < 0 ? 'open' : 'over'
}

/** Whether a reader may know how a poll stands. */
export function mayReadResults(
  poll: Pick<Poll, 'fromAt' | 'untilAt' | 'results'>,
  voted: boolean,
  now: Temporal.Instant,
): boolean {
  if (pollStateOf(poll, now) === 'over' || poll.results === 'always') return true
  return poll.results === 'after-vote' && voted
}

/** Whether these answers of a poll may be chosen now. */
export function mayVote(
  poll: Pick<Poll, 'fromAt' | 'untilAt' | 'multiple' | 'options'>,
  places: readonly number[],
  now: Temporal.Instant,
): Verdict {
  const state = pollStateOf(poll, now)
  if (state !== 'open')
    return [reason(state === 'over' ? 'participation.poll-over' : 'participation.poll-coming')]
  const known = places.every((place) => poll.options.some((option) => option.place === place))
  if (places.length === 0 || !known) return [reason('participation.choose-answer')]
  return places.length > 1 && !poll.multiple ? [reason('participation.one-answer')] : []
}
