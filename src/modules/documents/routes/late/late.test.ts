import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { assign } from '../../acts/assign.ts'
import { direct } from '../../acts/direct.ts'
import { urls } from '../../urls.ts'
import { arrivalsIn } from '../../testing/arrivals.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { someOffice } from '../../testing/office.ts'

let now = Temporal.Instant.from('2026-11-23T02:00:00Z') // Monday 09:00 in Viet Nam
const database = await testDatabase({ clock: () => now })
const office = await someOffice(database)
const { people, units } = office
const { registered } = arrivalsIn(database, office)
const door = await frontDoor(database)
const [chair, head, officer, other] = [
  people.chair,
  people.financeHead,
  people.financeOfficer,
  people.cultureHead,
].map(({ actor }) => door.as(actor)) as [ReturnType<typeof door.as>, ...ReturnType<typeof door.as>[]]

async function given(dueAt: string, abstract: string) {
  const documentId = await registered({ abstract })
  await people.chair.act(direct, {
    documentId,
    instruction: 'Tham mưu',
    leadUnitId: units.finance,
    dueAt: Temporal.Instant.from(dueAt),
  })
  await people.financeHead.act(assign, { documentId, leadId: people.financeOfficer.id })
  return documentId
}

describe('the board of what is late', async () => {
  const first = await given('2026-11-24T10:00:00Z', 'Báo cáo thiệt hại mưa lũ')
  await given('2026-11-30T10:00:00Z', 'Kế hoạch đầu tư công')
  await given('2026-12-20T10:00:00Z', 'Tổng kết năm')
  now = Temporal.Instant.from('2026-11-26T10:00:00Z') // Thursday, office closed at 17:00

  it('shows what is late in working days and what falls due in three, by unit and person; not what is far', async () => {
    const { status, text } = await chair.get('/van-ban-tre')
    assert.equal(status, 200)
    assert.match(text, /trễ 2 ngày làm việc/)
    assert.match(text, /Kế hoạch đầu tư công[\s\S]*còn 2 ngày làm việc/)
    assert.doesNotMatch(text, /Tổng kết năm/)
    assert.match(text, /Phòng Tài chính - Kế hoạch[\s\S]*Hồ financeOfficer/)
    assert.doesNotMatch((await chair.get('/van-ban-tre?chi=late')).text, /Kế hoạch đầu tư công/)
    assert.doesNotMatch((await chair.get('/van-ban-tre?chi=soon')).text, /Báo cáo thiệt hại/)
  })

  it('is the own unit for its head, and nothing for whoever heads none', async () => {
    assert.match((await head!.get('/van-ban-tre')).text, /Báo cáo thiệt hại/)
    assert.doesNotMatch((await other!.get('/van-ban-tre')).text, /Báo cáo thiệt hại/)
    const refused = await officer!.get('/van-ban-tre')
    assert.equal(refused.status, 403)
    assert.match(refused.text, /lãnh đạo, văn thư và người đứng đầu đơn vị/)
  })

  it('asks with one tap, is answered with one sentence, and both are in the story and on the board', async () => {
    const page = await chair.get('/van-ban-tre')
    const id = /name="ids" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const sent = await chair.post('/van-ban-tre/hoi-ly-do', { ids: id, ve: '/van-ban-tre?chi=late' })
    assert.deepEqual([sent.status, sent.location], [303, '/van-ban-tre?chi=late'])
    assert.match((await chair.get('/van-ban-tre')).text, /chờ trả lời/)

    const asked = await officer!.get(urls.document({ id: first }))
    assert.match(asked.text, /Hồ chair hỏi vì sao chậm/)
    assert.equal((await officer!.post(urls.explain({ id: first }), { note: ' ' })).status, 422)
    const answered = await officer!.post(urls.explain({ id: first }), { note: 'Chờ số liệu của xã Tà Rụt' })
    assert.equal(answered.status, 303)
    assert.equal((await officer!.post(urls.explain({ id: first }), { note: 'lần nữa' })).status, 409)
    assert.match(
      (await chair.get('/van-ban-tre')).text,
      /Hồ financeOfficer trả lời: Chờ số liệu của xã Tà Rụt/,
    )
    const story = await chair.get(urls.document({ id: first }))
    assert.match(story.text, /Đôn đốc/)
    assert.match(story.text, /Trả lời đôn đốc/)
  })

  it('refuses to ask for whoever has nothing to say there, and never leads away from the board', async () => {
    const id = /name="ids" value="([^"]+)"/.exec((await chair.get('/van-ban-tre')).text)?.[1] ?? ''
    assert.equal((await other!.post('/van-ban-tre/hoi-ly-do', { ids: id })).status, 403)
    const away = await chair.post('/van-ban-tre/hoi-ly-do', { ids: id, ve: 'https://example.org/' })
    assert.equal(away.location, '/van-ban-tre')
  })
})
