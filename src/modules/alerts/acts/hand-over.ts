import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { messageSettled } from '../events.ts'
import { type Channel, type ChannelId, type DispatchId, type DispatchOutcome, type Handing, tellsEach } from '../outward.ts' // prettier-ignore
import { hideSecret, readSecret } from '../instance.ts'
import { lostAfter, nextTry, paceAllows } from '../rules/dispatch.ts'
import { lockChannel, updateFault, updateSecret } from '../store/channels.ts'
import {
  type Lane,
  listSentWithinHour,
  listWaiting,
  updateBegun,
  updateLater,
  updateOutcome,
  updateProgress,
  type Waiting,
} from '../store/dispatches.ts'
import { insertTry } from '../store/tries.ts'
import { inAuthority } from './in-authority.ts'

/** A message that is handed over now, with the channel and what it knows us by. */
export type Begun = { readonly waiting: Waiting; readonly channel: Channel; readonly secret: object | undefined } // prettier-ignore

async function settle(
  there: Tx,
  lane: Lane,
  dispatchId: DispatchId,
  end: { readonly outcome: DispatchOutcome; readonly code: string; readonly answer: string },
): Promise<void> {
  await updateOutcome(there, dispatchId, end)
  await there.announce(messageSettled({ id: dispatchId, authorityId: lane.authorityId }, end))
}

/** Why a message is not handed over any more, whatever the channel says. */
function reasonAgainst(tx: Tx, { withdrawn, untilAt }: Waiting): string | undefined {
  if (withdrawn) return 'withdrawn'
  return untilAt && Temporal.Instant.compare(untilAt, tx.now) <= 0 ? 'over' : undefined
}

const isLost = (tx: Tx, begunAt: Temporal.Instant) =>
  Temporal.Instant.compare(begunAt.add(lostAfter), tx.now) <= 0

/**
 * Notes that the next message of a lane is being handed over, before it is, and gives it; gives when to look again where it must wait, and nothing where nothing waits.
 * One at a time, in its order; what waits for a slow push service holds nothing back. What was begun and never answered is not handed over again: nobody knows whether it went out. Krông itself does it.
 */
export async function beginNext(
  tx: Tx,
  lane: Lane,
): Promise<Begun | { readonly at: Temporal.Instant } | undefined> {
  // prettier-ignore
  const there = inAuthority(tx, lane.authorityId)
  const channel = await lockChannel(there, lane.authorityId, lane.channel)
  const later: Temporal.Instant[] = []
  for (const waiting of await listWaiting(there, lane)) {
    const { dispatchId, begunAt, nextAt, urgent } = waiting
    const against = channel ? reasonAgainst(there, waiting) : 'channel-closed'
    if (begunAt && !isLost(there, begunAt)) return undefined
    if (begunAt && !tellsEach(lane.channel)) {
      await settle(there, lane, dispatchId, { outcome: 'uncertain', code: 'interrupted', answer: '' })
      continue
    }
    if (against) {
      await settle(there, lane, dispatchId, { outcome: 'cancelled', code: against, answer: '' })
      continue
    }
    if (!channel) return undefined
    const perHour = Number(channel.settings['perHour'])
    const free = urgent ? undefined : paceAllows(await listSentWithinHour(there, lane), perHour)
    const at = [nextAt, ...(free ? [free] : [])].toSorted(Temporal.Instant.compare).at(-1)!
    if (Temporal.Instant.compare(at, there.now) > 0) {
      later.push(at)
      if (lane.channel === 'push') continue
      break
    }
    await updateBegun(there, dispatchId)
    const { secret, ...open } = channel
    return {
      waiting: { ...waiting, tries: waiting.tries + 1 },
      channel: open,
      secret: secret ? readSecret(channel.id, secret) : undefined,
    }
  }
  const [soonest] = later.toSorted(Temporal.Instant.compare)
  return soonest && { at: soonest }
}

export type Settle = { readonly lane: Lane; readonly begun: Begun; readonly handing: Handing }

/** Notes how handing a message over ended; what was not taken waits for its next attempt, or is given up. Krông itself does it. */
export async function settleHanding(tx: Tx, { lane, begun, handing }: Settle): Promise<void> {
  const there = inAuthority(tx, lane.authorityId)
  const { outcome, code, answer, fault = false } = handing
  const { dispatchId, progress } = begun.waiting
  await insertTry(there, { id: dispatchId, authorityId: lane.authorityId }, { outcome, code, answer, byName: 'Krông' }) // prettier-ignore
  if (fault) await updateFault(there, begun.channel.id, { code, answer })
  else if (outcome === 'sent') await updateFault(there, begun.channel.id, undefined)
  if (outcome !== 'later') return settle(there, lane, dispatchId, { outcome, code, answer })
  const nextAt = nextTry(begun.waiting, handing, there.now)
  if (!nextAt) return settle(there, lane, dispatchId, { outcome: 'failed', code, answer })
  await updateLater(there, dispatchId, { nextAt, code, answer, progress: handing.progress ?? progress })
}

/** Keeps what a channel knows us by from now on: its tokens were renewed. Technical: announces nothing. */
export async function keepSecret(
  tx: Tx,
  { lane, channelId, secret }: { readonly lane: Lane; readonly channelId: ChannelId; readonly secret: object }, // prettier-ignore
): Promise<void> {
  const there = inAuthority(tx, lane.authorityId)
  const channel = await lockChannel(there, lane.authorityId, lane.channel)
  if (channel?.id !== channelId) return refuse(409, reason('alerts.channel-not-open'))
  await updateSecret(there, channelId, hideSecret(channelId, secret))
}

/** Keeps how far a message came, so that no step is done twice. Technical: announces nothing. */
export async function keepProgress(
  tx: Tx,
  { lane, dispatchId, progress }: { readonly lane: Lane; readonly dispatchId: DispatchId; readonly progress: object }, // prettier-ignore
): Promise<void> {
  await updateProgress(inAuthority(tx, lane.authorityId), dispatchId, progress)
}
