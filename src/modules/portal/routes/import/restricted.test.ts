import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { samplePdf } from '#platform/files/testing/index.ts'
import { reason, Refusal } from '#kit/refusal.ts'
import { doJobs } from '#platform/testing/index.ts'
import { work } from '../../jobs.ts'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { day, head, law, moduleRow, table } from '../../testing/old-tables.ts'
import { archive, article, dumpOf, lawsOf } from '../../testing/old-uploads.ts'

const { bring, bringOver, clerk, database, files, order, pageOf, reader, rowsOf } = await importDesk()

const aPage = (id: number, title: string, more: object = {}) => ({
  id,
  title,
  alias: `trang-${id}`,
  description: '',
  bodytext: '<p>Chữ.</p>',
  add_time: day('2016-03-04'),
  status: 1,
  ...more,
})
const poll = { vid: 1, question: 'Câu hỏi?', acceptcm: 1, groups_view: '6', publ_time: day('2019-01-01'), exp_time: 0, act: 1 } // prettier-ignore
const off = { act: 0, groups_view: '6' }

/** Everything of the dump that its columns keep from some readers. */
const dump = dumpOf(
  [article(2, 'Bài cho mọi người', '<p>Chữ.</p>', { group_view: '' }), article(3, 'Bài của thành viên', '<p>Kín.</p>', { group_view: '4' }), article(4, 'Bài cho tất cả', '<p>Chữ.</p>', { group_view: '4,6' })],
  [
    lawsOf([
      law(1, '12/2018/QĐ-UBND', { groups_download: '6' }),
      law(2, '13/2018/QĐ-UBND', { groups_download: '1,2', files: '/laws/b.pdf' }),
    ]),
    table('nv4_vi_modules', [
      moduleRow('gioi-thieu', 'page', 'about', 'Giới thiệu', { act: 1, groups_view: '6' }),
      moduleRow('tat', 'page', 'closed', 'Phần đã tắt', off),
      moduleRow('tin-tat', 'news', 'old_news', 'Tin đã tắt', off),
      moduleRow('tham-do', 'voting', 'voting', 'Thăm dò', off),
    ]),
    table('nv4_vi_about', [
      aPage(1, 'Trang chung', { groups_view: '6' }),
      aPage(2, 'Trang nội bộ', { groups_view: '2' }),
    ]),
    table('nv4_vi_closed', [aPage(1, 'Trang của phần tắt')]),
    table('nv4_vi_old_news_rows', [head(1, 'Bài của tin tắt', { catid: 0, listcatid: '' })]),
    table('nv4_vi_voting', [poll]),
    table('nv4_vi_voting_rows', [{ id: 1, vid: 1, title: 'Có', url: '', hitstotal: 3 }]),
  ].join('\n'),
) // prettier-ignore

describe('what an old site showed to some groups only, or had switched off', () => {
  it('stays behind, by every column that says so', async () => {
    const report = await bringOver(
      'kin.zip',
      archive(dump, [{ name: 'cu/uploads/laws/b.pdf', content: samplePdf() }]),
    )
    const titles = (await rowsOf('SELECT title FROM portal.editions ORDER BY title')).map(
      ({ title }) => title,
    )
    assert.deepEqual(titles, ['Bài cho mọi người', 'Bài cho tất cả', 'Trang chung'])
    for (const left of ['Bài của thành viên', 'Trang nội bộ', 'Trang của phần tắt', 'Bài của tin tắt', 'Câu hỏi?'])
      assert.match(report, new RegExp(`${left.replace('?', '\\?')} \\S+( \\S+)? Không chuyển Ở trang cũ chỉ một số nhóm được xem`)) // prettier-ignore
    assert.equal((await pageOf('Bài cho mọi người')).status, 200)
  })

  it('keeps the papers of a law that not everybody could take away', async () => {
    assert.deepEqual(
      await rowsOf(
        `SELECT reference, jsonb_array_length(files) AS papers FROM legislation.editions ORDER BY reference`,
      ),
      [
        { reference: '12/2018/QĐ-UBND', papers: 1 },
        { reference: '13/2018/QĐ-UBND', papers: 0 },
      ],
    )
    assert.equal((await reader.get('/uploads/laws/b.pdf')).status, 404)
  })

  it('a law that stands here already is asked for no papers again', async () => {
    const at = await bring('lan-hai.zip', archive(`${dump}-- hai\n`))
    assert.equal((await clerk.post(at, order)).status, 303)
    const full = { ...files, keep: () => Promise.reject(new Refusal(409, [reason('files.no-space')])) }
    assert.deepEqual(await doJobs(database, work.tasks, { files: full }), [])
    const report = wordsOn((await clerk.get(at)).text)
    assert.match(report, /Văn bản 0 0 2 0/)
    assert.doesNotMatch(report, /Kho tệp đã đầy/)
  })
})
