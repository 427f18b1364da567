import type { TaskRun } from '#platform/jobs/index.ts'
import { beginPushes, settlePush, tallyPushes } from '../acts/tell-machines.ts'
import type { Handing } from '../outward.ts'
import { sendPush } from '../outside/send-push.ts'
import type { Lane, Waiting } from '../store/dispatches.ts'

/** So many machines at once, and so many times in one go; then others may pass. */
const atOnce = 16
const mostGoes = 60

/** Tells every machine that was not told yet, each noted before its push service is asked. A service that asks to slow down is left alone until its time; the others go on. */
export async function sendPushes(run: TaskRun, lane: Lane, waiting: Waiting): Promise<Handing> {
  const paused = new Map<string, number>()
  for (let go = 0; go < mostGoes; go++) {
    const without = [...paused.keys()]
    const { now, taken } = await run.act(beginPushes, { lane, waiting, most: atOnce, without })
    if (taken.length === 0) return tally(run, { lane, waiting }, [...paused.values()])
    const told = await Promise.all(
      taken.map(async (push) => ({ push, pushed: await sendPush(waiting, push, now) })),
    )
    for (const { push, pushed } of told) {
      if (pushed.outcome === 'later') paused.set(push.host, pushed.waitSeconds ?? 60)
      await run.act(settlePush, { lane, waiting, push, pushed })
    }
  }
  return { outcome: 'later', code: 'more-letters', answer: '' }
}

async function tally(
  run: TaskRun,
  of: { readonly lane: Lane; readonly waiting: Waiting },
  pauses: readonly number[],
): Promise<Handing> {
  const { answer, untold, waitSeconds } = await run.act(tallyPushes, of)
  // A service that asked to be left alone is waited for only where a machine of its is still to be told.
  const waits = [...(untold > 0 ? pauses : []), ...(waitSeconds === undefined ? [] : [waitSeconds])]
  return waits.length === 0
    ? { outcome: 'sent', code: 'pushes', answer }
    : { outcome: 'later', code: 'push-slow', answer, waitMinutes: Math.ceil(Math.min(...waits) / 60) }
}
