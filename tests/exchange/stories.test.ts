import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Business } from '#kit/edxml/index.ts'
import { newId } from '#kit/ids.ts'
import { verifyStatement } from '#kit/statements/index.ts'
import { complete, type DocumentId, direct, registerIncoming } from '#modules/documents/index.ts'
import {
  listStatusesAbout,
  pausePeer,
  prepareExchange,
  resumePeer,
  withdrawWaiting,
} from '#modules/exchange/index.ts'
import { reopen } from '../../src/modules/documents/acts/settle.ts'
import { returnToSender } from '../../src/modules/documents/acts/turn-away.ts'
import { someFacts } from '../../src/modules/documents/testing/arrivals.ts'
import { pauseLane, resumeLane } from '../../src/modules/exchange/acts/lane-orders.ts'
import { introduce, newInstance } from './instance.ts'
import { deliveriesOf, keepText, sendFrom, someDraft, until } from './send.ts'
import { papersOf, staffed } from './stories-office.ts'

const district = await newInstance('huyen', [{ code: 'H50.X00', name: 'UBND huyện Đakrông' }])
const commune = await newInstance('xa', [{ code: 'H50.X00.X03', name: 'UBND xã Tà Long' }])
after(() => Promise.all([district.close(), commune.close()]))
const peerId = await introduce(district, commune)
await introduce(commune, district)
const office = await staffed(commune)
await Promise.all([district.start(), commune.start()])

// The acts of this file sign receipts in the name of the district, as its own program does.
prepareExchange({
  identity: district.identity,
  name: 'huyen',
  key: new Uint8Array(32),
  largestPacket: 2 ** 30,
})

type Subject = DocumentId
const [from] = district.organs
const by = 'test'
const idOf = (number: number) => `H50.X00,2026/11/26,${number}/UBND-VX`
const asked = (kind: Business['kind'], number: number, reason: string): Business => ({
  ...someDraft(number).business,
  kind,
  documentId: idOf(number),
  reason,
})

/** Sends document `number` to the commune, or what is wanted with it now. */
async function send(number: number, subject: Subject, business?: Business, names = ['noi-dung.txt']) {
  const files = await Promise.all(
    names.map(async (name) => ({ ...(await keepText(district, `${name} ${number}`)), name })),
  )
  const draft = { ...someDraft(number), ...(business ? { business } : {}) }
  await sendFrom(district, { from: from!, to: commune.organs, draft, files, subject })
}
const recall = (number: number, subject: Subject) =>
  send(number, subject, asked('recall', number, 'Phát hành nhầm'), [])

const states = async (subject: Subject) => (await deliveriesOf(district, subject)).map(({ state }) => state)
const codes = async (subject: Subject) => {
  const found = await district.read((reader) => listStatusesAbout(reader, { type: 'document', id: subject }))
  return found.map(({ code, description }) => ({ code, description }))
}
const codesAre = (subject: Subject, expected: readonly string[]) =>
  until(
    () => codes(subject),
    (found) => found.map(({ code }) => code).join() === expected.join(),
  )
const arrived = async (number: number, count = 1) =>
  (
    await until(
      () => papersOf(commune, `${number}/UBND-VX`),
      (found) => found.length === count,
    )
  ).at(-1)!
const stateOf = (number: number, state: string) =>
  until(
    () => papersOf(commune, `${number}/UBND-VX`),
    (found) => found.at(-1)?.state === state,
  )
const delivered = (subject: Subject) =>
  until(
    () => states(subject),
    (found) => found.every((state) => state === 'delivered'),
  )
const laneOf = async () =>
  (await district.owner.query<{ id: string }>('SELECT id FROM exchange.lanes')).rows[0]!.id as never

describe('what the recipient does comes back by itself', () => {
  it('registered, directed and completed are told in their order, and nothing earlier after that', async () => {
    const subject = newId<'document'>()
    await send(1, subject)
    const { id: documentId } = await arrived(1)
    const { clerk, chair, specialist, registerId, unitId } = office
    await clerk.act(registerIncoming, { documentId, registerId, facts: someFacts })
    await codesAre(subject, ['01', '03'])
    await chair.act(direct, { documentId, instruction: 'Tham mưu', leadUnitId: unitId })
    await codesAre(subject, ['01', '03', '04'])
    await specialist.act(complete, { documentId, note: 'Đã báo cáo' })
    await codesAre(subject, ['01', '03', '04', '06'])
    await chair.act(reopen, { documentId, why: 'Bổ sung' })
    await chair.act(direct, { documentId, instruction: 'Làm lại', leadUnitId: unitId })
    const after = newId<'document'>()
    await send(2, after)
    await codesAre(after, ['01'])
    assert.deepEqual((await codes(subject)).map(({ code }) => code), ['01', '03', '04', '06']) // prettier-ignore
  })

  it('a returned paper is told with the reason, and may be sent anew', async () => {
    const subject = newId<'document'>()
    await send(3, subject)
    const { id: documentId } = await arrived(3)
    await office.clerk.act(returnToSender, { documentId, why: 'Gửi nhầm xã' })
    const told = await codesAre(subject, ['01', '02'])
    assert.match(told[1]!.description, /Gửi nhầm xã/)
    // States are told to the second: two alike within one would be the same packet.
    await pause(1_000)
    const again = newId<'document'>()
    await send(3, again)
    assert.equal((await arrived(3, 2)).state, 'arrived')
    await codesAre(again, ['01'])
  })
})

