import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { assign } from '../../acts/assign.ts'
import { arrivalsIn } from '../../testing/arrivals.ts'
import { filesSite } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people } = office
const site = await filesSite(database)
const { registered, directed } = arrivalsIn(database, office)
const clerk = site.as(people.clerk)
const ask = (q: string, more = '') => clerk.get(`/tim-van-ban?q=${encodeURIComponent(q)}${more}`)
const countIn = (text: string) => Number(/Tìm thấy (\d+) văn bản/.exec(text)?.[1] ?? 0)

await registered({
  reference: '123/QĐ-UBND',
  abstract: 'Phê duyệt quy hoạch bãi rác tập trung',
  organName: 'Sở Xây dựng',
})
await registered({
  reference: '124/QĐ-UBND',
  abstract: 'Khắc phục hậu quả bão số 5',
  organName: 'Sở Nông nghiệp',
  signerName: 'Lê Thị Hoa',
})

describe('finding papers', () => {
  it('takes words with and without tone marks, phrases, and references in any form', async () => {
    for (const q of [
      'quy hoạch bãi rác',
      'quy hoach bai rac',
      '"bãi rác"',
      '123/QĐ-UBND',
      '123',
      'QĐ-UBND 123',
      'so xay dung',
    ])
      assert.match((await ask(q)).text, /Phê duyệt quy hoạch bãi rác/, q)
    for (const q of ['quỷ hoạch', '"rác bãi"', '999/QĐ-UBND'])
      assert.match((await ask(q)).text, /Không tìm thấy văn bản nào/, q)
    assert.match((await ask('123')).body, /<mark|Phê duyệt/)
  })

  it('narrows by organ, person, state, direction and days', async () => {
    assert.equal(countIn((await ask('', '&noi=nong%20nghiep')).text), 1)
    assert.equal(countIn((await ask('', '&nguoi=le%20thi%20hoa')).text), 1)
    assert.equal(countIn((await ask('', '&trang=registered&huong=incoming')).text), 2)
    assert.equal(countIn((await ask('', '&huong=outgoing')).text), 0)
    assert.equal(countIn((await ask('qd-ubnd', '&tu=01/01/2026&den=31/12/2026')).text), 2)
    assert.equal(countIn((await ask('qd-ubnd', '&den=31/12/2025')).text), 0)
  })

  it('finds nothing that the reader may not read, the moment they are removed from a matter too', async () => {
    const documentId = await directed()
    const officer = site.as(people.financeOfficer)
    const search = () => officer.get('/tim-van-ban?q=thiet%20hai%20mua%20lu')
    assert.match((await search()).text, /Không tìm thấy văn bản nào/)
    await people.financeHead.act(assign, { documentId, leadId: people.financeOfficer.id })
    assert.equal(countIn((await search()).text), 1)
    await people.financeHead.act(assign, { documentId, leadId: people.financeOther.id })
    assert.match((await search()).text, /Không tìm thấy văn bản nào/)
  })

  it('answers whatever is typed', async () => {
    for (const q of [
      '"',
      "';DROP TABLE documents.documents;--",
      '%_\\',
      '-',
      '((',
      '🙂',
      'x'.repeat(400),
      '<script>alert(1)</script>',
    ])
      assert.equal((await ask(q)).status, 200, q)
    for (const more of ['&duoi=khong', '&duoi=1_2026-13-45_x', '&tu=ngày', '&donvi=khong', '&trang=khong'])
      assert.equal((await ask('qd', more)).status, 200, more)
  })

  it('goes on page by page without leaving out or repeating', async () => {
    for (let count = 0; count < 25; count++)
      await registered({ reference: `${300 + count}/TB-VP`, abstract: `Thông báo kết luận ${count}` })
    for (const order of ['relevance', 'date']) {
      const seen: string[] = []
      for (
        let href: string | undefined =
          `/tim-van-ban?q=${encodeURIComponent('thông báo kết luận')}&thu=${order}`;
        href;
      ) {
        const { body } = await clerk.get(href)
        seen.push(...[...body.matchAll(/Thông báo kết luận \d+/g)].map(([found]) => found))
        href = /href="([^"]*duoi=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
      }
      assert.equal(new Set(seen).size, 25, order)
    }
  })

  it('goes out as a spreadsheet', async () => {
    const sheet = await clerk.get('/tim-van-ban/bang-tinh?q=qd-ubnd')
    assert.equal(sheet.status, 200)
    assert.equal(Buffer.from(sheet.bytes).subarray(0, 2).toString(), 'PK')
  })
})

describe('saved searches', () => {
  it('are kept, opened, told what is new, shared with the unit, and taken away by their owner only', async () => {
    const kept = await clerk.post('/tim-van-ban/luu', { q: 'bãi rác', ten: 'Rác thải', chung: '1' })
    assert.equal(kept.status, 303)
    await registered({ reference: '900/QĐ-UBND', abstract: 'Đóng cửa bãi rác cũ' })
    const page = await clerk.get('/tim-van-ban')
    assert.match(page.text, /Rác thải 1 mới/)
    const opened = await clerk.get(/\/tim-van-ban\?luu=[0-9a-f-]+/.exec(page.body)![0])
    assert.match(decodeURIComponent(opened.location), /q=bãi(\+|%20| )rác/)
    assert.doesNotMatch((await clerk.get('/tim-van-ban')).text, /1 mới/)

    const colleague = site.as(people.officeHead)
    assert.match((await colleague.get('/tim-van-ban')).text, /Rác thải .*Hồ clerk chia sẻ/)
    const remove = /\/tim-van-ban\/luu\/[0-9a-f-]+\/bo/.exec((await clerk.get('/tim-van-ban')).body)![0]
    assert.equal((await colleague.post(remove)).status, 404)
    assert.equal((await clerk.post(remove)).status, 303)
    assert.doesNotMatch((await clerk.get('/tim-van-ban')).text, /Rác thải/)
  })

  it('need a name', async () => {
    assert.equal((await clerk.post('/tim-van-ban/luu', { q: 'rác', ten: ' ' })).status, 422)
  })
})
