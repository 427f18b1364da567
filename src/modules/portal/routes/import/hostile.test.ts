import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { newId } from '#kit/ids.ts'
import { doJobs } from '#platform/testing/index.ts'
import { work } from '../../jobs.ts'
import { libraryDatabase, mediaDesk } from '../../testing/media-desk.ts'
import { nukeVietDump, someFeed } from '../../testing/old-site.ts'
import { plantTree } from '../../testing/tree.ts'

const database = await libraryDatabase()
const { district, sectionOf } = await plantTree(database.transactor)
const { browse, files } = await mediaDesk(database)
const { authorityId } = district
const clerk = browse({ kind: 'person', accountId: newId<'account'>(), name: 'Hồ Thị Quản', authorityId, roles: ['administrator'] })
const reader = browse({ kind: 'visitor' })
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const doAll = () => doJobs(database, work.tasks, { files })

/** Brings a file; gives its page once it was looked through. */
async function bring(name: string, bytes: Uint8Array | string, fields: Record<string, string> = {}): Promise<{ at: string; text: string }> {
  const sent = bytes.length > 0 ? [{ name, bytes: Buffer.from(bytes as string) }] : []
  const brought = await clerk.upload('/cong-thong-tin/nhap', sent, { source: 'cu.example.vn', ...fields })
  assert.equal(brought.status, 303, brought.text)
  assert.deepEqual(await doAll(), [])
  return { at: brought.location, text: words((await clerk.get(brought.location)).text) }
}
async function publish(at: string): Promise<string> {
  const order = { 'to-0': sectionOf(district), 'to-1': 'none', otherwise: sectionOf(district), mode: 'public', why: 'Trang cũ ngừng' }
  assert.equal((await clerk.post(at, order)).status, 303)
  assert.deepEqual(await doAll(), [])
  return words((await clerk.get(at)).text)
}

