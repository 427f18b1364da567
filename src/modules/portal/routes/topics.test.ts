import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { changeDraft } from '../acts/change-draft.ts'
import { adoptArticle } from '../acts/decide-offer.ts'
import { offerArticle } from '../acts/offer-article.ts'
import { translateArticle } from '../acts/translate-article.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { act, district, taLong, sectionOf, publish, approve } = await plantTree(transactor)
const browse = siteOf(transactor)
const writer = browse(district.writer)
const stranger = browse(taLong.writer)
const reader = browse({ kind: 'visitor' })
const section = sectionOf(district)

/** An article written on the desk and published; the address of its edition. */
async function write(fields: Record<string, string>): Promise<string> {
  const made = await writer.post('/cong-thong-tin/viet/huyen-dakrong', { section, body: 'Chữ.', ...fields })
  assert.equal(made.status, 303, made.text)
  const page = new URL(made.location, 'http://krong.test').pathname
  assert.equal((await writer.post(`${page}/dang-ngay`, { why: 'Thử' })).status, 303)
  return page
}

describe('tags', () => {
  it('lead to a page of what a site has on them, whatever their marks and capitals', async () => {
    await write({ title: 'Kênh mới ở Ba Nang', tags: 'Thủy lợi, nông nghiệp' })
    const page = await write({ title: 'Nạo vét mương', tags: 'thủy lợi; Thủy Lợi' })
    const found = await reader.get('/the/thuy-loi')
    assert.match(found.text, /Bài về “/)
    assert.match(found.text, /Kênh mới ở Ba Nang/)
    assert.match(found.text, /Nạo vét mương/)
    assert.equal((await reader.get('/the/khong-co')).status, 404)
    assert.equal(
      (await reader.get('/trang/ta-long/the/thuy-loi')).status,
      404,
      'not on a site that shows none',
    )
    const form = await writer.get(`${page}/sua`)
    assert.match(form.text, /name="tags"[^>]*value="thủy lợi"/)
  })
})

describe('an event', () => {
  it('stands on its article, on the calendar of the site and in a file for other calendars', async () => {
    const from = Temporal.Now.instant().add({ hours: 50 })
    await write({
      title: 'Ngày hội đọc sách',
      eventPlace: 'Nhà văn hóa huyện',
      eventFrom: formatDateTime(from),
      eventTo: formatDateTime(from.add({ hours: 2 })),
    })
    await write({ title: 'Hội đã qua', eventPlace: 'Sân', eventFrom: '7:30 2/1/2024' })
    const page = await reader.get('/lich-su-kien')
    assert.match(page.text, /Ngày hội đọc sách/)
    assert.match(page.text, /Nhà văn hóa huyện/)
    assert.doesNotMatch(page.text, /Hội đã qua/)
    const file = await reader.get('/lich-su-kien.ics')
    assert.match(file.text, /SUMMARY:Ngày hội đọc sách/)
    assert.match(file.text, /DTEND:\d{8}T\d{6}Z/)
    const [address = ''] = /\/bai-viet\/ngay-hoi-doc-sach-\d+/.exec(page.text) ?? []
    assert.match((await reader.get(address)).text, /Diễn ra/)
  })

  it('that is half told is asked about, and nothing typed is lost', async () => {
    const half = { section, title: 'Họp', body: 'Chữ.', eventPlace: 'Hội trường', eventFrom: '' }
    const answer = await writer.post('/cong-thong-tin/viet/huyen-dakrong', half)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /cần giờ bắt đầu/)
    assert.match(answer.text, /value="Hội trường"/)
  })
})

