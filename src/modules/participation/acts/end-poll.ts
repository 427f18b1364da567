import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { pollMoved } from '../events.ts'
import { mayModerate } from '../rules/access.ts'
import { pollStateOf } from '../rules/poll-state.ts'
import { findPoll, insertPollEnding } from '../store/polls.ts'

export type EndPoll = { readonly authorityId: Id<'authority'>; readonly number: bigint; readonly why: string }

/** Ends a poll before its time, for a reason that readers are told. */
export async function endPoll(tx: Tx, { authorityId, number, why }: EndPoll): Promise<void> {
  const poll = (await findPoll(tx, authorityId, number)) ?? refuse(404, reason('participation.no-such-poll'))

  permit(mayModerate(tx.actor))
  if (pollStateOf(poll, tx.now) === 'over') refuse(409, reason('participation.poll-over'))

  if (!(await insertPollEnding(tx, poll, why))) return

  await tx.announce(pollMoved('poll-ended', poll, {}, why))
}
