import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { reason, Refusal } from '#kit/refusal.ts'
import { packZip, samplePdf, samplePng } from '#platform/files/testing/index.ts'
import { doJobs } from '#platform/testing/index.ts'
import { work } from '../../jobs.ts'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { someLandscape } from '../../testing/media-desk.ts'
import { cat, head, law, table } from '../../testing/old-site.ts'

const { bring, bringOver, clerk, database, doAll, files, order, reader, rowsOf } = await importDesk()

const article = (id: number, title: string, html: string, more: object = {}) => ({ id, title, html, more })
type Article = ReturnType<typeof article>

/** A copy of an old database in which these articles, laws and comments stand. */
const dumpOf = (articles: readonly Article[], more = '') => `-- MySQL dump 10.13
${table('nv4_vi_modules', [{ title: 'news', module_file: 'news', module_data: 'news', module_upload: 'tin', custom_title: 'Tin' }])}
${table('nv4_vi_news_cat', [cat(1, 'Tin tức', 'tin-tuc')])}
${table('nv4_vi_news_detail', articles.map(({ id, html }) => ({ id, bodyhtml: html, sourcetext: '', files: id === 1 ? 'phu-luc.pdf' : '' })))}
${table('nv4_vi_news_rows', articles.map(({ id, title, more: columns }) => head(id, title, { homeimgalt: '', ...columns })))}
${more}` // prettier-ignore

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const body = `<p>Sáng nay cầu khánh thành.</p>
<p><img src="/uploads/tin/2019_05/C%E1%BA%A7u%20treo.png" alt="Cầu treo bắc qua sông"></p>
<p><img src="http://www.cu.example.vn/uploads/tin/IMG_1234.png?v=2" alt="IMG_1234"></p>
<p><a href="/uploads/tin/ke-hoach.pdf">Kế hoạch số 12</a></p>
<p>Xem <a href="https://cu.example.vn/uploads/tin/danh-sach.pdf">danh sách khen thưởng</a> kèm theo.</p>
<p><img src="https://khac.example.vn/uploads/tin/khong-ai-nhac.png"><img src="/uploads/khong-co.jpg"> <a href="/uploads/mat-roi.docx">Biểu mẫu</a></p>`
const archive = (
  dump: string,
  more: readonly { readonly name: string; readonly content: Buffer | string }[] = [],
) =>
  // prettier-ignore
  packZip([
    { name: 'cu/sao-luu/dakrong.sql', content: dump },
    { name: 'cu/uploads/tin/2019_05/Cầu treo.png', content: someLandscape(1) },
    { name: 'cu/uploads/tin/IMG_1234.png', content: someLandscape(2) },
    { name: 'cu/uploads/tin/2019_05/dai-dien.png', content: someLandscape(3) },
    { name: 'cu/uploads/tin/khong-ai-nhac.png', content: someLandscape(4) },
    { name: 'cu/uploads/tin/ke-hoach.pdf', content: samplePdf() },
    { name: 'cu/uploads/tin/danh-sach.pdf', content: samplePdf({ extra: '4 0 obj <</A 1>> endobj' }) },
    { name: 'cu/uploads/news/phu-luc.pdf', content: samplePdf({ extra: '4 0 obj <</A 2>> endobj' }) },
    { name: 'cu/uploads/laws/a.pdf', content: samplePdf({ extra: '4 0 obj <</A 3>> endobj' }) },
    ...more,
  ])
const lead = { homeimgfile: '2019_05/dai-dien.png', homeimgalt: 'Người dân qua cầu mới' }
const pageOf = async (title: string) => {
  const [{ number = 0, slug = '' } = {}] = await rowsOf(
    `SELECT a.number, a.slug FROM portal.articles a JOIN portal.editions e ON e.article_id = a.id WHERE e.title = '${title}'`,
  )
  return reader.get(`/bai-viet/${String(slug)}-${String(number)}`)
}