describe('the order of a section', () => {
  it('is given by hand, seen by readers at once, and by nobody of another authority', async () => {
    const [first, second] = [await publish(district, 'Bài cũ'), await publish(district, 'Bài mới')]
    const move = (desk: typeof writer, article: string, to: string) =>
      desk.post(`/cong-thong-tin/muc/${section}/thu-tu/${article}`, { move: to })
    const order = async () => {
      const { text } = await reader.get('/muc/tin-tuc')
      return [...text.matchAll(/>(Bài (?:cũ|mới))</g)].map(([, title]) => title)
    }
    assert.deepEqual(await order(), ['Bài mới', 'Bài cũ'])
    assert.equal((await move(writer, first, 'in')).status, 303)
    assert.deepEqual(await order(), ['Bài cũ', 'Bài mới'])
    await move(writer, second, 'in')
    await move(writer, second, 'up')
    assert.deepEqual(await order(), ['Bài mới', 'Bài cũ'])
    assert.equal((await move(stranger, first, 'out')).status, 403)
    const desk = await writer.get('/cong-thong-tin/trang/huyen-dakrong/thu-tu?muc=tin-tuc')
    assert.match(desk.text, /Bỏ khỏi đầu mục/)
    await move(writer, second, 'out')
    await move(writer, first, 'out')
    assert.deepEqual(await order(), ['Bài mới', 'Bài cũ'])
  })
})

describe('an English version', () => {
  it('begins from the Vietnamese once, and each leads to the other', async () => {
    const articleId = await publish(district, 'Chợ phiên')
    const editionId = await act(district.writer, translateArticle, { articleId })
    assert.equal(await act(district.writer, translateArticle, { articleId }), editionId, 'once')
    const save = { section, title: 'The market day', body: 'Text.', revision: '1' }
    assert.equal((await writer.post(`/cong-thong-tin/ban/${editionId}/sua`, save)).status, 303)
    const before = await reader.get('/')
    const [address = ''] = /\/bai-viet\/cho-phien-\d+/.exec(before.text) ?? []
    assert.doesNotMatch((await reader.get(address)).text, /hreflang="en"/, 'not before it is public')
    await approve(district, editionId)
    const vietnamese = await reader.get(address)
    const [, english = ''] =
      /href="(\/bai-viet\/the-market-day-\d+)" hreflang="en"/.exec(vietnamese.text) ?? []
    const back = await reader.get(english)
    assert.match(back.text, /<article class="article" lang="en">/)
    assert.ok(back.text.includes(`href="${address}" hreflang="vi"`))
    assert.equal((await stranger.post(`/cong-thong-tin/bai/${articleId}/ban-tieng-anh`, {})).status, 404)
  })
  it('stands in lists, feeds and search in place of the original where its language is read, and nowhere else', async () => {
    const english = browse({ kind: 'visitor' }, 'en')
    const shows = async (who: typeof reader, path: string) => {
      const text = (await who.get(path)).text.replaceAll(/<\/?mark>/g, '')
      return [/>Chợ phiên/.test(text), />The market day/.test(text)]
    }
    const only = await publish(district, 'Chỉ có tiếng Việt')
    for (const path of ['/', '/muc/tin-tuc', '/rss.xml', '/muc/tin-tuc/atom.xml']) {
      assert.deepEqual(await shows(reader, path), [true, false], path)
      assert.deepEqual(await shows(english, path), [false, true], path)
      assert.match((await english.get(path)).text, /Chỉ có tiếng Việt/, only)
    }
    assert.deepEqual(await shows(reader, '/rss.xml?ngon-ngu=en'), [false, true])
    for (const question of ['cho+phien', 'market+day']) {
      assert.deepEqual(await shows(reader, `/tim-kiem?q=${question}`), [true, false], question)
      assert.deepEqual(await shows(english, `/tim-kiem?q=${question}`), [false, true], question)
    }
    const [address = ''] = /\/bai-viet\/chi-co-tieng-viet-\d+/.exec((await reader.get('/')).text) ?? []
    assert.deepEqual(await shows(reader, address), [true, false], 'beside an article')
  })

  it('leaves the original where a site shows only that', async () => {
    const articleId = await publish(district, 'Bài nhận về')
    await act(district.writer, offerArticle, { articleId, direction: 'down' })
    await act(taLong.writer, adoptArticle, { siteId: taLong.siteId, articleId, sectionId: sectionOf(taLong) })
    const editionId = await act(district.writer, translateArticle, { articleId })
    await act(district.writer, changeDraft, { editionId, text: someText('What was adopted') })
    await approve(district, editionId)
    const english = browse({ kind: 'visitor' }, 'en')
    assert.match((await english.get('/trang/ta-long')).text, /Bài nhận về/)
    assert.doesNotMatch((await english.get('/')).text, /Bài nhận về/)
  })
})
