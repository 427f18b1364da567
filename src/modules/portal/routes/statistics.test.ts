import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { submitEnquiry } from '#modules/enquiries/index.ts'
import { adoptArticle } from '../acts/decide-offer.ts'
import { forcePublish } from '../acts/approve-edition.ts'
import { keepViews } from '../acts/keep-views.ts'
import { offerArticle } from '../acts/offer-article.ts'
import { openSite } from '../acts/open-site.ts'
import type { ArticleId } from '../article.ts'
import { articleName } from '../rules/address.ts'
import { getArticle } from '../store/articles.ts'
import { siteOf } from '../testing/browser.ts'
import { plantStrangers } from '../testing/strangers.ts'
import { type Desk, plantTree, someText } from '../testing/tree.ts'

// The clock begins on 1/12/2026.
const { database, strangerAt, wait } = await plantStrangers()
const { transactor, owner } = database
const tree = await plantTree(transactor)
const { act, district, taLong, publish, draft, system, sectionOf } = tree
const browse = siteOf(transactor)
const editor = browse(district.second)
const desk = '/cong-thong-tin/thong-ke'

const read = (at: Desk, guests: number, bots: number, articleId: ArticleId) =>
  act(system, keepViews, {
    views: new Map<string, { guests: number; bots: number }>([
      [at.siteId, { guests, bots }],
      [`${at.siteId} ${articleId}`, { guests, bots }],
    ]),
    process: 'kiểm thử',
    online: new Map(),
  })

/** The value and share of a figure by its name, as the page tells them. */
function figureIn(html: string, name: string): string[] {
  const row = new RegExp(`<tr>(?:(?!</tr>).)*?>${name}</td>(.*?)</tr>`).exec(html)?.[1] ?? assert.fail(name)
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].slice(0, 2).map(([, text]) => text!)
}

const liked = await publish(district, 'Được đọc nhiều')
await publish(district, 'Ít ai đọc')
const { editionId } = await draft(district, someText('Một mình đăng'))
await act(district.writer, forcePublish, { editionId, why: 'Bão đang đến' })
await act(district.writer, offerArticle, { articleId: liked, direction: 'down' })
await act(taLong.writer, adoptArticle, { siteId: taLong.siteId, articleId: liked, sectionId: sectionOf(taLong) }) // prettier-ignore

await read(district, 30, 10, liked)
await read(taLong, 7, 3, liked)
const { number, slug } = await transactor.read(system, (reader) => getArticle(reader, liked))
const path = `/bai-viet/${articleName({ slug, number })}`
await strangerAt('203.0.113.1').fill(`${path}/danh-gia`, { reason: '', website: '', stars: '4' })
await strangerAt('203.0.113.2').fill(`${path}/gui-y-kien`, { name: 'Lan', contact: '', text: 'Mong sửa sớm.', website: '' }) // prettier-ignore
await strangerAt('203.0.113.3').get('/tim-kiem?q=m%E1%BA%A5t+gi%E1%BA%A5y+ch%E1%BB%A9ng+nh%E1%BA%ADn')
const asked = { kind: 'question', field: 'ho-tich', title: 'Làm lại giấy khai sinh', content: { body: 'Ở đâu?', place: '', village: '', name: 'Mai', phone: '', email: '', latitude: null, longitude: null, details: {} } } as const // prettier-ignore
await act(system, submitEnquiry, {
  authorityId: district.authorityId,
  submission: newId(),
  ...asked,
})
await owner.query(
  "INSERT INTO alerts.subscribers (id, authority_id, address, news, asked_at, confirmed_at) VALUES ($1, $2, 'a@b.vn', true, '2026-12-01', '2026-12-01')",
  [newId(), district.authorityId],
)

