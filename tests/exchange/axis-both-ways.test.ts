import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writeStatus } from '#kit/edxml/index.ts'
import { newId } from '#kit/ids.ts'
import { listDeliveriesAbout, listStatusesAbout, sendPacket } from '#modules/exchange/index.ts'
import { importAgencies } from '../../src/modules/exchange/acts/axis/import-agencies.ts'
import { pauseAxis, resumeAxis } from '../../src/modules/exchange/acts/axis/pause-axis.ts'
import { runLanes } from '../../src/modules/exchange/jobs/run-lanes.ts'
import { sendDelivery } from '../../src/modules/exchange/jobs/send-delivery.ts'
import { openAxis } from '../../src/modules/exchange/outside/axis/client.ts'
import { axisSite } from './axis-site.ts'
import { locked, ours, settingsOf, theirs, trialAxis, trialSecret } from './axis-trial.ts'
import { district, working } from './edxml-packets.ts'
import { someDraft } from './send.ts'

const site = await axisSite()
const axis = await trialAxis('vxp')
const id = await site.join(axis, 'Trục quốc gia')
const agencies = await openAxis({ settings: settingsOf(axis), secret: trialSecret }).listAgencies()
assert.ok(agencies.kind === 'ok')
await site.ports.act(importAgencies, { id, agencies: agencies.value, by: 'test' })

const by = 'test'
const actor = { kind: 'system', name: by, authorityId: site.authorities[ours]! } as const
/** Sends a document of the commune Tà Long; gives what it is about. */
async function send(number: number, ...to: string[]) {
  const subject = { type: 'document', id: newId() }
  const organs = to.map((organId) => ({ organId, name: `UBND ${organId}` }))
  const packet = { subject, draft: someDraft(number), to: organs, files: [] }
  await site.database.transactor.act({ actor, origin: { requestId: by, channel: 'job' } }, sendPacket, packet)
  return subject
}
const deliveriesOf = (subject: { type: string; id: string }) =>
  site.ports.read((reader) => listDeliveriesAbout(reader, subject))
const ended = async (subject: { type: string; id: string }) =>
  (await deliveriesOf(subject)).map(({ state, endCode, lastFault }) => [
    state,
    state === 'waiting' ? lastFault : endCode,
  ])
/** Lanes run as if those that wait for their next attempt had waited long enough. */
async function run() {
  await site.rows(`UPDATE exchange.lanes SET next_try_at = NULL`)
  await runLanes(site.ports)
}
const sentTo = (code: string, number: number) =>
  axis.packets.filter(({ to, bytes }) => to === code && bytes.includes(`,${number}/UBND-VX<`))

describe('a document that goes over an axis', () => {
  it('is delivered by the number that the axis gave it, which stands in the receipt', async () => {
    const subject = await send(1, theirs)
    await run()
    const [delivery] = await deliveriesOf(subject)
    assert.equal(delivery?.state, 'delivered')
    const [packet] = sentTo(theirs, 1)
    const claims = JSON.parse(Buffer.from(delivery.receipt!.split('.')[1]!, 'base64url').toString()) as object
    const { docId, hash } = packet!
    assert.deepEqual({ ...claims, code: docId, hash, outcome: 'received', to: theirs }, claims)
  })

  it('is refused for good where its recipient is locked, and goes to the other one, once', async () => {
    const subject = await send(2, locked, theirs)
    await run()
    assert.deepEqual((await ended(subject)).toSorted(), [['delivered', null], ['refused', 'axis-receiver-locked']]) // prettier-ignore
    assert.deepEqual([sentTo(theirs, 2).length, sentTo(locked, 2).length], [1, 0])
  })

  it('that was sent by a process that died before it could say so is found at the axis', async () => {
    const subject = await send(3, theirs)
    const [before] = await deliveriesOf(subject)
    assert.equal((await sendDelivery(site.ports, before!)).outcome.kind, 'delivered')
    assert.deepEqual(await ended(subject), [['waiting', null]])
    await run()
    assert.deepEqual(await ended(subject), [['delivered', null]])
    assert.equal(sentTo(theirs, 3).length, 1)
  })

  it('waits while the axis fails or is paused, and goes when it goes on', async () => {
    axis.next('/sendEdoc', { code: '15' }, { code: '20' })
    const subject = await send(4, theirs)
    await run()
    assert.deepEqual(await ended(subject), [['waiting', 'axis-credentials']])
    await run()
    assert.deepEqual(await ended(subject), [['waiting', 'axis-gateway-fault']])
    await site.ports.act(pauseAxis, { id, why: 'bảo trì', by })
    await run()
    assert.deepEqual(await ended(subject), [['waiting', 'axis-absent']])
    await site.ports.act(resumeAxis, { id, by })
    await run()
    assert.deepEqual([(await ended(subject))[0], sentTo(theirs, 4).length], [['delivered', null], 1]) // prettier-ignore
  })
})

it('what became of it comes back over the axis as a report, once', async () => {
  const subject = await send(5, theirs)
  await run()
  const documentId = `${ours},2026/11/26,5/UBND-VX`
  const report = writeStatus({
    ...working,
    from: district,
    about: { organId: ours, code: '5/UBND-VX', documentId, promulgatedOn: Temporal.PlainDate.from('2026-11-26') }, // prettier-ignore
  })
  for (let time = 0; time < 2; time++)
    axis.lay({ from: theirs, to: ours, messageType: 'status', bytes: Buffer.from(report) })
  assert.equal((await site.poll(id)).pollFault, null)
  const statuses = await site.ports.read((reader) => listStatusesAbout(reader, subject))
  assert.deepEqual(statuses.map(({ toCode, code, description }) => [toCode, code, description]), [[theirs, '05', working.description]]) // prettier-ignore
  assert.deepEqual(axis.packets.slice(-2).map(({ status }) => status), ['done', 'done']) // prettier-ignore
})
