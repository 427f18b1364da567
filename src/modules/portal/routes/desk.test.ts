import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { draftArticle } from '../acts/draft-article.ts'
import { endArticle } from '../acts/end-article.ts'
import { openSite } from '../acts/open-site.ts'
import { listSections } from '../store/sections.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'

const { transactor } = await testDatabase()
const { act, asVisitor, district, draft, publish, sectionOf, system, taLong } = await plantTree(transactor)
const browse = siteOf(transactor)
const writer = browse(district.writer)
const second = browse(district.second)
const reader = browse({ kind: 'visitor' })
const section = sectionOf(district)
const written = {
  title: 'Mở lớp học chữ ở bản',
  lead: 'Lớp học buổi tối, ai cũng đến được.',
  body: 'Lớp mở **tối thứ Ba**.\n\n- mang theo vở\n- có đèn\n\n[Đăng ký](https://example.vn/dk)',
  section,
  byline: 'Hồ Thị Viết',
}
const editionIn = (location: string) => /ban\/([0-9a-f-]{36})/.exec(location)?.[1] ?? ''

describe('the editors’ desk', () => {
  it('leads an article from the first word to its reader, through a second person', async () => {
    const made = await writer.post('/cong-thong-tin/viet/huyen-dakrong', written)
    assert.equal(made.status, 303, made.text)
    const page = `/cong-thong-tin/ban/${editionIn(made.location)}`
    const draft = await writer.get(page)
    assert.match(draft.text, /<strong>tối thứ Ba<\/strong>/)
    assert.match(draft.text, /Gửi duyệt/)
    assert.equal((await writer.post(`${page}/gui-duyet`, {})).status, 303)
    assert.doesNotMatch((await writer.get(page)).text, /Duyệt và đăng/, 'not by who wrote it')
    assert.match((await second.get(page)).text, /Duyệt và đăng/)
    assert.equal((await second.post(`${page}/duyet`, { publishAt: '' })).status, 303)
    const home = await reader.get('/')
    const [address = ''] = /\/bai-viet\/mo-lop-hoc-chu-o-ban-\d+/.exec(home.text) ?? []
    const article = await reader.get(address)
    assert.equal(article.status, 200)
    assert.match(article.text, /<li><p>mang theo vở|<li>mang theo vở/)
    assert.match(article.text, /href="https:\/\/example\.vn\/dk"/)
    assert.match((await reader.get('/rss.xml')).text, /<title>Mở lớp học chữ ở bản<\/title>/)
  })

  it('keeps what was typed when something is wrong, and says what', async () => {
    const wrong = await writer.post('/cong-thong-tin/viet/huyen-dakrong', { ...written, title: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Bài chưa có tiêu đề/)
    assert.match(wrong.text, /Lớp mở \*\*tối thứ Ba\*\*/)
  })

  it('takes what was kept back into the field as it was typed', async () => {
    const made = await writer.post('/cong-thong-tin/viet/huyen-dakrong', { ...written, title: 'Nháp' })
    const edit = await writer.get(`/cong-thong-tin/ban/${editionIn(made.location)}/sua`)
    assert.ok(
      edit.text.includes('Lớp mở **tối thứ Ba**.\n\n- mang theo vở\n- có đèn'),
      edit.text.slice(0, 3000),
    )
  })

  it('shows nobody a draft of another authority, nor lets them write for it', async () => {
    const made = await writer.post('/cong-thong-tin/viet/huyen-dakrong', { ...written, title: 'Kín' })
    const page = `/cong-thong-tin/ban/${editionIn(made.location)}`
    const stranger = browse(taLong.writer)
    assert.equal((await stranger.get(page)).status, 404)
    assert.equal((await stranger.post(`${page}/dang-ngay`, { why: 'thử' })).status, 404)
    assert.equal((await stranger.post('/cong-thong-tin/viet/huyen-dakrong', written)).status, 404)
    assert.doesNotMatch((await reader.get('/')).text, /Kín/)
  })

  it('carries an article to the commune that adopts it, and away when it is withdrawn', async () => {
    const made = await writer.post('/cong-thong-tin/viet/huyen-dakrong', {
      ...written,
      title: 'Giới thiệu việc làm',
    })
    const page = `/cong-thong-tin/ban/${editionIn(made.location)}`
    assert.equal((await writer.post(`${page}/dang-ngay`, { why: 'Chỉ có một người trực' })).status, 303)
    const [, article = ''] = /bai\/([0-9a-f-]{36})\/gioi-thieu/.exec((await writer.get(page)).text) ?? []
    assert.equal(
      (await writer.post(`/cong-thong-tin/bai/${article}/gioi-thieu`, { direction: 'down' })).status,
      303,
    )
    const commune = browse(taLong.writer)
    assert.match((await commune.get('/cong-thong-tin')).text, /Giới thiệu việc làm/)
    const decision = { decision: 'adopted', site: taLong.siteId, section: sectionOf(taLong) }
    assert.equal((await commune.post(`/cong-thong-tin/bai/${article}/nhan`, decision)).status, 303)
    assert.match((await reader.get('/trang/ta-long')).text, /Giới thiệu việc làm/)
    const end = { ended: 'withdrawn', endWhy: 'Hết hạn' }
    assert.equal((await writer.post(`/cong-thong-tin/bai/${article}/go`, end)).status, 303)
    assert.doesNotMatch((await reader.get('/trang/ta-long')).text, /Giới thiệu việc làm/)
  })

  it('finds what was written by words of its title without tone marks, and by site', async () => {
    const topic = await act(system, openSite, { authorityId: district.authorityId, level: 'district', parentId: district.siteId, kind: 'topic', slug: 'khuyen-nong', name: 'Khuyến nông' }) // prettier-ignore
    const topicSections = await asVisitor((from) => listSections(from, topic))
    await act(district.writer, draftArticle, {
      siteId: topic,
      sections: [topicSections[0]!.id],
      text: someText('Ủ phân xanh'),
    })
    await publish(district, 'Chợ phiên đầu tháng')
    const shown = async (query: string) => {
      const { text } = await writer.get(`/cong-thong-tin${query}`)
      return ['Ủ phân xanh', 'Chợ phiên đầu tháng'].filter((title) => text.includes(`>${title}</a>`))
    }
    assert.deepEqual(await shown(''), ['Ủ phân xanh', 'Chợ phiên đầu tháng'])
    assert.deepEqual(await shown('?q=cho+phien'), ['Chợ phiên đầu tháng'])
    assert.deepEqual(await shown('?trang=khuyen-nong'), ['Ủ phân xanh'])
    assert.deepEqual(await shown('?trang=khuyen-nong&q=cho'), [])
    const narrowed = (await writer.get('/cong-thong-tin?trang=khuyen-nong')).text
    assert.match(narrowed, /Viết bài cho Khuyến nông/, 'the filled button writes for the chosen site')
    const sites = /<details class="more">.*?<\/details>/s.exec(narrowed)?.[0] ?? ''
    assert.match(sites, /<summary>Các trang của cơ quan \(2\)/)
    assert.match(sites, /href="\/cong-thong-tin\/viet\/khuyen-nong" aria-label="Viết bài cho Khuyến nông"/)
    assert.match(
      (await browse(taLong.writer).get('/cong-thong-tin?q=cho+phien')).text,
      /Không có bài nào khớp/,
    )
  })

  it('finds what was taken down as well once a list is narrowed', async () => {
    const articleId = await publish(district, 'Lịch tiêm chó mèo')
    await act(district.writer, endArticle, { articleId, ended: 'withdrawn', why: 'Đã tiêm xong' })
    const shown = async (query: string) => (await writer.get(`/cong-thong-tin${query}`)).text
    assert.doesNotMatch(await shown(''), />Lịch tiêm chó mèo</)
    assert.match(await shown('?q=tiem+cho'), />Lịch tiêm chó mèo<[^]*?Đã thay hoặc đã gỡ/)
    assert.match(await shown('?trang=huyen-dakrong'), />Lịch tiêm chó mèo</)
  })

  it('says where a list is not the whole of what there is', async () => {
    const commune = browse(taLong.writer)
    const drafts = async (count: number) => {
      for (let at = 0; at < count; at++) await draft(taLong, someText(`Nháp thứ ${at}`))
      return (await commune.get('/cong-thong-tin')).text
    }
    assert.doesNotMatch(await drafts(50), /bài mới nhất/)
    const more = await drafts(1)
    assert.match(more, /Đây là 50 bài mới nhất/)
    assert.equal(more.match(/>Nháp thứ \d+<\/a>/g)?.length, 50)
  })
})
