import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { findPoll, findVote } from '../store/polls.ts'
import { markOfVisitor } from './proofs.ts'

export type VoteOf = {
  readonly authorityId: Id<'authority'>
  readonly number: bigint
  readonly network: string
}

/** What a visitor chose in a poll today, as far as their address tells; undefined where they did not vote. Krông itself looks. */
export async function findVoteOf(
  tx: Tx,
  { authorityId, number, network }: VoteOf,
): Promise<readonly number[] | undefined> {
  const poll = await findPoll(tx, authorityId, number)
  return poll && findVote(tx, poll.id, await markOfVisitor(tx, network))
}
