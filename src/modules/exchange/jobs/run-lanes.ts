import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { freeLanes, holdLane, letLaneGo, takeLanes } from '../acts/lanes.ts'
import type { Packed } from '../acts/keep-packed.ts'
import { planLanes } from '../acts/plan-lanes.ts'
import { settleDelivery } from '../acts/settle-delivery.ts'
import { listWaiting } from '../store/deliveries.ts'
import { findNextDue, type LeasedLane, listHolders } from '../store/lanes.ts'
import type { Ports } from './ports.ts'
import { packAhead, sendDelivery } from './send-delivery.ts'

/** This process, among all that may send. */
const place = `${hostname()}:`
const holder = `${place}${process.pid}:${randomUUID().slice(0, 8)}`
const atOnce = 6
const holdEveryMs = 4_000
/** A job is no place to stay for ever: the next one goes on. */
const longestMs = 50_000
const gatherMs = 30

const nothing: Promise<Packed | undefined> = Promise.resolve(undefined)

/** Sends what waits in a lane, one after another, until it is empty, an attempt fails, the lease is lost or time is over. */
async function runLane(ports: Ports, lane: LeasedLane, over: AbortSignal): Promise<void> {
  let held = true
  const holding = setInterval(() => {
    void ports.act(holdLane, { id: lane.id, holder }).then(
      (still) => (held &&= still),
      () => (held = false),
    )
  }, holdEveryMs)
  let { failures } = lane
  let ahead = nothing
  try {
    while (held && !over.aborted) {
      const waiting = await ports.read((reader) => listWaiting(reader, lane.id, 20))
      if (waiting.length === 0) return
      for (const [index, delivery] of waiting.entries()) {
        if (!held || over.aborted) return
        const packed = await ahead
        const next = waiting[index + 1]
        ahead = next ? packAhead(ports, next) : nothing
        const attempt = await sendDelivery(ports, delivery, packed)
        await ports.act(settleDelivery, { ...attempt, delivery, failures, chance: Math.random() })
        if (attempt.outcome.kind === 'later') return
        failures = 0
      }
    }
  } finally {
    clearInterval(holding)
    await ahead
    await ports.act(letLaneGo, { id: lane.id, holder })
  }
}

/** Whether whoever held a lane was a process of this machine that is there no more. */
function isGone(other: string): boolean {
  if (!other.startsWith(place) || other === holder) return false
  const pid = Number(other.slice(place.length).split(':')[0])
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

let first = true
/** A program that starts again does not wait for the leases of the one that was killed. */
async function takeOver(ports: Ports): Promise<void> {
  if (!first) return
  first = false
  const gone = (await ports.read(listHolders)).filter(isGone)
  if (gone.length > 0) await ports.act(freeLanes, { holders: gone })
}

let running = false
let wanted = false
/** Wakes the run that is under way. */
let poke = (): void => {}
/** Lanes that this process is in, whichever run began: one in which a packet takes long outlasts its run, and holds no other up. */
const busy = new Set<Promise<void>>()
/** What went wrong in lanes since a run last told it. */
const faults: unknown[] = []

async function runDue(ports: Ports, over: AbortSignal): Promise<void> {
  const timeIsOver = once(over, 'abort')
  do {
    wanted = false
    const room = atOnce - busy.size
    const lanes = room > 0 ? await ports.act(takeLanes, { holder, most: room }) : []
    for (const lane of lanes) {
      const run: Promise<void> = runLane(ports, lane, over)
        .catch((fault: unknown) => void faults.push(fault))
        .finally(() => busy.delete(run))
      busy.add(run)
    }
    if (busy.size > 0) {
      await Promise.race([...busy, timeIsOver, new Promise<void>((resolve) => (poke = resolve))])
      // Many acts at once are one reason to look, not many.
      await setTimeout(gatherMs)
    }
    // A lane that came to its end makes room for the next one that is due.
    wanted ||= lanes.length > 0 || busy.size > 0
  } while (wanted && !over.aborted)
  const [fault] = faults.splice(0)
  if (fault) throw fault
}

/**
 * Sends in every lane in which something waits and is due, several lanes at once, and plans when the next one is. One run at a time in a process:
 * who comes meanwhile only says that there is more. It ends when nothing is due, or `over` (after 50 s unless told) while packets are still on their way.
 */
export async function runLanes(ports: Ports, over = AbortSignal.timeout(longestMs)): Promise<void> {
  if (running) {
    wanted = true
    return poke()
  }
  running = true
  try {
    await takeOver(ports)
    await runDue(ports, over)
  } finally {
    running = false
  }
  const next = await ports.read(findNextDue)
  if (next || wanted) await ports.act(planLanes, { at: next })
}
