import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AxisSettings } from '../../src/modules/exchange/axis.ts'
import { sendOverAxis } from '../../src/modules/exchange/outside/axis/send-over-axis.ts'
import type { AxisStandIn } from './axis-stand-in.ts'
import { documentOf, locked, ours, settingsOf, theirs, trialAxis, trialSecret } from './axis-trial.ts'

const packet = (number: number) => documentOf(number, { from: ours, to: [theirs] })
const before = Temporal.Now.instant().subtract({ hours: 1 })

type Sending = { readonly bytes?: Buffer; readonly to?: string; readonly from?: string; readonly again?: boolean; readonly secret?: string; readonly settings?: Partial<AxisSettings> } // prettier-ignore

const send = (
  axis: AxisStandIn,
  { bytes = packet(1), from = ours, to = theirs, again = false, secret = trialSecret, settings = {} }: Sending = {}, // prettier-ignore
) =>
  sendOverAxis(
    { settings: settingsOf(axis, settings), secret },
    { packet: bytes, kind: 'document', from, to, triedSince: again ? before : null },
  )
const short = { limits: { packetBytes: 20_000, seconds: 1 } }

for (const kind of ['vxp', 'lgsp'] as const)
  describe(`an axis of the kind ${kind}`, () => {
    it('takes a packet as it is, and its number is the receipt', async () => {
      const axis = await trialAxis(kind)
      const outcome = await send(axis)
      assert.ok(outcome.kind === 'delivered')
      const [laid] = axis.packets
      assert.deepEqual([laid?.docId, laid?.from, laid?.to, laid?.messageType], [outcome.docId, ours, theirs, 'edoc']) // prettier-ignore
      assert.ok(laid?.bytes.equals(packet(1)))
      assert.match(outcome.answer, /"ErrorCode":"0"/)
    })

    it('does not know us by a wrong secret or another id: the packet waits, and somebody has to see to it', async () => {
      const axis = await trialAxis(kind)
      for (const wrong of [{ secret: 'khac' }, { settings: { systemId: 'AI-DO' } }]) {
        const { kind: how, ...outcome } = await send(axis, wrong)
        assert.deepEqual([how, 'code' in outcome && outcome.code, 'alarm' in outcome && outcome.alarm], ['later', 'axis-credentials', true]) // prettier-ignore
      }
      assert.equal(axis.packets.length, 0)
    })

    it('refuses for good what will be as wrong tomorrow, with its own words', async () => {
      const axis = await trialAxis(kind)
      const cases: readonly (readonly [Sending, string])[] = [
        [{ to: 'H50.X77' }, 'axis-receiver-unknown 18 receiver'],
        [{ to: locked }, 'axis-receiver-locked 23 receiver is locked'],
        [{ from: theirs }, `axis-sender-unregistered 19 sender ${theirs}`],
        [{ bytes: Buffer.from('<a/>') }, 'axis-not-to-standard 22 M.edXMLEnvelope'],
        [{ bytes: Buffer.alloc(0) }, 'axis-file-invalid 10 file'],
        [{ bytes: Buffer.alloc(20_001), settings: short }, 'axis-too-large 20001 > 20000'],
      ]
      for (const [sending, expected] of cases) {
        const outcome = await send(axis, sending)
        assert.equal(outcome.kind === 'refused' && `${outcome.code} ${outcome.text}`, expected)
      }
      assert.equal(axis.packets.length, 0)
    })

    it('may fail in any way: the packet waits, and goes when the axis is well again', async () => {
      const axis = await trialAxis(kind)
      axis.next(
        '/sendEdoc',
        'cut',
        'silent',
        'html',
        'no-json',
        { http: 502 },
        { code: '20' },
        { code: '99' },
      )
      const codes = []
      for (let attempt = 0; attempt < 7; attempt++) {
        const outcome = await send(axis, { settings: short, again: attempt > 0 })
        codes.push(outcome.kind === 'later' && outcome.code)
      }
      assert.deepEqual(codes, [
        'axis-unreachable', 'axis-timeout', 'axis-answer-unreadable', 'axis-answer-unreadable', 'axis-http-fault', 'axis-gateway-fault', 'axis-unknown-error',
      ]) // prettier-ignore
      assert.equal((await send(axis, { again: true })).kind, 'delivered')
      assert.equal(axis.packets.length, 1)
    })

    it('took a packet whose answer was lost: it is found there, not sent again', async () => {
      const axis = await trialAxis(kind)
      axis.next('/sendEdoc', 'lost')
      assert.equal((await send(axis)).kind, 'later')
      const outcome = await send(axis, { again: true })
      assert.equal(outcome.kind === 'delivered' && outcome.docId, axis.packets[0]!.docId)
      assert.equal(axis.packets.length, 1)
      // Another packet between the same two is another one.
      await send(axis, { bytes: packet(2), again: true })
      assert.equal(axis.packets.length, 2)
    })

    it('is asked by the day as well: today belongs to the days asked for', async () => {
      const axis = await trialAxis(kind)
      const { poll } = settingsOf(axis)
      const byDay = { poll: { ...poll, dates: 'yyyy-MM-dd' } } as const
      await send(axis)
      assert.equal((await send(axis, { again: true, settings: byDay })).kind, 'delivered')
      assert.equal(axis.packets.length, 1)
    })
  })

it('an axis that cannot tell what it took gets the packet again: receivers know a document by its identifier', async () => {
  const axis = await trialAxis('lgsp')
  axis.tellsHash = false
  await send(axis)
  assert.equal((await send(axis, { again: true })).kind, 'delivered')
  assert.equal(axis.packets.length, 2)
  axis.next('/getSentEdocList', { http: 404 }, 'html', { code: '99' })
  for (let attempt = 0; attempt < 3; attempt++)
    assert.equal((await send(axis, { again: true })).kind, 'delivered')
})

it('nothing is sent while the axis is away that would have to say whether the packet is there', async () => {
  const axis = await trialAxis('vxp')
  await send(axis)
  axis.next('/getSentEdocList', 'cut', { code: '20' })
  for (const code of ['axis-unreachable', 'axis-gateway-fault']) {
    const outcome = await send(axis, { again: true })
    assert.equal(outcome.kind === 'later' && outcome.code, code)
  }
  assert.deepEqual([axis.packets.length, axis.asked('/sendEdoc')], [1, 1])
})

it('an axis outside is asked by a public address alone, whatever its settings say', async () => {
  const axis = await trialAxis('lgsp')
  const outcome = await send(axis, { settings: { internal: false } })
  assert.equal(outcome.kind === 'later' && outcome.code, 'axis-address-not-public')
  assert.equal(axis.asked('/sendEdoc'), 0)
})
