import type { Id } from '#kit/ids.ts'

export type PollId = Id<'poll'>

export const resultsShown = ['always', 'after-vote', 'after-end'] as const
/** When readers see how a poll stands. */
export type ResultsShown = (typeof resultsShown)[number]

export type PollOption = {
  readonly place: number
  readonly text: string
  /** How many chose it; null where readers may not know yet. */
  readonly votes: number | null
}

/** A question to readers with given answers. */
export type Poll = {
  readonly id: PollId
  readonly number: bigint
  readonly authorityId: Id<'authority'>
  readonly question: string
  readonly multiple: boolean
  readonly results: ResultsShown
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant
  /** Why it was ended before its time. */
  readonly endedWhy: string | null
  readonly sample: boolean
  readonly options: readonly PollOption[]
}
