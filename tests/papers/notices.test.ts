import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { delegate, listHoldings } from '#modules/identity/index.ts'
import { composeLetter, prepareNotices } from '#modules/notices/index.ts'
import { web as noticesWeb } from '#modules/notices/routes.ts'
import type { Actor } from '#platform/database/index.ts'
import { present } from '#modules/documents/acts/present.ts'
import { documentNotices } from '#modules/documents/notice-kinds.ts'
import { arrivalsIn } from '#modules/documents/testing/arrivals.ts'
import { frontDoor } from '#modules/documents/testing/front-door.ts'
import { someOffice } from '#modules/documents/testing/office.ts'
import { letTell, listeningDatabase, noticesOf } from '#modules/documents/testing/told.ts'

prepareNotices({ kinds: documentNotices, publicUrl: 'https://krong.example', compose: composeLetter })
const database = await listeningDatabase()
const office = await someOffice(database)
const { people } = office
const { registered } = arrivalsIn(database, office)
const { as } = await frontDoor(database, [noticesWeb])
const chair = as(people.chair.actor)

async function presented(): Promise<string> {
  const documentId = await registered()
  await people.clerk.act(present, { documentId, leaderId: people.chair.id })
  await letTell(database)
  return documentId
}

describe('the pages of notices', () => {
  it('an empty list says what will come', async () => {
    assert.match((await chair.get('/thong-bao')).text, /Chưa có thông báo nào/)
  })

  it('a notice leads to its paper and is read by that; another’s is not there', async () => {
    const documentId = await presented()
    const [notice] = await noticesOf(people.chair)
    assert.match((await chair.get('/thong-bao')).text, /trình chỉ đạo: 1500\/UBND-TH/)
    const there = await chair.get(`/thong-bao/${notice!.id}`)
    assert.deepEqual([there.status, there.location], [303, `/van-ban/${documentId}`])
    assert.ok((await noticesOf(people.chair))[0]!.readAt)
    assert.equal((await as(people.vice.actor).get(`/thong-bao/${notice!.id}`)).status, 404)
    assert.equal((await chair.get('/thong-bao/khong-phai-ma')).status, 404)
  })

  it('opening the paper itself reads what was told of it', async () => {
    const documentId = await presented()
    assert.equal((await chair.get(`/van-ban/${documentId}`)).status, 200)
    assert.ok((await noticesOf(people.chair)).every(({ readAt }) => readAt))
  })

  it('one is marked as read, or all that were on the page', async () => {
    await presented()
    await presented()
    const [first] = await noticesOf(people.chair)
    await chair.post('/thong-bao/da-doc', { ids: first!.id })
    const unread = async () => (await noticesOf(people.chair)).filter(({ readAt }) => !readAt).length
    assert.equal(await unread(), 1)
    await chair.post('/thong-bao/da-doc', { until: '2020-01-01T00:00:00Z' })
    assert.equal(await unread(), 1, 'what came after the page stays')
    await chair.post('/thong-bao/da-doc', { until: Temporal.Now.instant().toString() })
    assert.equal(await unread(), 0)
  })

  it('a long list goes on behind its last line, each once', async () => {
    for (let at = 0; at < 34; at++) await presented()
    const first = await chair.get('/thong-bao')
    const next = /href="(\/thong-bao\?sau=[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&')
    const second = await chair.get(next!)
    const ids = (text: string) =>
      [...text.matchAll(/href="\/thong-bao\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
    const all = [...ids(first.text), ...ids(second.text)]
    assert.equal(ids(first.text).length, 30)
    assert.equal(new Set(all).size, all.length)
    assert.equal(all.length, (await noticesOf(people.chair)).length)
    assert.equal((await chair.get('/thong-bao?sau=1.x')).status, 200)
  })

  it('preferences come back as chosen; wrong ones come back as typed with every reason', async () => {
    const saved = await chair.post('/thong-bao/cai-dat', {
      'kenh-documents-followed': 'off',
      digest: '8h, 16:00',
      from: '20:00',
      until: '7:00',
      rests: '1',
    })
    assert.equal(saved.status, 303)
    const page = (await chair.get('/thong-bao/cai-dat')).text
    assert.match(page, /value="8:00, 16:00"/)
    assert.match(page, /value="off" selected/)
    const wrong = await chair.post('/thong-bao/cai-dat', { digest: 'sáng sớm', from: '20:00', until: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="sáng sớm"/)
    assert.match(wrong.text, /Giờ viết như 7:30/)
    const asleep = await chair.post('/thong-bao/cai-dat', {
      'kenh-documents-presented': 'off',
      digest: '6:00',
      from: '20:00',
      until: '7:00',
    })
    assert.equal(asleep.status, 422)
    assert.match(asleep.text, /nằm trong giờ yên tĩnh/)
    assert.match(asleep.text, /không chọn “Không báo” được/)
  })

  it('who stands in is led to switch before the paper opens', async () => {
    const now = Temporal.Now.instant()
    const [holding] = await people.chair.read((reader) => listHoldings(reader, people.chair.id))
    await people.chair.act(delegate, {
      fromAccountId: people.chair.id,
      toAccountId: people.financeHead.id,
      holdingId: holding!.id,
      powers: ['direct'],
      fromAt: now.subtract({ minutes: 1 }),
      untilAt: now.add({ hours: 9 }),
      reason: 'Nghỉ phép',
    })
    const documentId = await presented()
    const [notice] = await noticesOf(people.financeHead)
    const page = await as(people.financeHead.actor).get(`/thong-bao/${notice!.id}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /Đây là việc của Hồ chair/)
    const acting = {
      ...people.financeHead.actor,
      actingFor: { accountId: people.chair.id, name: people.chair.name },
    } as Actor
    assert.equal((await as(acting).get(`/thong-bao/${notice!.id}`)).location, `/van-ban/${documentId}`)
  })

  it('a paper is followed by a button, and no longer by the same', async () => {
    const documentId = await registered()
    const page = `/van-ban/${documentId}`
    assert.match((await chair.get(page)).text, /Theo dõi/)
    await chair.post(`${page}/theo-doi`, { on: '1' })
    assert.match((await chair.get(page)).text, /Thôi theo dõi/)
    await chair.post(`${page}/theo-doi`, { on: '0' })
    assert.doesNotMatch((await chair.get(page)).text, /Thôi theo dõi/)
    assert.equal((await as(people.cultureHead.actor).post(`${page}/theo-doi`, { on: '1' })).status, 404)
  })

  it('the way out of a letter needs no session and no form token', async () => {
    const visitor = as()
    assert.match((await visitor.get('/thong-bao/thoi-nhan-thu/abc')).text, /Thôi nhận thư/)
    const used = await visitor.post('/thong-bao/thoi-nhan-thu/abc', { 'List-Unsubscribe': 'One-Click' })
    assert.match(used.text, /đã dùng rồi hoặc không còn giá trị/)
  })
})
