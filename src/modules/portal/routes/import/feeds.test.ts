import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import JSZip from 'jszip'
import { importDesk, wordsOn } from '../../testing/import-desk.ts'
import { nukeVietDump, someFeed } from '../../testing/old-site.ts'

const { administrator, bring, bringOver, doAll, order, reader, rowsOf, tree } = await importDesk()
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('feeds and pages of an old site', () => {
  it('are clean whatever stands in their fields, and lead nowhere outside', async () => {
    const hostile = `<title>&lt;img src=x onerror=alert(1)&gt;Hội nghị</title><link>https://khac.example.vn/bay.html</link><guid>javascript:alert(2)</guid>
      <author>&lt;script&gt;alert(3)&lt;/script&gt;An</author><category>&lt;svg onload=alert(4)&gt;</category><pubDate>Thu, 23 Mar 2023 08:39:00 +0700</pubDate>
      <content:encoded><![CDATA[<p style="x" onmouseover="alert(5)">Nội dung<iframe src="//ngoai.example"></iframe><object data=x></object><a href="data:text/html,x">a</a>
      <img src="http://theo-doi.example/1.gif"><math><mtext><script>alert(6)</script></mtext></math></p>]]></content:encoded>`
    const report = await bringOver('nguon.xml', someFeed(hostile))
    assert.match(report, /Thiếu 1 ảnh, ví dụ http:\/\/theo-doi\.example\/1\.gif/)
    const [address = ''] = /\/bai-viet\/hoi-nghi-\d+/.exec((await reader.get('/')).text) ?? []
    const { text } = await reader.get(address)
    assert.match(wordsOn(text), /8:39, Thứ Năm, 23-3-2023/)
    for (const trap of [
      'alert(',
      'onerror',
      'onmouseover',
      'data:text',
      'theo-doi.example',
      'ngoai.example',
      'khac.example',
    ])
      assert.ok(!text.includes(trap), trap)
    assert.equal((await reader.get('/bay.html')).status, 404)
  })

  it('are read in the encodings of Viet Nam, pasted or packed, RSS and Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Lễ &lt;b&gt;hội&lt;/b&gt;</title><id>urn:1</id><link href="/le-hoi.html"/>
      <published>2020-01-02T03:04:05Z</published><author><name>Lan</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Vui &amp; đông</p></div></content></entry></feed>`
    const titles = async () => (await rowsOf('SELECT title FROM portal.editions')).map(({ title }) => title)
    await bringOver('', '', { pasted: atom })
    const old = someFeed(
      '<title>Đường mới</title><guid>2</guid><description>Chữ</description>',
      '<?xml version="1.0" encoding="utf-16"?>',
    )
    await bringOver('utf16.xml', utf16(old))
    const windows = Buffer.concat([
      Buffer.from('<html><title>'),
      Buffer.from([0xd0, 0x61, 0x6b, 0x72, 0xf4, 0x6e, 0x67]),
      Buffer.from('</title><body><p>A'),
    ])
    await bringOver('trang.html', windows)
    const zip = new JSZip()
    zip.file('mot.html', '<h1>Trang một</h1><p>1')
    zip.file(
      'hai.htm',
      '<link rel=canonical href="https://cu.example.vn/hai.aspx?id=2"><h1>Trang hai</h1><p>2',
    )
    zip.file('anh.jpg', 'x')
    const packed = await zip.generateAsync({ type: 'nodebuffer' })
    await bringOver('trang.zip', packed)
    for (const title of ['Lễ hội', 'Trang hai', 'Trang một', 'Đakrông', 'Đường mới'])
      assert.ok((await titles()).includes(title), title)
    assert.match((await reader.get('/le-hoi.html')).location, /^\/bai-viet\/le-hoi-\d+$/)
    assert.match((await reader.get('/hai.aspx?id=2')).location, /^\/bai-viet\/trang-hai-\d+$/)
    assert.equal((await reader.get('/hai.aspx?id=3')).status, 404)
  })

  it('mark words that are in another language than their article, and no others', async () => {
    await bringOver('sach.html', '<html lang="en"><title>Clean water</title><body><p><span lang="en">Boil it</span> <span lang="vi">nước sôi</span></p>') // prettier-ignore
    const [english] = await rowsOf("SELECT body::text FROM portal.editions WHERE title = 'Clean water'")
    assert.match(String(english?.['body']), /"language": "vi"/)
    assert.doesNotMatch(String(english?.['body']), /"language": "en"/)
  })

  it('whose letters are lost are left out and told, not published', async () => {
    const saved = Buffer.from(nukeVietDump()).toString('latin1').replaceAll('\u00c3\u00a1', '\u00e1')
    const report = await bringOver('latin1.sql', Buffer.from(saved, 'latin1'))
    assert.match(report, /Chữ bị hỏng vì tệp không phải UTF-8/)
    assert.deepEqual(await rowsOf("SELECT 1 FROM portal.editions WHERE title LIKE '%\uFFFD%'"), [])
  })

  it('lead only on the site that took them, not on another at the root of the host', async () => {
    const { taLong, sectionOf } = tree
    const by = administrator(taLong.authorityId)
    const feed = someFeed('<title>Tin xã</title><link>https://cu.example.vn/chi-xa.html</link>')
    const at = await bring('xa.xml', feed, { by })
    assert.equal((await by.post(at, { ...order, otherwise: sectionOf(taLong) })).status, 303)
    await doAll()
    assert.match((await reader.get('/trang/ta-long')).text, /Tin xã/)
    assert.equal((await reader.get('/chi-xa.html')).status, 404)
  })
})
