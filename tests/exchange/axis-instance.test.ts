import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { enterOrgan, prepareExchange } from '#modules/exchange/index.ts'
import { readSecrets } from '#platform/config/index.ts'
import { addAxis } from '../../src/modules/exchange/acts/axis/add-axis.ts'
import { documentOf, ours, settingsOf, theirs, trialAxis, trialSecret } from './axis-trial.ts'
import { newInstance } from './instance.ts'
import { deliveriesOf, keepText, sendFrom, someDraft, until } from './send.ts'

const axis = await trialAxis('vxp')
const commune = await newInstance('xa', [{ code: ours, name: 'UBND xã Tà Long' }])
after(() => commune.close())
// Secrets of axes are sealed with the instance's own key.
const { sessionKey } = readSecrets(`${commune.folder}/secrets`)
const key = createHmac('sha256', sessionKey).update('exchange').digest()
prepareExchange({ identity: commune.identity, name: commune.name, key, largestPacket: 2 ** 30 })
const by = 'test'
const settings = settingsOf(axis, { organs: [ours] })
const axisId = await commune.act(undefined, addAxis, { name: 'Trục quốc gia', settings, secret: trialSecret, by }) // prettier-ignore
await commune.act(undefined, enterOrgan, { organId: theirs, name: 'UBND huyện Đakrông', peerId: null, axisId, by }) // prettier-ignore
const ask = () =>
  commune.owner.query(`SELECT jobs.enqueue('exchange.poll-axes', '{}'::json, NULL, NULL, NULL, NULL::smallint)`) // prettier-ignore
const documents = async () =>
  (await commune.owner.query<object>('SELECT reference, organ_name, arrived_by FROM documents.documents')).rows // prettier-ignore

it('an instance that is killed between keeping a packet and confirming it confirms it later, and has it once', async () => {
  const packet = axis.lay({ from: theirs, to: ours, bytes: documentOf(7) })
  // Whoever asks: the poll that was asked for and the one of the minute may run side by side.
  axis.next('/updateStatus', 'silent', 'silent', 'silent', 'silent')
  await commune.start()
  await ask()
  await until(
    async () => axis.asked('/updateStatus'),
    (count) => count > 0,
  )
  await commune.kill()
  axis.calm()
  const kept = await commune.owner.query('SELECT message_id AS "docId" FROM exchange.arrivals')
  assert.deepEqual(kept.rows, [{ docId: packet.docId }])
  assert.equal(packet.status, 'initial')
  await commune.start()
  await ask()
  await until(
    async () => packet.status,
    (status) => status === 'done',
  )
  const expected = [{ reference: '7/KH-UBND', organ_name: `UBND ${theirs}`, arrived_by: 'exchange' }]
  assert.deepEqual(await until(documents, (found) => found.length > 0), expected)
  assert.equal(axis.asked('/getEdoc'), 1)
})

it('that it came goes back over the axis as a report', async () => {
  const reports = async () => axis.packets.filter(({ messageType }) => messageType === 'status')
  const [report, ...others] = await until(reports, (found) => found.length > 0)
  assert.deepEqual([report!.from, report!.to, others], [ours, theirs, []])
  assert.match(report!.bytes.toString(), /StatusCode>01</)
})

it('what it sends over the axis arrives once, though the first answer was lost', async () => {
  axis.next('/sendEdoc', 'lost')
  const subject = newId<'document'>()
  await sendFrom(commune, {
    from: commune.organs[0]!,
    to: [{ code: theirs, name: 'UBND huyện Đakrông' }],
    draft: someDraft(12),
    files: [await keepText(commune, 'Nội dung kèm theo')],
    subject,
  })
  const [delivery] = await until(
    () => deliveriesOf(commune, subject),
    ([found]) => found?.state !== 'waiting',
  )
  assert.deepEqual([delivery?.state, delivery?.attempts], ['delivered', 2])
  assert.equal(axis.packets.filter(({ messageType, from }) => messageType === 'edoc' && from === ours).length, 1) // prettier-ignore
})
