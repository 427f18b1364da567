import { type Id, isId } from '#kit/ids.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { beginNext, type Begun, keepProgress, keepSecret, settleHanding } from '../acts/hand-over.ts'
import { sendFacebook } from '../outside/send-facebook.ts'
import { sendZalo } from '../outside/send-zalo.ts'
import type { FacebookSecret, FacebookSettings, Handing, ZaloSecret, ZaloSettings } from '../outward.ts'
import { isChannelKind } from '../outward.ts'
import type { Lane } from '../store/dispatches.ts'
import { sendLetters } from './letters.ts'
import { sendPushes } from './pushes.ts'

const lockedAway: Handing = {
  outcome: 'later',
  code: 'secret-lost',
  answer: '',
  fault: true,
  waitMinutes: 60,
}

/** Hands one message to its channel; nothing of the database is held meanwhile. */
async function handOver(run: TaskRun, lane: Lane, { waiting, channel, secret }: Begun): Promise<Handing> {
  if (lane.channel === 'mail') return sendLetters(run, lane, waiting)
  if (lane.channel === 'push') return sendPushes(run, lane, waiting)
  if (!secret) return lockedAway
  if (lane.channel === 'facebook')
    return sendFacebook(waiting, channel.settings as FacebookSettings, secret as FacebookSecret)
  return sendZalo(waiting, channel.settings as ZaloSettings, secret as ZaloSecret, waiting.progress, {
    now: Temporal.Now.instant(),
    keepSecret: (kept) => run.act(keepSecret, { lane, channelId: channel.id, secret: kept }),
    keepProgress: (progress) => run.act(keepProgress, { lane, dispatchId: waiting.dispatchId, progress }),
  })
}

/** Hands over what waits in a lane, one after the other, until nothing is due. */
export async function dispatchLane(run: TaskRun, payload: unknown): Promise<void> {
  const { authorityId, channel } = payload as { authorityId?: unknown; channel?: unknown }
  if (!isId(authorityId) || !isChannelKind(channel)) return
  const lane: Lane = { authorityId: authorityId as string as Id<'authority'>, channel }
  for (;;) {
    const begun = await run.act(beginNext, lane)
    // The minute's round looks again when the time of what waits has come.
    if (!begun || 'at' in begun) return
    const handing = await handOver(run, lane, begun)
    await run.act(settleHanding, { lane, begun, handing })
    if (handing.outcome !== 'sent')
      run.log.warn('a message was not told outward', { channel, code: handing.code, answer: handing.answer })
  }
}
