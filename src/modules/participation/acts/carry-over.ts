import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { pollMoved } from '../events.ts'
import type { PollId } from '../poll.ts'
import { mayModerate } from '../rules/access.ts'
import { openDiscussion } from '../store/discussions.ts'
import { addVotes, insertPoll, type NewPoll } from '../store/polls.ts'
import { addRatings } from '../store/ratings.ts'
import type { ShownSubject } from '../subject.ts'

export type CarryRatings = {
  readonly subject: ShownSubject
  /** The sum of the stars, and how many gave them. */
  readonly points: number
  readonly ratings: number
}

/** Carries the stars of a subject over from the site on which it stood before, in sum and number; whoever brings the subject tells of it. */
export async function carryRatings(tx: Tx, { subject, points, ratings }: CarryRatings): Promise<void> {
  permit(mayModerate(tx.actor))
  const inRange = ratings > 0 && points >= ratings && points <= 5 * ratings
  permit(inRange ? [] : [reason('participation.stars-impossible')], 422)
  await addRatings(tx, await openDiscussion(tx, subject), { points, ratings })
}

/** Carries a poll over from another site, with how many chose each answer; it is over. */
export async function carryPoll(
  tx: Tx,
  { votes, ...poll }: Omit<NewPoll, 'sample' | 'results'> & { readonly votes: readonly number[] },
): Promise<PollId> {
  permit(mayModerate(tx.actor))
  const count = new Set(poll.options).size
  const named = count >= 2 && count <= 10 && count === poll.options.length
  permit(named ? [] : [reason('participation.answers-wanted')], 422)
  const over =
    Temporal.Instant.compare(poll.untilAt, poll.fromAt) > 0 &&
    Temporal.Instant.compare(poll.untilAt, tx.now) <= 0
  permit(over ? [] : [reason('participation.poll-time')], 422)

  const { id } = await insertPoll(tx, { ...poll, results: 'always', sample: false })
  await addVotes(tx, id, votes)

  const after = { question: poll.question, options: poll.options, votes }
  await tx.announce(pollMoved('poll-carried', { id, authorityId: poll.authorityId }, after))
  return id
}
