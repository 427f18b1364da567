import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { packZip, samplePdf } from '#platform/files/testing/index.ts'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { someLandscape } from '../../testing/media-desk.ts'
import { law } from '../../testing/old-tables.ts'
import { archive, article, dumpOf, lawsOf } from '../../testing/old-uploads.ts'

const { bring, bringOver, clerk, doAll, order, pageOf, reader, rowsOf } = await importDesk()

const body = `<p>Sáng nay cầu khánh thành.</p>
<p><img src="/uploads/tin/2019_05/C%E1%BA%A7u%20treo.png" alt="Cầu treo bắc qua sông"></p>
<p><img src="http://www.cu.example.vn/uploads/tin/IMG_1234.png?v=2" alt="IMG_1234"></p>
<p><a href="/uploads/tin/ke-hoach.pdf">Kế hoạch số 12</a></p>
<p>Xem <a href="https://cu.example.vn/uploads/tin/danh-sach.pdf">danh sách khen thưởng</a> kèm theo.</p>
<p><img src="https://khac.example.vn/uploads/tin/khong-ai-nhac.png"><img src="/uploads/khong-co.jpg"> <a href="/uploads/mat-roi.docx">Biểu mẫu</a></p>`
const lead = { homeimgfile: '2019_05/dai-dien.png', homeimgalt: 'Người dân qua cầu mới' }

describe('a copy of a database beside its folder of uploads', () => {
  it('says how many files came with it, and takes what articles name into the library', async () => {
    const dump = dumpOf([article(1, 'Khánh thành cầu', body, lead)], lawsOf([law(1, '12/2018/QĐ-UBND')]))
    const at = await bring('cu.zip', archive(dump))
    assert.match(wordsOn((await clerk.get(at)).text), /Bản sao cơ sở dữ liệu NukeViet.*Ảnh và tệp kèm theo 8/)
    assert.deepEqual(await rowsOf('SELECT 1 FROM portal.media'), [], 'nothing before the order')
    assert.equal((await clerk.post(at, { ...order, 'to-1': 'none' })).status, 303)
    await doAll()
    const media = await rowsOf('SELECT kind, file_name, alt FROM portal.media ORDER BY file_name')
    assert.deepEqual(media, [
      { kind: 'picture', file_name: 'Cầu treo.png', alt: 'Cầu treo bắc qua sông' },
      { kind: 'picture', file_name: 'dai-dien.png', alt: 'Người dân qua cầu mới' },
      { kind: 'file', file_name: 'danh-sach.pdf', alt: '' },
      { kind: 'picture', file_name: 'IMG_1234.png', alt: '' },
      { kind: 'file', file_name: 'ke-hoach.pdf', alt: '' },
      { kind: 'file', file_name: 'phu-luc.pdf', alt: '' },
    ])
    const report = wordsOn((await clerk.get(at)).text)
    assert.match(report, /Thiếu 2 ảnh, ví dụ https:\/\/khac\.example\.vn\S+, \/uploads\/khong-co\.jpg/)
    assert.match(report, /Thiếu 1 tệp đính kèm: \/uploads\/mat-roi\.docx/)
    assert.match(report, /Có 1 ảnh chưa có lời tả/)
    assert.match((await clerk.get('/cong-thong-tin/thu-vien?loc=undescribed')).text, /IMG_1234/)
  })

  it('is shown by the article: pictures in variants, papers by their pages, what hung on it at the end', async () => {
    const { text, status } = await pageOf('Khánh thành cầu')
    assert.equal(status, 200)
    assert.match(text, /<img[^>]*src="\/anh\/[0-9a-f]{16}-\d+\.(?:jpg|png)"[^>]*alt="Cầu treo bắc qua sông"/)
    assert.match(text, /alt="Người dân qua cầu mới"/)
    assert.doesNotMatch(text, /alt="IMG_1234"/)
    assert.doesNotMatch(text, /uploads\/tin/)
    const [, paper = ''] = /href="(\/tep\/[0-9a-f]{16})"[^>]*>Kế hoạch số 12/.exec(text) ?? []
    assert.match((await reader.get(paper)).text, /ke-hoach\.pdf/)
    assert.match(wordsOn(text), /danh sách khen thưởng.*phu luc/s)
    assert.equal((await rowsOf('SELECT 1 FROM portal.editions WHERE lead_media_id IS NOT NULL')).length, 1)
  })

  it('leads the old addresses of files to the new ones, of public files only and on this site only', async () => {
    const picture = await reader.get('/uploads/tin/2019_05/C%E1%BA%A7u%20treo.png')
    assert.equal(picture.status, 301)
    assert.match(picture.location, /^\/anh\/[0-9a-f]{16}-\d+\.(?:jpg|png)$/)
    assert.equal((await reader.get(picture.location)).status, 200)
    const paper = await reader.get('/uploads/tin/ke-hoach.pdf')
    assert.match(paper.location, /^\/tep\/[0-9a-f]{16}\/ke-hoach\.pdf$/)
    assert.deepEqual((await reader.get(paper.location)).bytes, samplePdf())
    assert.match(
      (await reader.get('/uploads/laws/a.pdf')).location,
      /^\/van-ban-phap-luat\/12-2018-qd-ubnd-\d+$/,
    )
    for (const nowhere of ['/uploads/tin/khong-ai-nhac.png', '/trang/ta-long/uploads/tin/ke-hoach.pdf'])
      assert.equal((await reader.get(nowhere)).status, 404, nowhere)
    const [{ id } = {}] = await rowsOf("SELECT article_id AS id FROM portal.editions WHERE title = 'Khánh thành cầu'") // prettier-ignore
    const end = await clerk.post(`/cong-thong-tin/bai/${String(id)}/go`, {
      ended: 'error',
      endWhy: 'Đăng nhầm',
    })
    assert.equal(end.status, 303, end.text)
    assert.equal((await reader.get('/uploads/tin/ke-hoach.pdf')).status, 404, 'the files go with the article')
  })

  it('gives a law its papers', async () => {
    const [{ number = 0 } = {}] = await rowsOf('SELECT number FROM legislation.legal_documents')
    const page = await reader.get(`/van-ban-phap-luat/12-2018-qd-ubnd-${String(number)}`)
    assert.match(page.text, /a\.pdf/)
  })

  it('adds nothing when it comes again; another article shows the same file', async () => {
    const count = () =>
      rowsOf(
        'SELECT (SELECT count(*) FROM portal.media) AS media, (SELECT count(*) FROM portal.old_addresses) AS addresses',
      )
    const before = await count()
    await bringOver(
      'lan-hai.zip',
      archive(dumpOf([article(1, 'Khánh thành cầu', body, lead)], '-- lần hai\n')),
    )
    assert.deepEqual(await count(), before)
    const other = article(2, 'Qua cầu mới', '<p><img src="/uploads/tin/2019_05/Cầu treo.png" alt=""></p>')
    await bringOver('lan-ba.zip', archive(dumpOf([other])))
    assert.equal((await count())[0]!['media'], before[0]!['media'], 'the same bytes are the same file')
    assert.match((await pageOf('Qua cầu mới')).text, /alt="Cầu treo bắc qua sông"/, 'as the library says')
    assert.equal(
      (await reader.get('/uploads/tin/2019_05/C%E1%BA%A7u%20treo.png')).status,
      301,
      'public again',
    )
  })
})

