import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { cat, day, head, table } from '../../testing/old-site.ts'

const { administrator, bring, bringOver, clerk, doAll, order, reader, rowsOf, tree } = await importDesk()

const said = (cid: number, content: string, more: object = {}) => ({
  cid,
  module: 'tin',
  area: 8,
  id: 1,
  pid: 0,
  content,
  attach: '',
  post_time: day('2019-06-01') + cid,
  userid: 0,
  post_name: 'Hồ Văn Đọc',
  post_email: 'doc@example.vn',
  post_ip: '203.0.113.77',
  status: 1,
  ...more,
})
const comments = [
  said(1, 'Cầu đẹp quá.<br />Bà con &amp; tôi rất mừng.'),
  said(3, 'Tôi cũng nghĩ vậy', { pid: 2, post_name: 'Côn Thị Thưa' }),
  said(2, 'Cảm ơn bạn', { pid: 1, post_name: 'Côn Thị Đáp' }),
  said(4, 'Chưa duyệt', { status: 0 }),
  said(5, '<script>alert(1)</script><img src=x onerror=alert(2)>Hay &lt;script&gt;alert(3)&lt;/script&gt;', {
    post_name: '<b onclick=alert(4)>Kẻ phá</b>',
  }),
  said(6, 'Gọi tôi số 0912 345 678', { post_name: 'Người để số' }),
  said(7, 'Trả lời người để số', { pid: 6 }),
  said(8, 'Về bài nội bộ', { id: 2 }),
  said(9, 'Ở phần khác', { module: 'download' }),
  said(10, '<script>x</script>'),
  said(11, 'Ý kiến ở trang giới thiệu', { module: 'gioi-thieu', id: 1, post_name: '' }),
]
const pages = [
  {
    id: 1,
    title: 'Lịch sử hình thành',
    alias: 'Lich-su-hinh-thanh',
    image: '',
    imagealt: '',
    description: 'Từ năm 1996.',
    bodytext: '<p onclick="alert(1)">Huyện thành lập ngày 17/12/1996.</p><script>alert(5)</script>',
    add_time: day('2016-03-04'),
    status: 1,
    hitstotal: 40,
  },
  {
    id: 2,
    title: 'Trang tắt',
    alias: 'trang-tat',
    image: '',
    imagealt: '',
    description: '',
    bodytext: '<p>Tắt</p>',
    add_time: day('2016-03-04'),
    status: 0,
    hitstotal: 0,
  },
]
const module_ = (title: string, file: string, kept: string, custom: string, groups = '6') => ({
  title,
  module_file: file,
  module_data: kept,
  module_upload: kept,
  custom_title: custom,
  groups_view: groups,
})
const dump = (more = '') => `-- MySQL dump 10.13
${table('nv4_vi_about', pages)}
${table('nv4_vi_blocks_groups', [{ bid: 1, title: 'Khối', content: 'x' }])}
${table('nv4_vi_comment', comments)}
${table('nv4_vi_modules', [
  module_('tin', 'news', 'news', 'Tin tức'),
  module_('gioi-thieu', 'page', 'about', 'Giới thiệu chung'),
  module_('noi-quy', 'page', 'rules', 'Nội quy', '1,2'),
])}
${table('nv4_vi_news_1', [head(1, 'Khánh thành cầu'), head(2, 'Nội bộ')])}
${table('nv4_vi_news_cat', [cat(1, 'Tin tức', 'tin-tuc')])}
${table('nv4_vi_news_detail', [{ id: 1, bodyhtml: '<p>Nội dung.</p>', sourcetext: '' }])}
${table('nv4_vi_news_rows', [head(1, 'Khánh thành cầu'), head(2, 'Nội bộ', { status: 0 })])}
${table('nv4_vi_rules', [{ ...pages[0]!, title: 'Nội quy cơ quan', alias: 'noi-quy' }])}
${more}`
const pageOf = async (title: string) => {
  const [{ number = 0, slug = '' } = {}] = await rowsOf(
    `SELECT a.number, a.slug FROM portal.articles a JOIN portal.editions e ON e.article_id = a.id WHERE e.title = '${title}'`,
  )
  return reader.get(`/bai-viet/${String(slug)}-${String(number)}`)
}

