import { type Id, newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { channelOf, mayLeaveAt } from '../rules/departure.ts'
import { type Due, leaveOut, type LeftOut, lockDue, postpone, putInLetter } from '../store/deliveries.ts'
import { insertLetter } from '../store/letters.ts'
import { enqueueErrands } from '../store/queue.ts'
import { listRecipients, type Recipient } from '../store/recipients.ts'
import { calendarsOf, timingOf } from './leaving.ts'
import { notTheirs } from './not-theirs.ts'
import { gathering } from './plan-departures.ts'
import { kindOf, sendsMail } from './settings.ts'

/** Why something due does not go into a letter after all: things changed since it was planned. */
function reasonAgainst(
  { kind, isRead, isWithdrawn }: Due,
  { own, office, address }: Recipient,
): LeftOut | undefined {
  if (isWithdrawn) return 'withdrawn'
  if (isRead) return 'read'
  if (!sendsMail()) return 'mail-off'
  if (!address) return 'no-address'
  return ['in-app', 'off'].includes(channelOf(kindOf(kind), own, office)) ? 'not-wanted' : undefined
}

/**
 * Makes one letter of everything of a person that is due, and hands it to the job that sends it. What was read meanwhile stays out; when this
 * runs late and disturbs, the rest waits until it may leave. Technical: announces nothing.
 */
export async function gatherLetter(
  tx: Tx,
  { accountId }: { readonly accountId: Id<'account'> },
): Promise<void> {
  const due = await lockDue(tx, accountId)
  const [recipient] = await listRecipients(tx, [accountId])
  if (!recipient || due.length === 0) return
  const calendar = (await calendarsOf(tx, [recipient])).get(recipient.authorityId)!
  const timing = timingOf(recipient)

  const gone = await notTheirs(tx, due)

  const out = due.flatMap((one) => {
    const why = gone.has(one.noticeId) ? 'not-theirs' : reasonAgainst(one, recipient)
    return why ? [{ noticeId: one.noticeId, why }] : []
  })
  const wanted = due.filter(({ noticeId }) => !out.some((one) => one.noticeId === noticeId))
  const until = (one: Due) => mayLeaveAt(calendar, timing, { urgency: one.urgency, now: tx.now })
  const isNow = (one: Due) => Temporal.Instant.compare(until(one), tx.now) <= 0
  const [now, later] = [wanted.filter(isNow), wanted.filter((one) => !isNow(one))]

  await leaveOut(tx, out)
  if (later[0]) {
    const leavesAt = until(later[0])
    await postpone(
      tx,
      later.map(({ noticeId }) => noticeId),
      leavesAt,
    )
    await enqueueErrands(tx, [gathering({ accountId, leavesAt })])
  }
  if (now.length === 0 || !recipient.address) return
  const id = newId<'letter'>()
  const passesQuiet = timing.urgentPasses && now.some(({ urgency }) => urgency === 'urgent')
  await insertLetter(tx, { ...recipient, id, address: recipient.address, passesQuiet })
  await putInLetter(
    tx,
    now.map(({ noticeId }) => noticeId),
    id,
  )
  await enqueueErrands(tx, [{ task: 'notices.send', payload: { letterId: id } }])
}
