import type { Tx } from '#platform/database/index.ts'
import { pushMoved } from '../events.ts'
import { readReceiver } from '../instance.ts'
import type { Push, Pushed } from '../push-subscription.ts'
import { lostAfter } from '../rules/dispatch.ts'
import { isTriedAgain, mostTries } from '../rules/push.ts'
import type { Lane, Waiting } from '../store/dispatches.ts'
import { closePushSubscription } from '../store/push-subscriptions.ts'
import { countPushes, takePushes, updatePush } from '../store/pushes.ts'
import { inAuthority } from './in-authority.ts'

type Of = { readonly lane: Lane; readonly waiting: Waiting }

const lost = { lostMinutes: lostAfter.minutes, mostTries } as const

export type BeginPushes = Of & { readonly most: number; readonly without: readonly string[] }

/** Notes that a message is being handed over to the next machines, before it is, and gives them; none when all were told or wait. Technical: announces nothing. */
export async function beginPushes(
  tx: Tx,
  { lane, waiting, ...which }: BeginPushes,
): Promise<{ readonly now: Temporal.Instant; readonly taken: readonly Push[] }> {
  const there = inAuthority(tx, lane.authorityId)
  const taken = await takePushes(there, lane.authorityId, waiting, { ...which, ...lost })
  return {
    now: there.now,
    taken: taken.map((one) => ({ ...one, receiver: readReceiver(one.subscriptionId, one.receiver) })),
  }
}

export type SettlePush = Of & { readonly push: Push; readonly pushed: Pushed }

/** Notes how telling a machine ended; a machine that is gone is not told any more, by nobody. Krông itself does it. */
export async function settlePush(tx: Tx, { lane, waiting, push, pushed }: SettlePush): Promise<void> {
  const there = inAuthority(tx, lane.authorityId)
  const { subscriptionId, tries } = push
  const { outcome, answer, waitSeconds = 60 } = pushed
  const again = outcome === 'later' && isTriedAgain(tries)
  const nextAt = again ? there.now.add({ seconds: waitSeconds }) : null
  await updatePush(there, waiting.dispatchId, subscriptionId, {
    outcome: outcome === 'later' ? (again ? null : 'failed') : outcome,
    answer,
    nextAt,
  })
  if (outcome !== 'gone') return
  const { authorityId } = push
  const where = inAuthority(tx, authorityId)
  await closePushSubscription(where, subscriptionId, push.receiver ? 'gone' : 'unreadable')
  await where.announce(pushMoved('push-ended', { id: subscriptionId, authorityId }))
}

/** Counts how a message stands with the machines it goes to, how many it was not begun for, and in how many seconds the first of those that wait is due. Technical: announces nothing. */
export async function tallyPushes(
  tx: Tx,
  { lane, waiting }: Of,
): Promise<{ readonly answer: string; readonly untold: number; readonly waitSeconds: number | undefined }> {
  const there = inAuthority(tx, lane.authorityId)
  const { sent, gone, failed, untold, nextAt } = await countPushes(there, lane.authorityId, waiting, lost)
  const waitSeconds = nextAt ? Math.max(1, tx.now.until(nextAt).total('seconds')) : undefined
  return { answer: [sent, gone, failed].join('/'), untold, waitSeconds }
}