describe('several sites packed together', () => {
  it('give each article the files of its own site, not those of the folder before it', async () => {
    const dump = dumpOf([article(61, 'Bài của xã B', '<p><img src="/uploads/logo.png" alt="Biểu trưng của xã B"> <img src="/uploads/rieng.png" alt="Ảnh riêng của xã A"></p>')]) // prettier-ignore
    const [ofA, ofB] = [someLandscape(21), someLandscape(22)]
    const report = await bringOver(
      'nhieu.zip',
      packZip([
        { name: 'xa-a/uploads/logo.png', content: ofA },
        { name: 'xa-a/uploads/rieng.png', content: ofA },
        { name: 'xa-b/cu/uploads/logo.png', content: ofA },
        { name: 'xa-b/sao-luu/site.sql', content: dump },
        { name: 'xa-b/uploads/logo.png', content: ofB },
      ]),
    )
    const hash = createHash('sha256').update(ofB).digest('hex')
    const taken = await rowsOf("SELECT hash FROM portal.media WHERE file_name IN ('logo.png', 'rieng.png')")
    assert.deepEqual(taken, [{ hash }])
    assert.match(report, /Thiếu 1 ảnh, ví dụ \/uploads\/rieng\.png/)
  })
})

describe('saved pages beside their pictures', () => {
  it('show them, also where one is named by a path that only the archive knows; the first stands for the page', async () => {
    const page = (title: string, inside: string) => `<h1>${title}</h1><article><p>Chữ.</p>${inside}</article>`
    await bringOver(
      'trang.zip',
      packZip([
        { name: 'luu/tin.html', content: page('Trang có ảnh', '<img src="./tin_files/a.png" alt="Lễ hội mừng lúa mới">') },
        { name: 'luu/tin_files/a.png', content: someLandscape(12) },
        { name: 'luu/b.html', content: page('Trang kia', '<a href="tin.html">Trang có ảnh</a>') },
      ]), // prettier-ignore
    )
    assert.match((await pageOf('Trang có ảnh')).text, /alt="Lễ hội mừng lúa mới"/)
    assert.equal((await pageOf('Trang kia')).status, 200)
    const [{ n } = {}] = await rowsOf("SELECT count(*)::int AS n FROM portal.editions WHERE title = 'Trang có ảnh' AND lead_media_id IS NOT NULL") // prettier-ignore
    assert.equal(n, 1)
  })
})
