import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { reason, Refusal } from '#kit/refusal.ts'
import { packZip, samplePdf, samplePng } from '#platform/files/testing/index.ts'
import { doJobs } from '#platform/testing/index.ts'
import { work } from '../../jobs.ts'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { someLandscape } from '../../testing/media-desk.ts'
import { archive, article, dumpOf } from '../../testing/old-uploads.ts'

const { bring, bringOver, clerk, database, files, order, pageOf, rowsOf } = await importDesk()

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

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

  it('whose names differ in capitals only stay out and are told as missing, beside what macOS packs; the others come', async () => {
    const words = '<img src="/uploads/Anh.png" alt="Ảnh một"><img src="/uploads/khac.png" alt="Ảnh khác">'
    const report = await bringOver(
      'hoa-thuong.zip',
      packZip([
        { name: '__MACOSX/._a.sql', content: 'x' },
        { name: '__MACOSX/uploads/._khac.png', content: 'x' },
        { name: '._b.sql', content: 'x' },
        { name: 'a.sql', content: dumpOf([article(33, 'Bài hoa thường', `<p>${words}</p>`)]) },
        { name: 'uploads/Anh.png', content: someLandscape(16) },
        { name: 'uploads/anh.png', content: someLandscape(17) },
        { name: 'uploads/khac.png', content: someLandscape(18) },
      ]),
    )
    assert.match(report, /Thiếu 1 ảnh, ví dụ \/uploads\/Anh\.png/)
    const { text } = await pageOf('Bài hoa thường')
    assert.match(text, /alt="Ảnh khác"/)
  })

  it('of an article whose letters are lost are not brought', async () => {
    const lost = article(34, 'Bài h\uFFFDng', '<p><img src="/uploads/hong.png" alt="Ảnh"></p>')
    const report = await bringOver(
      'hong.zip',
      packZip([
        { name: 'a.sql', content: dumpOf([lost]) },
        { name: 'uploads/hong.png', content: someLandscape(19) },
      ]),
    )
    assert.match(report, /Chữ bị hỏng vì tệp không phải UTF-8/)
    assert.deepEqual(await rowsOf("SELECT 1 FROM portal.media WHERE file_name = 'hong.png'"), [])
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

describe('a machine that cannot take a file now', () => {
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

  it('for it is busy with others leaves the article for another try as well', async () => {
    for (const [at, code] of ['files.zip-slow', 'portal.picture-unfinished'].entries()) {
      const title = `Bài chờ máy ${at}`
      const dump = dumpOf([article(51 + at, title, `<p><img src="/uploads/may-${at}.png" alt="Chợ phiên">`)])
      const bytes = packZip([{ name: 'a.sql', content: dump }, { name: `uploads/may-${at}.png`, content: someLandscape(14) }]) // prettier-ignore
      const page = await bring(`ban-${at}.zip`, bytes)
      assert.equal((await clerk.post(page, order)).status, 303)
      const busy = { ...files, keep: () => Promise.reject(new Refusal(422, [reason(code)])) }
      await doJobs(database, work.tasks, { files: busy })
      assert.match(wordsOn((await clerk.get(page)).text), new RegExp(`${title} Bài Không chuyển`))
    }
  })
})
