import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { dumpWithSaid as dump } from '../../testing/old-said.ts'

const { administrator, bring, bringOver, clerk, doAll, order, pageOf, reader, rowsOf, tree } =
  await importDesk()

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
    assert.match(
      wordsOn((await commune.get(at)).text),
      /Ý kiến chỉ được chuyển khi chọn đăng ngay và bài của nó đang đăng/,
    )
  })
})
