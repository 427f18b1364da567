import { randomBytes } from 'node:crypto'
import { findAuthority } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Letter, LetterId, Outcome } from '../letter.ts'
import { mayLeaveAt } from '../rules/departure.ts'
import { listItems, lockLetter, updateBegun, updateNotBegun, updateOutcome } from '../store/letters.ts'
import { enqueueErrands } from '../store/queue.ts'
import { listRecipients } from '../store/recipients.ts'
import { calendarsOf, timingOf } from './leaving.ts'
import { notTheirs } from './not-theirs.ts'
import { hashOf } from './unsubscribe.ts'

/**
 * Notes that a letter is being handed to the mail server, before it is; gives it, or nothing when it must not be handed over: it has its end,
 * it would disturb now and waits, or an earlier attempt broke off and nobody knows whether it left. Technical: announces nothing.
 */
export async function beginLetter(tx: Tx, id: LetterId): Promise<Letter | undefined> {
  const row = await lockLetter(tx, id)
  if (!row || row.outcome) return undefined
  if (row.begunAt) {
    await updateOutcome(tx, id, 'uncertain', 'interrupted')
    return undefined
  }
  const [recipient] = await listRecipients(tx, [row.accountId])
  if (!recipient) return undefined
  const calendar = (await calendarsOf(tx, [recipient])).get(recipient.authorityId)!
  const urgency = row.passesQuiet ? 'urgent' : 'ordinary'
  const leavesAt = mayLeaveAt(calendar, timingOf(recipient), { urgency, now: tx.now })
  if (Temporal.Instant.compare(leavesAt, tx.now) > 0) {
    await enqueueErrands(tx, [{ task: 'notices.send', payload: { letterId: id }, runAt: leavesAt }])
    return undefined
  }
  const listed = await listItems(tx, id)
  const gone = await notTheirs(tx, listed)
  const items = listed.filter(({ noticeId }) => !gone.has(noticeId))
  if (items.length === 0) {
    await updateOutcome(tx, id, 'empty', '')
    return undefined
  }
  const unsubscribeToken = randomBytes(24).toString('base64url')
  await updateBegun(tx, id, hashOf(unsubscribeToken))
  const office = (await findAuthority(tx, row.authorityId))?.name ?? 'Krông'
  const { namesMatters } = recipient.office
  const { address, language } = row
  return { id, address, language, recipient: recipient.name, office, namesMatters, unsubscribeToken, items }
}

/** Notes how handing a letter over ended; `later` gives it back to be tried again. Technical: announces nothing. */
export async function settleLetter(
  tx: Tx,
  {
    id,
    outcome,
    answer,
  }: { readonly id: LetterId; readonly outcome: Outcome | 'later'; readonly answer: string },
): Promise<void> {
  if (outcome === 'later') await updateNotBegun(tx, id)
  else await updateOutcome(tx, id, outcome, answer)
}