describe('a recall', () => {
  it('after delivery takes the arrived paper back, and the sender reads that it was agreed', async () => {
    const subject = newId<'document'>()
    await send(10, subject)
    await arrived(10)
    await recall(10, subject)
    await stateOf(10, 'returned')
    await codesAre(subject, ['01', '15'])
  })

  it('of a registered paper cancels it', async () => {
    const subject = newId<'document'>()
    await send(11, subject)
    const { id: documentId } = await arrived(11)
    await office.clerk.act(registerIncoming, { documentId, registerId: office.registerId, facts: someFacts })
    await recall(11, subject)
    await until(
      async () =>
        (await commune.owner.query('SELECT state FROM documents.documents WHERE id = $1', [documentId])).rows,
      ([paper]) => paper.state === 'recalled',
    )
    await codesAre(subject, ['01', '03', '15'])
  })

  it('right behind its document, many times, never stays behind', async () => {
    const numbers = Array.from({ length: 8 }, (_, place) => 20 + place)
    for (const number of numbers) {
      const subject = newId<'document'>()
      await send(number, subject)
      await recall(number, subject)
    }
    for (const number of numbers) await stateOf(number, 'returned')
  })

  for (const how of ['lane', 'peer'] as const)
    it(`of what waits because its ${how} is paused: nothing is sent`, async () => {
      const number = how === 'lane' ? 40 : 41
      const subject = newId<'document'>()
      const order = { by, why: 'Bảo trì', reason: 'Bảo trì' }
      if (how === 'lane') await district.act(undefined, pauseLane, { ...order, id: await laneOf() })
      else await district.act(undefined, pausePeer, { ...order, id: peerId })
      await send(number, subject)
      if (how === 'peer')
        await until(
          () => deliveriesOf(district, subject),
          ([one]) => one?.lastFault === 'peer-paused',
        )
      const { authorityId } = from!
      const reached = await district.act(
        authorityId,
        (tx, why: string) => withdrawWaiting(tx, { type: 'document', id: subject }, why),
        'Thôi không gửi',
      )
      assert.deepEqual(reached, [])
      assert.deepEqual(await states(subject), ['withdrawn'])
      if (how === 'lane') await district.act(undefined, resumeLane, { by, id: await laneOf() })
      else await district.act(undefined, resumePeer, { by, id: peerId })
      const next = newId<'document'>()
      await send(number + 10, next)
      await delivered(next)
      assert.deepEqual(await papersOf(commune, `${number}/UBND-VX`), [])
    })
})

describe('a change of a paper', () => {
  it('lays its new facts and its new attachment down, and says so', async () => {
    const subject = newId<'document'>()
    await send(60, subject)
    await arrived(60)
    const update = { documentChanged: true, receiversChanged: false, receivers: [] }
    const business = { ...asked('update', 60, 'Bổ sung phụ lục'), update }
    await send(60, subject, business, ['phu-luc.txt'])
    await codesAre(subject, ['01', '15'])
    assert.deepEqual((await arrived(60)).files, ['noi-dung.txt', 'phu-luc.txt'])
  })

  it('by a replacement: the old paper is taken back, and of the new one every state is told', async () => {
    const [old, heir] = [newId<'document'>(), newId<'document'>()]
    await send(61, old)
    await arrived(61)
    const business = asked('replace', 61, 'Sai số liệu')
    const organIds = commune.organs.map(({ code }) => code)
    await send(62, heir, { ...business, replaces: [{ documentId: idOf(61), organIds }] })
    await stateOf(61, 'returned')
    await codesAre(old, ['01', '15'])
    const { id: documentId } = await arrived(62)
    await office.clerk.act(registerIncoming, { documentId, registerId: office.registerId, facts: someFacts })
    await codesAre(heir, ['01', '03'])
  })
})

describe('a packet that does not come through', () => {
  it('ends with a receipt of the sender itself when its lifetime is over', async () => {
    await district.act(undefined, pausePeer, { id: peerId, by, reason: 'Bảo trì' })
    const subject = newId<'document'>()
    await send(70, subject)
    await district.owner.query(
      `UPDATE exchange.packets SET good_until = now() - interval '1 minute' WHERE subject_id = $1`,
      [subject],
    )
    await district.owner.query(
      `SELECT jobs.enqueue('exchange.expire', '{}'::json, NULL, NULL, NULL, NULL::smallint)`,
    )
    await until(
      () => states(subject),
      ([state]) => state === 'expired',
    )
    const { rows } = await district.owner.query(
      'SELECT d.receipt FROM exchange.deliveries d JOIN exchange.packets p ON p.id = d.packet_id WHERE p.subject_id = $1',
      [subject],
    )
    const certificates = [district.identity.certificate]
    const said = await verifyStatement(rows[0].receipt, { type: 'krong-receipt', certificates })
    assert.partialDeepStrictEqual(said, { outcome: 'expired', code: 'lifetime-over', to: 'H50.X00.X03' })
    await district.act(undefined, resumePeer, { id: peerId, by })
    assert.deepEqual(await papersOf(commune, '70/UBND-VX'), [])
  })

  it('waits for a peer that is down, and comes in its order once it is back', async () => {
    await commune.kill()
    const subjects = [80, 81, 82].map((number) => [number, newId<'document'>()] as const)
    for (const [number, subject] of subjects) await send(number, subject)
    await until(
      () => deliveriesOf(district, subjects[0]![1]),
      ([one]) => (one?.attempts ?? 0) > 0,
    )
    await commune.start()
    for (const [, subject] of subjects) await delivered(subject)
    const { rows } = await commune.owner.query(
      `SELECT document_id AS id FROM exchange.arrivals WHERE document_id = ANY($1) ORDER BY received_at`,
      [subjects.map(([number]) => idOf(number))],
    )
    assert.deepEqual(rows.map(({ id }) => id), subjects.map(([number]) => idOf(number))) // prettier-ignore
  })
})
