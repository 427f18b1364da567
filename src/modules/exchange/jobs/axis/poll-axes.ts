import type { TaskRun } from '#platform/jobs/index.ts'
import { notePoll } from '../../acts/axis/note-poll.ts'
import { refuseMessage } from '../../acts/refuse-message.ts'
import type { AxisAccess, AxisId } from '../../axis.ts'
import { type AxisWay, axisWay } from '../../outside/axis/ask-axis.ts'
import { doorSentence } from '../../door-words.ts'
import { openAxis } from '../../outside/axis/client.ts'
import { type AxisPacket, pollAxis, type PollFault, type Taken } from '../../outside/axis/poll-axis.ts'
import { listAxisAccess } from '../../store/axis/axes.ts'
import { listKnownPackets } from '../../store/axis/known-packets.ts'

type Run = Pick<TaskRun, 'act' | 'read' | 'log'>

/** Keeps a packet that came over an axis, under the axis's own docId as its message id. */
export type TakeFromAxis = (packet: AxisPacket & { readonly axisId: AxisId }) => Promise<Taken>

/** What needs somebody comes before what passes by itself. */
const worst = (faults: readonly PollFault[]) => faults.find(({ alarm }) => alarm) ?? faults[0] ?? null

const isDue = ({ polledAt, pollFault, settings }: AxisAccess, now: Temporal.Instant) =>
  !polledAt || pollFault !== null || Temporal.Instant.compare(polledAt.add({ minutes: settings.poll.minutes }), now) <= 0 // prettier-ignore

async function pollOne(run: Run, axis: AxisAccess, take: TakeFromAxis, way: AxisWay): Promise<void> {
  const { id } = axis
  const startedAt = way.now()
  const { faults, ...counts } = await pollAxis(
    {
      client: openAxis(axis, way),
      now: startedAt,
      known: (docIds) => run.read((reader) => listKnownPackets(reader, id, docIds)),
      take: (packet) => take({ ...packet, axisId: id }),
      leave: async ({ docId, from, to }, why) => {
        const told = { stage: 'body', code: 'too-large', text: doorSentence('too-large', why) } as const
        const whose = { fromCode: from || null, toCode: to || null, messageId: docId, hash: null }
        await run.act(refuseMessage, { ...told, ...whose, fingerprint: null, peerId: null, address: 'axis' })
      },
    },
    axis,
  )
  for (const fault of faults) run.log.error('an axis did not give everything', { axis: id, ...fault })
  if (counts.listed > 0) run.log.info('an axis was asked', { axis: id, ...counts })
  const fault = worst(faults)
  await run.act(notePoll, { id, startedAt, fault: fault && { code: fault.code, text: fault.text } })
}

/** Asks every axis whose time has come; one that is away, or whose secret opens no more, does not stop the others. */
export async function pollAxes(run: Run, take: TakeFromAxis, way: AxisWay = axisWay): Promise<void> {
  for (const axis of await run.read(listAxisAccess)) {
    const startedAt = way.now()
    if (!isDue(axis, startedAt)) continue
    try {
      if (axis.secret === '')
        throw new Error('the secret opens no more: this instance has another key by now')
      await pollOne(run, axis, take, way)
    } catch (fault) {
      const text = String(fault).slice(0, 500)
      run.log.error('an axis could not be asked', { axis: axis.id, fault: text })
      await run.act(notePoll, { id: axis.id, startedAt, fault: { code: 'axis-fault', text } })
    }
  }
}
