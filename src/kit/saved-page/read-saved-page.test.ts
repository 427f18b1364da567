import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSavedPage } from './index.ts'

const page = `<!DOCTYPE html><html lang="vi"><head><title>Tin | Cổng</title>
<meta property="og:title" content="Khánh thành &amp; bàn giao"><meta name="description" content="Câu mở đầu.">
<meta property="article:published_time" content="2019-05-02T08:30:00+07:00"><meta name="author" content="Minh Vũ">
<link rel="canonical" href="https://dakrong.example.vn/vi/news/tin/khanh-thanh-12.html"></head>
<body><nav><ul><li>Trang chủ</li></ul></nav><h1> Khánh thành
 cầu </h1><div id="news-bodyhtml"><p>Sáng nay <b>cầu</b></p><script>alert(1)</script></div><footer>Chân trang</footer></body></html>`

describe('a saved page', () => {
  it('gives the article that it shows, without what stands around it', () => {
    const { html, ...facts } = readSavedPage(page)
    assert.equal(html, '<p>Sáng nay <b>cầu</b></p><script>alert(1)</script>')
    assert.deepEqual(facts, {
      title: 'Khánh thành cầu',
      lead: 'Câu mở đầu.',
      address: 'https://dakrong.example.vn/vi/news/tin/khanh-thanh-12.html',
      publishedAt: '2019-05-02T08:30:00+07:00',
      byline: 'Minh Vũ',
      language: 'vi',
    })
  })

  it('is read as a whole where it marks no article', () => {
    assert.equal(readSavedPage('<p>Một dòng').html, '<p>Một dòng')
    assert.equal(readSavedPage('<main><p>Hai').html, '<p>Hai')
    assert.equal(readSavedPage('').html, '')
  })

  it('is read whatever it does to the parser: a hundred thousand levels, tags without end', () => {
    for (const hostile of [
      '<div>'.repeat(200_000),
      '<b><p>'.repeat(20_000),
      '<table>'.repeat(50_000),
      '<a href="'.repeat(50_000),
      '<title>'.repeat(50_000),
    ])
      assert.equal(typeof readSavedPage(hostile).html, 'string')
  })
})
