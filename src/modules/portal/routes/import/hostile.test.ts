import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { packZip } from '#platform/files/testing/index.ts'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { nukeVietDump, someFeed } from '../../testing/old-site.ts'

const { bring, clerk, rowsOf } = await importDesk()

async function zipOf(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(entries)) zip.file(name, text)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const billion = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('')}]>`
const item = '<title>Tin</title><link>https://cu.example.vn/tin.html</link><description>Chữ</description>'

describe('what cannot be read is refused with what to do, and changes nothing', () => {
  const cases: readonly (readonly [
    string,
    () => Promise<Uint8Array | string> | Uint8Array | string,
    RegExp,
  ])[] = [
    ['a billion laughs', () => someFeed('<title>&j;</title>', billion), /có khai báo DOCTYPE hoặc ENTITY/],
    [
      'an entity from outside',
      () =>
        someFeed(
          '<title>&x;</title>',
          '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      /DOCTYPE/,
    ],
    [
      'a document type from outside',
      () => someFeed(item, '<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://169.254.169.254/x.dtd">'),
      /DOCTYPE/,
    ],
    ['a feed that is malformed', () => someFeed('<title>a</b></title>'), /RSS, Atom này viết sai/],
    ['a feed a hundred thousand deep', () => someFeed('<a>'.repeat(100_000)), /RSS, Atom này viết sai/],
    ['another XML', () => '<?xml version="1.0"?><packet/>', /không phải RSS hay Atom/],
    [
      'a drawing',
      () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      /không phải RSS hay Atom/,
    ],
    ['a packed bomb', () => gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)), /bung ra lớn bất thường/],
    ['a damaged package', () => gzipSync(nukeVietDump()).subarray(0, 900), /Tệp nén hỏng/],
    [
      'pages in an archive in an archive, which is not opened',
      async () => zipOf({ 'b.zip': (await zipOf({ 'c.html': '<h1>c</h1>' })).toString('latin1') }),
      /không có gì chuyển được/,
    ],
    [
      'an archive that unfolds to a thousand times its size',
      () =>
        packZip([
          { name: 'a.html', content: '<h1>a</h1>' },
          { name: 'uploads/a.bin', content: Buffer.alloc(64 * 1024 * 1024) },
        ]),
      /bung ra lớn gấp hơn 200 lần/,
    ],
    [
      'an archive whose files lie over each other',
      () =>
        packZip([
          { name: 'a.html', content: '<h1>a</h1>' },
          { name: 'uploads/b.html', content: '<h1>a</h1>', sameAs: 0 },
        ]),
      /chồng lên nhau/,
    ],
    [
      'a link to the files of the machine',
      () =>
        packZip([
          { name: 'a.html', content: '<h1>a</h1>' },
          { name: 'uploads/a.jpg', content: '/etc/passwd', mode: 0o120777 },
        ]),
      /liên kết tượng trưng/,
    ],
    [
      'a page that is larger than its directory says',
      () => packZip([{ name: 'a.html', content: `<h1>a</h1>${'a'.repeat(700_000)}`, declaredSize: 20 }]),
      /khai báo sai/,
    ],
    [
      'a packed bomb in an archive',
      () =>
        packZip([{ name: 'a.sql.gz', content: gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)), store: true }]),
      /bung ra lớn bất thường/,
    ],
    [
      'two copies of a database',
      () => zipOf({ 'a.sql': nukeVietDump(), 'b.sql': nukeVietDump() }),
      /nhiều bản sao cơ sở dữ liệu \(a\.sql, b\.sql\)/,
    ],
    [
      'a path that leaves its archive',
      async () =>
        Buffer.from(
          (await zipOf({ 'aaaaaaaaa.html': '<p>a' })).toString('latin1').replaceAll('aaaaaaaaa', '../../../'),
          'latin1',
        ),
      /Không đọc được/,
    ],
    ['an archive without pages', () => zipOf({ 'a.php': '<?php' }), /không có gì chuyển được/],
    ['a dump that is cut', () => nukeVietDump().slice(0, 6000), /bị cắt ở dòng/],
    [
      'a dump of something else',
      () => 'CREATE TABLE `wp_posts` (`id` int);\nINSERT INTO `wp_posts` VALUES (1);',
      /không có gì chuyển được/,
    ],
    [
      'a picture',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
      /Không đọc được|không có gì chuyển được/,
    ],
    ['a program', () => 'MZ\x90\0'.repeat(1000), /không có gì chuyển được/],
  ]
  for (const [what, make, says] of cases)
    it(what, async () => {
      const at = await bring('tep.xml', await make())
      assert.match(wordsOn((await clerk.get(at)).text), says)
      assert.deepEqual(await rowsOf('SELECT 1 FROM portal.articles'), [])
    })

  it('nothing, and an address that is none: the form comes back with what was typed', async () => {
    const nothing = await clerk.upload('/cong-thong-tin/nhap', [], { source: 'cu.example.vn' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.text, /Hãy chọn một tệp/)
    const wrong = await clerk.upload(
      '/cong-thong-tin/nhap',
      [{ name: 'a.xml', bytes: Buffer.from(someFeed(item)) }],
      { source: 'trang cũ' },
    )
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="trang cũ"/)
  })
})
