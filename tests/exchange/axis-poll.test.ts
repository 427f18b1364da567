import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AxisSettings } from '../../src/modules/exchange/axis.ts'
import { axisWay } from '../../src/modules/exchange/outside/axis/ask-axis.ts'
import { openAxis } from '../../src/modules/exchange/outside/axis/client.ts'
import { type AxisPacket, pollAxis, type Taken } from '../../src/modules/exchange/outside/axis/poll-axis.ts'
import type { AxisStandIn } from './axis-stand-in.ts'
import { alsoOurs, documentOf, ours, settingsOf, theirs, trialAxis, trialSecret } from './axis-trial.ts'

const hours = (count: number) => Temporal.Now.instant().add({ hours: count })
/** Lays documents of the district into our box, one for each time. */
const lay = (axis: AxisStandIn, ...ages: number[]) =>
  ages.map((age, number) => axis.lay({ from: theirs, to: ours, bytes: documentOf(number), at: hours(-age) }))

/** A receiver that keeps packets in memory; it may be told to die before it keeps, or after. */
function receiver(axis: AxisStandIn, settings: Partial<AxisSettings> = {}) {
  const kept = new Map<string, AxisPacket>()
  const left: string[] = []
  let judge = (_: AxisPacket): Taken => 'taken'
  const access = { settings: settingsOf(axis, settings), secret: trialSecret }
  const confirmedBeforeKept: string[] = []
  return {
    kept,
    left,
    confirmedBeforeKept,
    judging: (how: typeof judge) => void (judge = how),
    round: (polledAt: Temporal.Instant | null = null) =>
      pollAxis(
        {
          client: openAxis(access, axisWay),
          now: Temporal.Now.instant(),
          known: async (docIds) => new Set(docIds.filter((docId) => kept.has(docId))),
          take: async (packet) => {
            const { docId } = packet
            if (axis.packets.find((one) => one.docId === docId)!.status !== 'initial')
              confirmedBeforeKept.push(docId)
            const taken = judge(packet)
            if (taken === 'taken') kept.set(docId, packet)
            return taken
          },
          leave: async ({ docId }) => void left.push(docId),
        },
        { ...access, polledAt },
      ),
  }
}
const counted = ({ faults, ...counts }: Awaited<ReturnType<ReturnType<typeof receiver>['round']>>) => ({
  ...counts,
  faults: faults.map(({ code, alarm }) => `${code}${alarm ? ' !' : ''}`),
})
const statuses = ({ packets }: AxisStandIn) => packets.map(({ status }) => status)

