import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { mayVote } from '../rules/poll-state.ts'
import { findPoll, keepVote } from '../store/polls.ts'
import { markOfVisitor, seenForm } from './proofs.ts'

export type Vote = {
  readonly authorityId: Id<'authority'>
  /** Of the poll. */
  readonly number: bigint
  readonly places: readonly number[]
  readonly proof: string
  /** The address of the visitor; of IPv6, its network. */
  readonly network: string
}

/** Takes the vote of a reader, one of an address and day: a later one replaces it. No act of administration: nothing of it stands in the record. Krông itself does it. */
export async function vote(tx: Tx, { authorityId, number, places, proof, network }: Vote): Promise<void> {
  const poll = (await findPoll(tx, authorityId, number)) ?? refuse(404, reason('participation.no-such-poll'))
  permit(mayVote(poll, places, tx.now), 409)
  seenForm({ what: 'vote', id: poll.id, authorityId }, proof, tx.now)
  await keepVote(tx, poll, { mark: await markOfVisitor(tx, network), places: [...new Set(places)] })
}