describe('a copy of a database beside its folder of uploads', () => {
  it('says how many files came with it, and takes what articles name into the library', async () => {
    const laws = table('nv4_vi_laws_row', [law(1, '12/2018/QĐ-UBND')])
    const kinds = table('nv4_vi_laws_cat', [{ id: 1, parentid: 0, alias: 'qd', title: 'Quyết định', introduction: '', newday: 5 }]) // prettier-ignore
    const signer = `${table('nv4_vi_laws_signer', [{ id: 1, title: 'Hồ Văn Ký', offices: '', positions: 'Chủ tịch' }])}
      ${table('nv4_vi_laws_subject', [{ id: 1, alias: 'ubnd', title: 'UBND huyện Đakrông', introduction: '', numlink: 5 }])}` // prettier-ignore
    const dump = dumpOf([article(1, 'Khánh thành cầu', body, lead)], laws + kinds + signer)
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

describe('files of an old site that mean ill', () => {
  it('are refused one by one, each with its reason, and keep nothing else back', async () => {
    const hostile = `<p><img src="/uploads/tin/hinh.svg"><img src="/uploads/tin/shell.php"><img src="/uploads/tin/shell.jpg">
      <img src="/uploads/tin/bom.png"><img src="/uploads/../../../etc/passwd"><img src="/uploads/tin/%2e%2e/%2e%2e/dakrong.sql"></p>
      <p><a href="/uploads/tin/cu.doc">Công văn cũ</a> <a href="/uploads/tin/virus.pdf">Đơn</a> <a href="/sao-luu/dakrong.sql">Dữ liệu</a>
      <a href="/uploads/tin/trang.html">Trang</a> <img src="/uploads/tin/tot.png" alt="Ảnh tốt"></p>`
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1000)]) // prettier-ignore
    const php = '<?php system($_GET["c"]);'
    const dump = dumpOf([article(21, 'Bài có tệp xấu', hostile)])
    const report = await bringOver(
      'xau.zip',
      archive(dump, [
        { name: 'cu/uploads/tin/hinh.svg', content: svg },
        { name: 'cu/uploads/tin/shell.php', content: php },
        { name: 'cu/uploads/tin/shell.jpg', content: `GIF89a;${php}` },
        { name: 'cu/uploads/tin/bom.png', content: samplePng(50_000, 50_000) },
        { name: 'cu/uploads/tin/cu.doc', content: ole },
        { name: 'cu/uploads/tin/virus.pdf', content: samplePdf({ extra: '4 0 obj <</S/Launch/F(cmd.exe)>> endobj' }) },
        { name: 'cu/uploads/tin/trang.html', content: '<script>alert(1)</script>' },
        { name: 'cu/uploads/tin/tot.png', content: someLandscape(9) },
      ]), // prettier-ignore
    )
    for (const refused of [
      /Không nhận tệp hinh\.svg\. Hình SVG có chứa mã chương trình/,
      /Không nhận tệp shell\.php\. Loại tệp này/,
      /Không nhận tệp shell\.jpg\./,
      /Không nhận tệp bom\.png\. Hình quá lớn/,
      /Không nhận tệp cu\.doc\. Tệp Office kiểu cũ/,
      /Không nhận tệp virus\.pdf\./,
      /Không nhận tệp trang\.html\./,
    ])
      assert.match(report, refused)
    assert.doesNotMatch(
      report,
      /Không nhận tệp dakrong\.sql/,
      'the copy of the database is no file of the site',
    )
    const { text } = await pageOf('Bài có tệp xấu')
    assert.match(text, /alt="Ảnh tốt"/)
    assert.doesNotMatch(text, /<script>alert|<svg xmlns="http:\/\/www.w3.org\/2000\/svg"><script/)
    const names = (await rowsOf('SELECT file_name FROM portal.media')).map(({ file_name }) => file_name)
    for (const name of ['hinh.svg', 'shell.php', 'shell.jpg', 'bom.png', 'cu.doc', 'virus.pdf', 'trang.html'])
      assert.ok(!names.includes(name), name)
  })

  it('that lie of their size are refused as they are read', async () => {
    const report = await bringOver(
      'doi.zip',
      packZip([
        { name: 'a.sql', content: dumpOf([article(31, 'Bài có ảnh dối', '<p><img src="/uploads/doi.png" alt="Ảnh"></p>')]) },
        { name: 'uploads/doi.png', content: someLandscape(11), declaredSize: 40 },
      ]), // prettier-ignore
    )
    assert.match(report, /Không nhận tệp doi\.png\. Tệp nén (?:khai báo sai|bị hỏng)/)
    assert.equal((await pageOf('Bài có ảnh dối')).status, 200)
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

describe('a store that is full for a while', () => {
  it('leaves the article for another try, so that it never comes without its pictures', async () => {
    const dump = dumpOf([article(41, 'Bài chờ chỗ', '<p><img src="/uploads/cho.png" alt="Chợ phiên đầu năm"></p>')]) // prettier-ignore
    const bytes = packZip([{ name: 'a.sql.gz', content: gzipSync(dump), store: true }, { name: 'uploads/cho.png', content: someLandscape(14) }]) // prettier-ignore
    const at = await bring('day.zip', bytes)
    assert.equal((await clerk.post(at, order)).status, 303)
    const full = { ...files, keep: () => Promise.reject(new Refusal(409, [reason('files.no-space')])) }
    await doJobs(database, work.tasks, { files: full })
    assert.match(wordsOn((await clerk.get(at)).text), /Bài chờ chỗ Bài Không chuyển Kho tệp đã đầy/)
    await bringOver('day-2.zip', Buffer.concat([bytes]))
    assert.match((await pageOf('Bài chờ chỗ')).text, /alt="Chợ phiên đầu năm"/)
  })
})