for (const kind of ['vxp', 'lgsp'] as const)
  describe(`a round at an axis of the kind ${kind}`, () => {
    it('keeps every document and report as it is, and confirms it only then', async () => {
      const axis = await trialAxis(kind)
      const [one] = lay(axis, 1)
      const report = axis.lay({ from: theirs, to: alsoOurs, messageType: 'status', bytes: documentOf(9) })
      axis.lay({ from: ours, to: theirs, bytes: documentOf(8) })
      const { round, kept, confirmedBeforeKept } = receiver(axis)
      assert.deepEqual(counted(await round()), { listed: 2, taken: 2, known: 0, refused: 0, faults: [] })
      assert.ok(Buffer.from(kept.get(one!.docId)!.bytes).equals(one!.bytes))
      assert.equal(kept.get(report.docId)?.kind, 'status')
      assert.deepEqual([statuses(axis), confirmedBeforeKept], [['done', 'done', 'initial'], []])
      assert.deepEqual(counted(await round()), { listed: 0, taken: 0, known: 0, refused: 0, faults: [] })
    })

    it('that could not confirm confirms in the next, without fetching again', async () => {
      const axis = await trialAxis(kind)
      lay(axis, 2, 1)
      const { round } = receiver(axis)
      axis.next('/updateStatus', 'cut', 'lost')
      assert.deepEqual(counted(await round()).faults, ['axis-unreachable', 'axis-unreachable'])
      assert.deepEqual(statuses(axis).toSorted(), ['done', 'initial'])
      assert.deepEqual(counted(await round()), { listed: 1, taken: 0, known: 1, refused: 0, faults: [] })
      assert.deepEqual([statuses(axis), axis.asked('/getEdoc')], [['done', 'done'], 2])
    })

    it('is not stopped by one packet that stumbles, is broken or none at all', async () => {
      const axis = await trialAxis(kind)
      const [poisoned, stumbling, good] = lay(axis, 4, 3, 2)
      const { round, judging, kept } = receiver(axis)
      judging(({ docId }) => {
        if (docId === stumbling!.docId) throw new Error('the disk is full')
        return docId === poisoned!.docId ? { refused: 'packet-malformed', text: 'không phải XML' } : 'taken'
      })
      assert.deepEqual(counted(await round()), { listed: 3, taken: 1, known: 0, refused: 1, faults: ['axis-take-failed !'] }) // prettier-ignore
      assert.deepEqual([poisoned!.status, stumbling!.status, good!.status], ['fail', 'initial', 'done'])
      judging(() => 'taken')
      assert.deepEqual(counted(await round()), { listed: 1, taken: 1, known: 0, refused: 0, faults: [] })
      assert.deepEqual([...kept.keys()].toSorted(), [stumbling!.docId, good!.docId].toSorted())
    })

    it('leaves what it cannot fetch for the next', async () => {
      const axis = await trialAxis(kind)
      lay(axis, 5, 4, 3, 2, 1)
      const { round, kept } = receiver(axis)
      axis.next('/getEdoc', 'html', { code: '20' }, 'cut', { code: '22' })
      assert.deepEqual(counted(await round()).faults, ['axis-answer-unreadable', 'axis-gateway-fault', 'axis-unreachable', 'axis-not-to-standard']) // prettier-ignore
      assert.equal(statuses(axis).filter((status) => status === 'initial').length, 4)
      await round()
      assert.equal(kept.size, 5)
    })

    it('leaves a packet larger than agreed unconfirmed, and tells', async () => {
      const axis = await trialAxis(kind)
      const large = axis.lay({ from: theirs, to: ours, bytes: Buffer.alloc(20_001) })
      const huge = axis.lay({ from: theirs, to: ours, bytes: Buffer.alloc(200_000) })
      lay(axis, 1)
      const { round, left } = receiver(axis, { limits: { packetBytes: 20_000, seconds: 5 } })
      assert.deepEqual(counted(await round()), { listed: 3, taken: 1, known: 0, refused: 0, faults: ['axis-too-large !', 'axis-too-large !'] }) // prettier-ignore
      assert.deepEqual(left.toSorted(), [large.docId, huge.docId])
      assert.deepEqual(statuses(axis), ['initial', 'initial', 'done'])
    })

    it('tells what stands for an organ that the settings do not name, and leaves it', async () => {
      const axis = await trialAxis(kind)
      axis.lay({ from: theirs, to: alsoOurs, bytes: documentOf(1) })
      const { round } = receiver(axis, { organs: [ours] })
      assert.deepEqual(counted(await round()).faults, ['axis-addressee-not-ours !'])
      assert.deepEqual([statuses(axis), axis.asked('/getEdoc')], [['initial'], 0])
    })

    it('that cannot read a list takes what it can, and is no good one', async () => {
      const axis = await trialAxis(kind)
      axis.lay({ from: theirs, to: ours, messageType: 'status', bytes: documentOf(1) })
      const { round } = receiver(axis)
      axis.next('/getReceivedEdocList', 'no-json')
      const week = hours(-24 * 2)
      assert.deepEqual(counted(await round(week)), { listed: 1, taken: 1, known: 0, refused: 0, faults: ['axis-answer-unreadable'] }) // prettier-ignore
    })
  })

describe('the days that a round asks for', () => {
  it('begin before the last good round and never further back than the setting says', async () => {
    const axis = await trialAxis('vxp')
    const [ancient, old, late, today] = lay(axis, 24 * 31, 24 * 3, 23, 1)
    await receiver(axis).round(hours(0))
    assert.deepEqual([ancient!.status, old!.status, late!.status, today!.status], ['initial', 'initial', 'done', 'done']) // prettier-ignore
    await receiver(axis).round(null)
    assert.deepEqual([ancient!.status, old!.status], ['initial', 'done'])
  })

  it('are asked for in halves where a list may have been cut short, and by the day as far as days go', async () => {
    const axis = await trialAxis('lgsp')
    axis.most = 3
    lay(axis, ...Array.from({ length: 12 }, (_, at) => at * 5 + 1))
    const { poll } = settingsOf(axis)
    const { round, kept } = receiver(axis, { poll: { ...poll, most: 3 } })
    assert.deepEqual(counted(await round()), { listed: 12, taken: 12, known: 0, refused: 0, faults: [] })
    assert.equal(kept.size, 12)
    const crowded = await trialAxis('lgsp')
    crowded.most = 3
    lay(crowded, 0, 0, 0, 0)
    const byDay = { poll: { ...poll, most: 3, dates: 'yyyy-MM-dd' } } as const
    const found = counted(await receiver(crowded, byDay).round(hours(-1)))
    assert.deepEqual([found.listed, found.faults.includes('axis-list-cut !')], [3, true])
  })
})