describe('comments of an old site', () => {
  it('are counted first: which come, which nobody had let through', async () => {
    const found = wordsOn((await clerk.get(await bring('a.sql', dump()))).text)
    assert.match(found, /Ý kiến bạn đọc 8/)
    assert.match(found, /1 ý kiến: Ở trang cũ chưa được duyệt cho hiện/)
    assert.match(found, /1 ý kiến: Không thuộc bài nào chuyển được/)
  })

  it('stand below their article with the old name and time, marked, and clean', async () => {
    const report = await bringOver('b.sql', dump('-- b\n'))
    assert.match(report, /Ý kiến 5 2 0 2/, report)
    assert.match(report, /Gọi tôi số 0912 345 678 Ý kiến Chờ duyệt/)
    const { text } = await pageOf('Khánh thành cầu')
    const words = wordsOn(text)
    assert.match(
      words,
      /Hồ Văn Đọc .*1\/6\/2019.*từ trang cũ cu\.example\.vn .*Cầu đẹp quá\.\s*Bà con &amp; tôi rất mừng/,
    )
    assert.match(
      words,
      /Cảm ơn bạn.*Tôi cũng nghĩ vậy/,
      'answers to answers stand below the first, in their order',
    )
    assert.match(text, /Hay &lt;script(?:&gt;|>)alert\(3\)/)
    assert.doesNotMatch(text, /<script>alert|onerror|onclick|Chưa duyệt|Về bài nội bộ|Ở phần khác/)
    assert.match(wordsOn((await pageOf('Lịch sử hình thành')).text), /Bạn đọc .*Ý kiến ở trang giới thiệu/)
  })

  it('leave mail and network addresses behind', async () => {
    const kept = JSON.stringify([
      await rowsOf('SELECT t::text FROM participation.comments t'),
      await rowsOf('SELECT t::text FROM participation.showings t'),
      await rowsOf('SELECT t::text FROM participation.contacts t'),
      await rowsOf('SELECT t::text FROM portal.import_lines t'),
      await rowsOf('SELECT t::text FROM record.entries t'),
    ])
    assert.doesNotMatch(kept, /doc@example|203\.0\.113/)
  })

  it('in which somebody can be found wait for a moderator, with what answers them', async () => {
    assert.doesNotMatch((await pageOf('Khánh thành cầu')).text, /0912|Trả lời người để số/)
    const waiting = await rowsOf(
      'SELECT text FROM participation.comments WHERE decided_at IS NULL ORDER BY number',
    )
    assert.deepEqual(waiting, [{ text: 'Gọi tôi số 0912 345 678' }, { text: 'Trả lời người để số' }])
  })

  it('were approved by the administrator who ordered them, for the reason that was given', async () => {
    const decided = await rowsOf('SELECT DISTINCT decision, by_name, why FROM participation.decisions')
    assert.deepEqual(decided, [{ decision: 'approved', by_name: 'Hồ Thị Quản', why: order.why }])
    assert.deepEqual(
      await rowsOf('SELECT 1 FROM participation.report_comment_days'),
      [],
      'nobody commented here',
    )
  })

  it('come once', async () => {
    const count = () => rowsOf('SELECT count(*)::int AS n FROM participation.comments')
    const before = await count()
    assert.match(await bringOver('c.sql', dump('-- c\n')), /Ý kiến 0 0 7 2/)
    assert.deepEqual(await count(), before)
  })
})

describe('pages of an old site', () => {
  it('are articles of the section that was chosen for their module; what was off or for members is not taken', async () => {
    const page = await pageOf('Lịch sử hình thành')
    assert.equal(page.status, 200)
    assert.match(wordsOn(page.text), /4-3-2016.*Từ năm 1996.*Huyện thành lập ngày 17\/12\/1996/)
    assert.doesNotMatch(page.text, /<script>alert|onclick/)
    const titles = (await rowsOf('SELECT title FROM portal.editions')).map(({ title }) => title)
    assert.ok(!titles.includes('Trang tắt') && !titles.includes('Nội quy cơ quan'))
    assert.match((await reader.get('/muc/gioi-thieu-chung')).text, /Lịch sử hình thành/)
  })

  it('are found at their old addresses', async () => {
    for (const old of [
      '/vi/gioi-thieu/Lich-su-hinh-thanh.html',
      '/gioi-thieu/lich-su-hinh-thanh/',
      '/index.php?language=vi&nv=gioi-thieu&op=Lich-su-hinh-thanh',
    ])
      assert.match((await reader.get(old)).location, /^\/bai-viet\/lich-su-hinh-thanh-\d+$/, old)
    assert.equal((await reader.get('/vi/gioi-thieu/')).location, '/muc/gioi-thieu-chung')
    assert.equal((await reader.get('/gioi-thieu/trang-tat.html')).status, 404)
  })

  it('that stay drafts leave their comments where they are', async () => {
    const commune = administrator(tree.taLong.authorityId)
    const at = await bring('d.sql', dump('-- d\n'), { by: commune })
    const drafts = { 'to-0': 'new', 'to-1': 'new', otherwise: 'none', mode: 'drafts', why: 'Thử' }
    assert.equal((await commune.post(at, drafts)).status, 303)
    await doAll()
    assert.match(wordsOn((await commune.get(at)).text), /Ý kiến chỉ được chuyển khi chọn đăng ngay/)
  })
})
