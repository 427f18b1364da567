import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { reason, Refusal } from '#kit/refusal.ts'
import type { Tasks } from '#platform/jobs/index.ts'
import { doJobs } from '#platform/testing/index.ts'
import { work } from '../../jobs.ts'
import { siteOf } from '../../testing/browser.ts'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { nukeVietDump, someFeed } from '../../testing/old-site.ts'

const { bring, bringOver, clerk, database, doAll, files, order, rowsOf, tree } = await importDesk()
const page = '/cong-thong-tin/nhap'
const source = 'https://www.cu.example.vn/'
const feedOf = (items: readonly string[]) => someFeed(items.join('</item><item>'))
const titlesLike = async (like: string) =>
  (await rowsOf(`SELECT title FROM portal.editions WHERE title LIKE '${like}' ORDER BY title`)).map(
    ({ title }) => title,
  )

/** The job of one import alone. */
const onlyOf = (at: string): Tasks => ({
  'portal.do-import': async (run, payload) => {
    assert.ok(JSON.stringify(payload).includes(at.slice(at.lastIndexOf('/') + 1)), 'another import')
    await work.tasks['portal.do-import']!(run, payload)
  },
})

describe('files of the same old site', () => {
  it('that are taken over at the same time publish everything once', async () => {
    const items = [...Array(12).keys()].map(
      (at) => `<title>Bài ${at + 10}</title><guid>https://cu.example.vn/bai-${at}.html</guid>`,
    )
    const pages = [await bring('mot.xml', feedOf(items)), await bring('hai.xml', `${feedOf(items)} `)]
    for (const at of pages) assert.equal((await clerk.post(at, order)).status, 303)
    await Promise.all(pages.map((at) => doJobs(database, onlyOf(at), { files })))
    assert.equal((await titlesLike('Bài %')).length, 12)
    assert.deepEqual(await rowsOf("SELECT outcome, count(*)::int AS times FROM portal.import_lines WHERE kind = 'article' GROUP BY outcome ORDER BY outcome"), [{ outcome: 'already', times: 12 }, { outcome: 'public', times: 12 }]) // prettier-ignore
  })

  it('come over whole where two pages say that they stood at the same address, or at one elsewhere', async () => {
    const zip = new JSZip()
    const at = (address: string, title: string) =>
      `<link rel=canonical href="${address}"><h1>${title}</h1><p>Chữ`
    zip.file('a.html', at('https://khac.example.vn/', 'Trang A'))
    zip.file('b.html', at('https://khac.example.vn/', 'Trang B'))
    zip.file('c.html', at('https://cu.example.vn/tin.html', 'Trang C'))
    zip.file('d.html', at('http://www.cu.example.vn/tin.html', 'Trang D'))
    const bytes = await zip.generateAsync({ type: 'nodebuffer' })
    await bringOver('trang.zip', bytes)
    assert.deepEqual(await titlesLike('Trang %'), ['Trang A', 'Trang B', 'Trang C', 'Trang D'])
    await bringOver('lan-hai.zip', bytes)
    assert.equal((await titlesLike('Trang %')).length, 4, 'again adds nothing')
  })

  it('tell things apart by names of any length', async () => {
    const long = 'ệ'.repeat(400)
    const items = [
      `<title>Dài một</title><guid>${long}1</guid><category>${long}</category>`,
      `<title>Dài hai</title><guid>${long}2</guid>`,
      `<guid>${long}3</guid>`,
    ]
    const report = await bringOver('dai.xml', feedOf(items))
    assert.match(report, /Không có tiêu đề/)
    assert.deepEqual(await titlesLike('Dài %'), ['Dài hai', 'Dài một'])
  })
})

describe('a store that fails for a while', () => {
  it('is no damage of the file: the job is done again', async () => {
    const dump = gzipSync(nukeVietDump('-- mạng đứt\n'))
    const { location } = await clerk.upload(page, [{ name: 'a.sql.gz', bytes: dump }], { source })
    let opened = 0
    const failing = {
      ...files,
      store: {
        ...files.store,
        // The first two times only the beginning of the file is looked at.
        open: async (...of: Parameters<typeof files.store.open>) =>
          ++opened > 2
            ? new Readable({ read: (function (this: Readable) { this.destroy(new Error('connection reset')) }) }) // prettier-ignore
            : files.store.open(...of),
      },
    }
    const failed = await doJobs(database, work.tasks, { files: failing })
    assert.deepEqual(failed.map(({ fault }) => fault.message), ['connection reset']) // prettier-ignore
    assert.doesNotMatch(wordsOn((await clerk.get(location)).text), /Tệp nén hỏng/)
    await doAll()
    assert.match(wordsOn((await clerk.get(location)).text), /Bài 4 Chuyên mục 2/)
  })

  it('gives the form back with what was typed', async () => {
    const layDown = () => Promise.reject(new Refusal(409, [reason('files.no-space')]))
    const actor = { ...tree.district.writer, roles: ['administrator'] } as const
    const full = siteOf(database.transactor, { ...files, layDown })(actor)
    const sent = await full.upload(page, [{ name: 'a.xml', bytes: Buffer.from('<rss/>') }], { source })
    assert.equal(sent.status, 409)
    assert.match(sent.text, /value="https:\/\/www\.cu\.example\.vn\/"/)
  })
})
