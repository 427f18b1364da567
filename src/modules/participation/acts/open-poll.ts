import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { pollMoved } from '../events.ts'
import type { PollId } from '../poll.ts'
import { mayModerate } from '../rules/access.ts'
import { insertPoll, type NewPoll } from '../store/polls.ts'

/** Opens a poll for its time; from then on its question and answers never change. */
export async function openPoll(tx: Tx, poll: NewPoll): Promise<{ id: PollId; number: bigint }> {
  permit(mayModerate(tx.actor))
  const count = new Set(poll.options).size
  permit(
    count < 2 || count > 10 || count < poll.options.length ? [reason('participation.answers-wanted')] : [],
    422,
  )
  const over =
    Temporal.Instant.compare(poll.untilAt, poll.fromAt) <= 0 ||
    Temporal.Instant.compare(poll.untilAt, tx.now) <= 0
  permit(over && !poll.sample ? [reason('participation.poll-time')] : [], 422)

  const opened = await insertPoll(tx, poll)

  const after = { question: poll.question, options: poll.options, until: poll.untilAt.toString() }
  await tx.announce(pollMoved('poll-opened', { id: opened.id, authorityId: poll.authorityId }, after))
  return opened
}
