import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { newId } from '#kit/ids.ts'
import { importDesk, wordsOn } from '../testing/import-desk.ts'
import { nukeVietDump } from '../testing/old-site.ts'

const { tree, browse, administrator, clerk, reader, order, bring, bringOver, doAll, rowsOf } =
  await importDesk()
const { district, taLong, sectionOf } = tree
const page = '/cong-thong-tin/nhap'

describe('a NukeViet dump', () => {
  it('is looked through before anything changes: what is there, what cannot be taken and why', async () => {
    const at = await bring('dakrong.sql', nukeVietDump())
    const found = wordsOn((await clerk.get(at)).text)
    assert.match(found, /Bài 4 Chuyên mục 2 Văn bản 3 Thăm dò 2 Lượt truy cập của bộ đếm 20\.019/)
    assert.match(found, /1 bài: Ở trang cũ chưa đăng hoặc đã tắt/)
    assert.match(found, /2 bài: Ở trang cũ chỉ một số nhóm được xem/)
    assert.match(found, /1 bài: Đã hết hạn/)
    assert.match(found, /1 bài: Không có tiêu đề/)
    assert.match(found, /1 ý kiến: Ở trang cũ chưa được duyệt cho hiện/)
    assert.match(found, /1 văn bản: Ở trang cũ chỉ một số nhóm/)
    assert.doesNotMatch(found, /bi-mat|Nội bộ/)
    assert.deepEqual(await rowsOf('SELECT 1 FROM portal.articles'), [])
  })

  it('comes over by the order of an administrator: old days, sections, views, stars, laws, polls, the counter', async () => {
    const report = await bringOver('dakrong.sql.gz', gzipSync(nukeVietDump()))
    assert.match(report, /Bài 3 1 0 5/, report)
    const home = await reader.get('/')
    const [address = ''] = /\/bai-viet\/khanh-thanh-cau-treo-\d+/.exec(home.text) ?? []
    const article = await reader.get(address)
    assert.equal(article.status, 200)
    const words = wordsOn(article.text)
    assert.match(words, /Khánh thành &quot;cầu&quot; treo|Khánh thành "cầu" treo/)
    assert.match(words, /8:39, Thứ Năm, 2-5-2019/)
    assert.match(words, /Sáng nay cầu khánh thành/)
    assert.match(words, /Bài chuyển từ trang cũ cu\.example\.vn/)
    assert.doesNotMatch(article.text, /<script>alert|onclick|onload|javascript:|\/uploads\//)
    assert.match(article.text, /giao thông/)
    assert.match((await reader.get('/muc/bong-da')).text, /Bóng đá xã/)
    const [{ views } = {}] = await rowsOf(
      `SELECT v.guests::int AS views FROM portal.article_views v JOIN portal.editions e ON e.article_id = v.article_id WHERE e.title LIKE 'Khánh thành%'`,
    )
    assert.equal(views, 101)
    assert.deepEqual(await rowsOf('SELECT points::int, ratings::int FROM participation.rating_totals'), [
      { points: 23, ratings: 5 },
    ])
    assert.match((await reader.get('/luot-truy-cap/huyen-dakrong')).text, /20\.019/)
    const poll = await rowsOf(
      `SELECT o.text, o.votes::int FROM participation.poll_options o ORDER BY o.place`,
    )
    assert.deepEqual(poll, [
      { text: 'Tốt', votes: 31 },
      { text: 'Bình thường', votes: 7 },
    ])
    assert.match(wordsOn((await reader.get('/tham-do')).text), /Trang này thế nào\?/)
    const laws = wordsOn((await reader.get('/van-ban-phap-luat')).text)
    assert.match(laws, /12\/2018\/QĐ-UBND/)
    assert.match(laws, /30\/2019\/QĐ-UBND/)
    assert.doesNotMatch(laws, /9\/VB|7\/2018/, 'what lacks its kind is a draft, what members saw is nowhere')
  })

  it('publishes by a person and a reason: a step of its own, no review; what shows personal data stays a draft', async () => {
    const [{ id: edition } = {}] = await rowsOf(
      `SELECT id FROM portal.editions WHERE title LIKE 'Khánh thành%'`,
    )
    const history = await clerk.get(`/cong-thong-tin/ban/${String(edition)}`)
    assert.equal(history.status, 200)
    const steps = await rowsOf(`SELECT DISTINCT step, by_name, why FROM portal.edition_steps`)
    assert.deepEqual(steps, [{ step: 'imported', by_name: 'Hồ Thị Quản', why: order.why }])
    assert.doesNotMatch((await reader.get('/')).text, /Danh sách hộ nghèo/)
    assert.match((await clerk.get('/cong-thong-tin')).text, /Danh sách hộ nghèo/)
  })

  it('answers old addresses, however they were written, with 301 to the same thing on this site', async () => {
    const forms = [
      '/vi/news/tin-tuc/bai-1-1.html',
      '/news/bong-da/bai-1-1.html',
      '/tin-tuc/bai-1-1.html?fbclid=x',
      '/index.php?language=vi&nv=news&op=Tin-tuc/bai-1-1.html',
    ]
    for (const form of forms) {
      const moved = await reader.get(form)
      assert.equal(moved.status, 301, form)
      assert.match(moved.location, /^\/bai-viet\/khanh-thanh-cau-treo-\d+$/)
    }
    assert.equal((await reader.get('/vi/news/bong-da/')).location, '/muc/bong-da')
    assert.match(
      (await reader.get('/vi/van-ban/detail/van-ban-1/')).location,
      /^\/van-ban-phap-luat\/12-2018-qd-ubnd-\d+$/,
    )
    for (const nowhere of [
      '/vi/news/tin-tuc/bai-99-99.html',
      '/vi/news/tin-tuc/bai-7-7.html',
      '/vi/news/noi-bo/',
      '/%FF',
      `/${'a'.repeat(5000)}`,
    ])
      assert.equal((await reader.get(nowhere)).status, 404, nowhere)
    assert.equal((await reader.get('/trang/ta-long/vi/news/tin-tuc/bai-1-1.html')).status, 404)
  })

  it('adds nothing when it comes again, also in another file', async () => {
    const count = () =>
      rowsOf(`SELECT (SELECT count(*) FROM portal.articles) AS articles, (SELECT count(*) FROM portal.sections) AS sections, (SELECT count(*) FROM participation.polls) AS polls,
        (SELECT count(*) FROM legislation.legal_documents) AS laws, (SELECT views FROM portal.earlier_views) AS views, (SELECT sum(guests) FROM portal.article_views) AS reads`)
    const before = await count()
    const report = await bringOver('lan-nua.sql', nukeVietDump('-- lần nữa\n'))
    assert.deepEqual(await count(), before)
    assert.match(report, /Bài 0 0 4 5/)
    assert.equal((await clerk.post(`${page}/${newId()}`, order)).status, 404)
  })
})

describe('who may bring an old site over', () => {
  it('is the administrator of the authority; nobody else, and not from outside', async () => {
    const writer = browse(district.writer)
    assert.equal((await writer.get(page)).status, 403)
    const tried = await writer.upload(page, [{ name: 'a.sql', bytes: Buffer.from(nukeVietDump()) }], {
      source: 'cu.example.vn',
    })
    assert.equal(tried.status, 403)
    const at = await bring('a.sql', nukeVietDump('-- a'))
    const stranger = administrator(taLong.authorityId)
    assert.equal((await stranger.get(at)).status, 404)
    assert.equal((await stranger.post(at, order)).status, 404)
    const foreign = await clerk.post(at, { ...order, 'to-0': sectionOf(taLong) })
    assert.equal(foreign.status, 422)
    assert.match(foreign.text, /Trang cũ ngừng/, 'what was typed stays')
  })

  it('keeps drafts where that was ordered, and orders once', async () => {
    const commune = administrator(taLong.authorityId)
    const at = await bring('a.sql', nukeVietDump('-- b'), { by: commune })
    const drafts = { ...order, 'to-0': sectionOf(taLong), otherwise: 'none', mode: 'drafts' }
    assert.equal((await commune.post(at, { ...drafts, why: ' ' })).status, 422)
    assert.equal((await commune.post(at, drafts)).status, 303)
    assert.equal((await commune.post(at, drafts)).status, 409)
    await doAll()
    assert.match(wordsOn((await commune.get(at)).text), /Bài 0 4 0 5/)
    assert.doesNotMatch((await reader.get('/trang/ta-long')).text, /Khánh thành/)
  })
})
