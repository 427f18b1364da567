import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { said } from '../../testing/old-said.ts'
import { cat, head, moduleRow, table } from '../../testing/old-tables.ts'
import { article, dumpOf } from '../../testing/old-uploads.ts'

const { bring, bringOver, clerk, pageOf, rowsOf } = await importDesk()
const onNews = (cid: number, content: string, more: object = {}) =>
  said(cid, content, { module: 'news', id: 2, ...more })
const texts = async () =>
  (await rowsOf('SELECT text FROM participation.comments ORDER BY text')).map(({ text }) => text)
const setting = (config_name: string, config_value: string, module = 'news') => ({ lang: 'vi', module, config_name, config_value }) // prettier-ignore
const dumpWith = (...more: string[]) => dumpOf([article(2, 'Bài có ý kiến', '<p>Chữ.</p>')], more.join('\n'))

describe('comments that nobody could read on the old site', () => {
  it('below one that was not let through stay behind, however far below', async () => {
    const comments = [
      onNews(1, 'Đã duyệt'),
      onNews(2, 'Chưa duyệt', { status: 0 }),
      onNews(3, 'Trả lời ý kiến chưa duyệt', { pid: 2 }),
      onNews(4, 'Dưới nữa', { pid: 3 }),
      onNews(5, 'Trả lời ý kiến đã xóa', { pid: 99 }),
      onNews(6, 'Vòng', { pid: 7 }),
      onNews(7, 'Vòng lại', { pid: 6 }),
      onNews(8, 'Trả lời ý kiến đã duyệt', { pid: 1 }),
    ]
    const dump = dumpWith(table('nv4_vi_comment', comments))
    const found = wordsOn((await clerk.get(await bring('a.sql', dump))).text)
    assert.match(found, /Ý kiến bạn đọc 2/)
    assert.match(found, /5 ý kiến: Trả lời một ý kiến chưa được duyệt ở trang cũ/)
    await bringOver('b.sql', `${dump}-- b\n`)
    assert.deepEqual(await texts(), ['Đã duyệt', 'Trả lời ý kiến đã duyệt'])
  })

  it('stay behind with their module where it showed none, or not to everybody', async () => {
    for (const closed of [setting('activecomm', '0'), setting('view_comm', '4')]) {
      const settings = table('nv4_config', [setting('activecomm', '1', 'tin'), setting('smtp_password', 'x', 'global'), closed]) // prettier-ignore
      const dump = dumpWith(settings, table('nv4_vi_comment', [onNews(21, 'Không ai thấy')]))
      const found = wordsOn((await clerk.get(await bring('c.sql', dump))).text)
      assert.match(found, /1 ý kiến: Ý kiến của phần này ở trang cũ đã tắt/, closed.config_name)
      await bringOver('d.sql', `${dump}-- d ${closed.config_name}\n`)
    }
    assert.ok(!(await texts()).includes('Không ai thấy'))
  })
})

describe('comments of an article that is not public here', () => {
  it('stay behind: it came as a draft, for personal data stood in it', async () => {
    const dump = dumpOf(
      [article(5, 'Danh sách hộ nghèo', '<p>Ông Hồ Văn A, số định danh 045090001234.</p>')],
      table('nv4_vi_comment', [onNews(41, 'Ý kiến về danh sách', { id: 5 })]),
    ).replaceAll('nv4_vi_news_', 'nv4_vi_khac_')
    const report = await bringOver('nhap.sql', dump.replaceAll("'news'", "'khac'"))
    assert.match(report, /Ý kiến về danh sách Ý kiến Không chuyển Ý kiến chỉ được chuyển khi/)
    assert.ok(!(await texts()).includes('Ý kiến về danh sách'))
  })

  it('are none of the future', async () => {
    const tomorrow = Math.floor(Temporal.Now.instant().add({ hours: 24 }).epochMilliseconds / 1000)
    const late = onNews(51, 'Từ tương lai', { post_time: tomorrow })
    await bringOver('mai.sql', dumpWith(table('nv4_vi_comment', [late])))
    const [{ ahead } = {}] = await rowsOf("SELECT bool_or(sent_at > now()) AS ahead FROM participation.comments WHERE text = 'Từ tương lai'") // prettier-ignore
    assert.equal(ahead, false)
  })
})

describe('two installations in one dump', () => {
  it('keep their modules, settings and comments apart', async () => {
    const dump = dumpWith(
      table('nv4_config', [setting('view_comm', '6')]),
      table('nv4_vi_comment', [onNews(31, 'Ở trang này')]),
      table('khac_config', [setting('activecomm', '0')]),
      table('khac_vi_modules', [moduleRow('news', 'news', 'news', 'Tin khác', { groups_view: '1' })]),
      table('khac_vi_news_cat', [cat(1, 'Tin kín', 'tin-kin')]),
      table('khac_vi_news_rows', [head(2, 'Bài của trang khác')]),
      table('khac_vi_comment', [onNews(32, 'Ở trang khác')]),
    )
    await bringOver('hai.sql', dump)
    assert.equal((await pageOf('Bài có ý kiến')).status, 200)
    assert.equal((await pageOf('Bài của trang khác')).status, 404)
    assert.ok((await texts()).includes('Ở trang này'))
    assert.ok(!(await texts()).includes('Ở trang khác'))
  })
})