const zipOf = async (entries: Readonly<Record<string, string>>) => {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(entries)) zip.file(name, text)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}
const billion = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('')}]>`
const item = '<title>Tin</title><link>https://cu.example.vn/tin.html</link><description>Chữ</description>'
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('what cannot be read is refused with what to do, and changes nothing', () => {
  const cases: readonly (readonly [string, () => Promise<Uint8Array | string> | Uint8Array | string, RegExp])[] = [
    ['a billion laughs', () => someFeed('<title>&j;</title>', billion), /có khai báo DOCTYPE hoặc ENTITY/],
    ['an entity from outside', () => someFeed('<title>&x;</title>', '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), /DOCTYPE/],
    ['a document type from outside', () => someFeed(item, '<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://169.254.169.254/x.dtd">'), /DOCTYPE/],
    ['a feed that is malformed', () => someFeed('<title>a</b></title>'), /RSS, Atom này viết sai/],
    ['a feed a hundred thousand deep', () => someFeed('<a>'.repeat(100_000)), /RSS, Atom này viết sai/],
    ['another XML', () => '<?xml version="1.0"?><packet/>', /không phải RSS hay Atom/],
    ['a drawing', () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', /không phải RSS hay Atom/],
    ['a packed bomb', () => gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)), /bung ra lớn bất thường/],
    ['a damaged package', () => gzipSync(nukeVietDump()).subarray(0, 900), /Tệp nén hỏng/],
    ['an archive in an archive', async () => zipOf({ 'a.html': '<p>a', 'b.zip': (await zipOf({ 'c.html': 'c' })).toString('latin1') }), /không có gì chuyển được|nén|zip/],
    ['a path that leaves its archive', async () => Buffer.from((await zipOf({ 'aaaaaaaaa.html': '<p>a' })).toString('latin1').replaceAll('aaaaaaaaa', '../../../'), 'latin1'), /Không đọc được/],
    ['an archive without pages', () => zipOf({ 'a.php': '<?php' }), /không có gì chuyển được/],
    ['a dump that is cut', () => nukeVietDump().slice(0, 6000), /bị cắt ở dòng/],
    ['a dump of something else', () => 'CREATE TABLE `wp_posts` (`id` int);\nINSERT INTO `wp_posts` VALUES (1);', /không có gì chuyển được/],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), /Không đọc được|không có gì chuyển được/],
    ['a program', () => 'MZ\x90\0'.repeat(1000), /không có gì chuyển được/],
  ]
  for (const [what, make, says] of cases)
    it(what, async () => {
      assert.match((await bring('tep.xml', await make())).text, says)
      const { rows } = await database.owner.query('SELECT 1 FROM portal.articles')
      assert.equal(rows.length, 0)
    })

  it('nothing, and an address that is none: the form comes back with what was typed', async () => {
    const nothing = await clerk.upload('/cong-thong-tin/nhap', [], { source: 'cu.example.vn' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.text, /Hãy chọn một tệp/)
    const wrong = await clerk.upload('/cong-thong-tin/nhap', [{ name: 'a.xml', bytes: Buffer.from(someFeed(item)) }], { source: 'trang cũ' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="trang cũ"/)
  })
})

describe('feeds and pages of an old site', () => {
  it('are clean whatever stands in their fields, and lead nowhere outside', async () => {
    const hostile = `<title>&lt;img src=x onerror=alert(1)&gt;Hội nghị</title><link>https://khac.example.vn/bay.html</link><guid>javascript:alert(2)</guid>
      <author>&lt;script&gt;alert(3)&lt;/script&gt;An</author><category>&lt;svg onload=alert(4)&gt;</category><pubDate>Thu, 23 Mar 2023 08:39:00 +0700</pubDate>
      <content:encoded><![CDATA[<p style="x" onmouseover="alert(5)">Nội dung<iframe src="//ngoai.example"></iframe><object data=x></object><a href="data:text/html,x">a</a>
      <img src="http://theo-doi.example/1.gif"><math><mtext><script>alert(6)</script></mtext></math></p>]]></content:encoded>`
    const { at } = await bring('nguon.xml', someFeed(hostile))
    const report = await publish(at)
    assert.match(report, /Thiếu 1 ảnh, ví dụ http:\/\/theo-doi\.example\/1\.gif/)
    const [address = ''] = /\/bai-viet\/hoi-nghi-\d+/.exec((await reader.get('/')).text) ?? []
    const { text } = await reader.get(address)
    assert.match(words(text), /8:39, Thứ Năm, 23-3-2023/)
    for (const trap of ['alert(', 'onerror', 'onmouseover', '<iframe', '<svg', 'data:text', 'theo-doi', 'ngoai.example', 'khac.example'])
      assert.ok(!text.includes(trap), trap)
    assert.equal((await reader.get('/bay.html')).status, 404)
  })

  it('are read in the encodings of Viet Nam, pasted or packed, RSS and Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Lễ &lt;b&gt;hội&lt;/b&gt;</title><id>urn:1</id><link href="/le-hoi.html"/>
      <published>2020-01-02T03:04:05Z</published><author><name>Lan</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Vui &amp; đông</p></div></content></entry></feed>`
    const titles = async () => (await database.owner.query('SELECT title FROM portal.editions ORDER BY title')).rows.map((row) => row.title as string)
    await publish((await bring('', '', { pasted: atom })).at)
    const old = someFeed('<title>Đường mới</title><guid>2</guid><description>Chữ</description>', '<?xml version="1.0" encoding="utf-16"?>')
    await publish((await bring('utf16.xml', utf16(old))).at)
    const windows = Buffer.concat([Buffer.from('<html><title>'), Buffer.from([0xd0, 0x61, 0x6b, 0x72, 0xf4, 0x6e, 0x67]), Buffer.from('</title><body><p>A')])
    await publish((await bring('trang.html', windows)).at)
    const packed = await zipOf({ 'mot.html': '<h1>Trang một</h1><p>1', 'hai.htm': '<link rel=canonical href="https://cu.example.vn/hai.aspx?id=2"><h1>Trang hai</h1><p>2', 'anh.jpg': 'x' })
    await publish((await bring('trang.zip', packed)).at)
    for (const title of ['Lễ hội', 'Trang hai', 'Trang một', 'Đakrông', 'Đường mới']) assert.ok((await titles()).includes(title), title)
    assert.match((await reader.get('/le-hoi.html')).location, /^\/bai-viet\/le-hoi-\d+$/)
    assert.match((await reader.get('/hai.aspx?id=2')).location, /^\/bai-viet\/trang-hai-\d+$/)
    assert.equal((await reader.get('/hai.aspx?id=3')).status, 404)
  })

  it('whose letters are lost are left out and told, not published', async () => {
    const { at } = await bring('a.sql', Buffer.from(nukeVietDump().replaceAll('Sáng', 'Sáng'), 'latin1'))
    const report = await publish(at)
    assert.match(report, /không chuyển|Không chuyển/)
    const { rows } = await database.owner.query("SELECT 1 FROM portal.editions WHERE title LIKE '%\uFFFD%'")
    assert.equal(rows.length, 0)
  })
})