describe('the statistics of editors', () => {
  it('tell every figure of a month with its share and how it is counted', async () => {
    const { text } = await editor.get(desk)
    const told = (name: string) => figureIn(text, name)
    assert.deepEqual(told('Lượt xem trang'), ['40', ''])
    assert.deepEqual(told('Của người đọc'), ['30', '75 %'])
    assert.deepEqual(told('Của máy tìm kiếm'), ['10', '25 %'])
    assert.deepEqual(told('Lần đăng'), ['3', ''])
    assert.deepEqual(told('Đăng không qua duyệt'), ['1', '33,33 %'])
    assert.deepEqual(told('Ý kiến gửi đến'), ['1', ''])
    assert.deepEqual(told('Ý kiến chưa đọc'), ['1', ''])
    assert.deepEqual(told('Điểm trung bình'), ['4', ''])
    assert.deepEqual(told('Nhận được'), ['1', ''])
    assert.deepEqual(told('Quá hạn chưa trả lời'), ['0', ''])
    assert.deepEqual(told('Lần tìm không ra'), ['1', ''])
    assert.deepEqual(told('Đang nhận thư'), ['1', ''])
    assert.match(text, /mat giay chung nhan/)
    assert.match(text, /Mỗi lần một trang được gửi đi là một lượt/)
    assert.match(text, /role="img" aria-label="Lượt xem từng ngày: nhiều nhất 40 lượt \(1\/12\/2026\)/)
    const rows = [...text.matchAll(/<tr>/g)].length
    const sentences = [...text.matchAll(/<td data-label="Cách đếm"><span class="soft">[^<]{20,}/g)].length
    assert.ok(rows > sentences && sentences === 22, `${sentences} sentences`)
  })

  it('are of the own authority; over all sites only the views are', async () => {
    const commune = (await browse(taLong.second).get(desk)).text
    assert.deepEqual(figureIn(commune, 'Lượt xem trang'), ['10', ''])
    assert.deepEqual(figureIn(commune, 'Lần đăng'), ['0', ''])
    assert.deepEqual(figureIn(commune, 'Ý kiến gửi đến'), ['0', ''])
    assert.deepEqual(figureIn(commune, 'Đang nhận thư'), ['0', ''])
    assert.doesNotMatch(commune, /mat giay/)
    assert.match(commune, /Được đọc nhiều/, 'the adopted article that was read there')
    const all = (await browse(taLong.second).get(`${desk}?trang=tat-ca`)).text
    assert.deepEqual(figureIn(all, 'Lượt xem trang'), ['50', ''])
    assert.deepEqual(figureIn(all, 'Ý kiến gửi đến'), ['0', ''])
    const specialist = browse({ ...district.second, roles: ['specialist'] })
    for (const page of [desk, `${desk}/csv`, `${desk}/bai/${liked}`, '/cong-thong-tin/lich-xuat-ban'])
      assert.equal((await specialist.get(page)).status, 403, page)
  })

  it('tell how often an article was read, to its own editors', async () => {
    const { text } = await editor.get(`${desk}/bai/${liked}`)
    assert.match(text, /Huyện Đakrông.*?>30<.*?Xã Tà Long.*?>7</s)
    assert.match(text, /12\/2026.*?>37</s)
    assert.equal((await browse(taLong.second).get(`${desk}/bai/${liked}`)).status, 404)
  })

  it('say so where made-up views of a demo are among them, in the table too', async () => {
    const said = /lượt xem mẫu của bản dùng thử/
    assert.doesNotMatch((await editor.get(desk)).text, said)
    await owner.query(
      "INSERT INTO portal.earlier_views (site_id, views, source, sample) VALUES ($1, 0, 'mẫu', true)",
      [district.siteId],
    )
    assert.match((await editor.get(desk)).text, said)
    assert.match((await editor.get(`${desk}/csv`)).text, said)
    assert.doesNotMatch((await browse(taLong.second).get(desk)).text, said)
  })

  it('of months that nobody can read are this one’s, with a sentence and what was typed', async () => {
    const { status, text } = await editor.get(`${desk}?tu=hom-nay&den=`)
    assert.equal(status, 422)
    assert.match(text, /value="hom-nay"/)
    assert.match(text, /Ghi tháng như 11\/2026/)
    assert.equal((await editor.get(`${desk}/csv?tu=hom-nay`)).status, 422)
  })

  it('go into a spreadsheet with the same numbers', async () => {
    const { text } = await editor.get(`${desk}/csv`)
    assert.match(text, /Lượt xem: Lượt xem trang,40,,/)
    assert.match(text, /Đăng bài: Đăng không qua duyệt,1,0\.33\d*,/)
    assert.match(text, /2026-12-01,30,10/)
    assert.match(text, /Được đọc nhiều,30/)
  })

  it('of another month know nothing of this one', async () => {
    wait(31 * 24 * 3600)
    await read(district, 5, 0, liked)
    const { text } = await editor.get(desk)
    assert.deepEqual(figureIn(text, 'Lượt xem trang'), ['5', ''])
    assert.deepEqual(figureIn(text, 'Lần đăng'), ['0', ''])
    assert.deepEqual(figureIn(text, 'Điểm trung bình'), ['chưa có', ''])
    const both = (await editor.get(`${desk}?tu=12/2026&den=1/2027`)).text
    assert.deepEqual(figureIn(both, 'Lượt xem trang'), ['45', ''])
    const before = (await editor.get(`${desk}?tu=12/2026`)).text
    assert.deepEqual(figureIn(before, 'Quá hạn chưa trả lời'), ['1', ''])
  })

  it('of one of several sites say which figures are of it, and which of the whole authority', async () => {
    const { authorityId, siteId } = district
    await act(system, openSite, { authorityId, level: 'district', parentId: siteId, kind: 'topic', slug: 'giao-duc', name: 'Giáo dục' }) // prettier-ignore
    const says = /là của trang đã chọn; đăng bài, bạn đọc, hỏi đáp và nhận thư là của cả cơ quan/
    assert.match((await editor.get(`${desk}?trang=giao-duc`)).text, says)
    assert.match((await editor.get(`${desk}/csv?trang=giao-duc`)).text, says)
    assert.doesNotMatch((await editor.get(desk)).text, says)
    assert.match((await editor.get(`${desk}/csv?trang=tat-ca`)).text, /Lượt xem là của mọi trang/)
  })
})
