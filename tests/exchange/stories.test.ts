import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '#kit/ids.ts'
import { verifyStatement } from '#kit/statements/index.ts'
import { complete, direct, registerIncoming } from '#modules/documents/index.ts'
import { pausePeer, resumePeer } from '#modules/exchange/index.ts'
import { reopen } from '../../src/modules/documents/acts/settle.ts'
import { returnToSender } from '../../src/modules/documents/acts/turn-away.ts'
import { someFacts } from '../../src/modules/documents/testing/arrivals.ts'
import { deliveriesOf, until } from './send.ts'
import { papersOf } from './stories-office.ts'
import { recallStories } from './stories-of-recalls.ts'
import {
  arrived,
  asked,
  codes,
  codesAre,
  commune,
  delivered,
  district,
  idOf,
  office,
  peerId,
  send,
  stateOf,
  states,
} from './stories-site.ts'

const by = 'test'

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

recallStories()

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
