import type { Tx } from '#platform/database/index.ts'
import { channelOf, departureOf } from '../rules/departure.ts'
import { insertDeliveries, listToPlan, type Planned } from '../store/deliveries.ts'
import { type Errand, enqueueErrands } from '../store/queue.ts'
import { listRecipients } from '../store/recipients.ts'
import { calendarsOf, timingOf } from './leaving.ts'
import { kindOf } from './settings.ts'

/** The job that makes the letter of a person at a moment; whatever is due by then goes into it together. */
export function gathering({ accountId, leavesAt }: Pick<Planned, 'accountId' | 'leavesAt'>): Errand {
  return {
    task: 'notices.gather',
    payload: { accountId },
    runAt: leavesAt,
    key: `notices.gather:${accountId}:${leavesAt.epochMilliseconds}`,
  }
}

/** Plans when notices just told leave by e-mail, as each person wants it; those with no address are left in the workspace. Technical: announces nothing. */
export async function planDepartures(
  tx: Tx,
  { noticeIds }: { readonly noticeIds: readonly string[] },
): Promise<void> {
  const notices = await listToPlan(tx, noticeIds)
  const recipients = await listRecipients(tx, [...new Set(notices.map(({ accountId }) => accountId))])
  const byAccount = new Map(recipients.filter(({ address }) => address).map((one) => [one.accountId, one]))
  const calendars = await calendarsOf(tx, recipients)

  const planned = notices.flatMap(({ id: noticeId, accountId, kind, urgency }): Planned[] => {
    const recipient = byAccount.get(accountId)
    const calendar = recipient && calendars.get(recipient.authorityId)
    if (!recipient || !calendar) return []
    const channel = channelOf(kindOf(kind), recipient.own, recipient.office)
    const leavesAt = departureOf({ now: tx.now, urgency, channel, timing: timingOf(recipient), calendar })
    return leavesAt ? [{ noticeId, accountId, authorityId: recipient.authorityId, leavesAt }] : []
  })

  if (planned.length === 0) return
  await insertDeliveries(tx, planned)
  const errands = new Map(planned.map(gathering).map((errand) => [errand.key, errand]))
  await enqueueErrands(tx, [...errands.values()])
}
