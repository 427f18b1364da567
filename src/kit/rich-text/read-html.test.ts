import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ReadOptions, readHtml, writeHtml } from './index.ts'

const id = '00000000-0000-7000-8000-000000000001'
const again = (html: string, options?: ReadOptions) =>
  writeHtml(readHtml(html, options).document, {
    picture: () => ({ src: '/h', sources: [], width: 4, height: 3 }),
    file: () => ({ href: '/t', name: 'a.pdf', size: 1 }),
  })

const cases: readonly (readonly [what: string, html: string, read: string])[] = [
  ['bare text is a paragraph', 'Ủy ban', '<p>Ủy ban</p>'],
  ['two breaks part paragraphs, one a line', 'a<br>b<br><br>c', '<p>a<br>b</p><p>c</p>'],
  ['marks by tag and by style', '<b>a</b><span style="font-weight:700">b</span><i>c</i><span style="text-decoration: underline line-through">d</span>', '<p><strong>ab</strong><em>c</em><u><s>d</s></u></p>'],
  ['a style takes a mark away', '<b style="font-weight:normal">a<i>b<span style="font-style:normal">c</span></i></b>', '<p>a<em>b</em>c</p>'],
  ['a link draws its own line', '<a href="/a"><u>a</u></a>', '<p><a href="/a">a</a></p>'],
  ['parts of a link are one link', '<a href="/a">a</a><a href="/a"><b>b</b></a>', '<p><a href="/a">a<strong>b</strong></a></p>'],
  ['a link of nothing is none', 'a<a href="/a"> </a>b', '<p>a b</p>'],
  ['a heading is one line and strong already', '<h2><b>a</b><br>b</h2>', '<h2 id="muc-a-b">a b</h2>'],
  ['a picture in a heading stands below it', '<h2>a<img src="/h"></h2>', '<h2 id="muc-a">a</h2><figure><picture><img loading="lazy" decoding="async" src="/h" width="4" height="3" alt=""></picture></figure>'],
  ['a heading in a quote is a strong paragraph', '<blockquote><h3>a</h3>b</blockquote>', '<blockquote><p><strong>a</strong></p><p>b</p></blockquote>'],
  ['sides', '<center>a</center><p align=right>b</p><p style="text-align:justify">c</p><div class="text-center"><p>d</p></div>', '<p class="align-center">a</p><p class="align-right">b</p><p>c</p><p class="align-center">d</p>'],
  ['a list in a list without an item', '<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['what stands loose in a list is one item', '<ul><li>a</li>b <b>c</b></ul>', '<ul><li>a</li><li>b <strong>c</strong></li></ul>'],
  ['an item that is hidden is not there', '<ul><li>a</li><li style="display:none">b</li></ul>', '<ul><li>a</li></ul>'],
  ['items without a list', '<li>a<li>b', '<ul><li>a</li><li>b</li></ul>'],
  ['lists five deep end at four', '<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5</ul></ul></ul></ul></ul>', '<ul><li>1<ul><li>2<ul><li>3<ul><li><p>4</p><p>5</p></li></ul></li></ul></li></ul></li></ul>'],
  ['a head of columns', '<table><tr><th>a<th>b<tr><td>1<td>2</table>', '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 1"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>'],
  ['spans that reach out of the table', '<table><tr><td rowspan=0>a<td colspan=9999>b<tr><td rowspan=5>c</table>', '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 1"><table><tbody><tr><td rowspan="2">a</td><td colspan="100">b</td></tr><tr><td>c</td></tr></tbody></table></div>'],
  ['a caption', '<table><caption>Lịch</caption><tr><td>a</table>', '<div class="table-scroll" tabindex="0" role="region" aria-label="Lịch"><table><caption>Lịch</caption><tbody><tr><td>a</td></tr></tbody></table></div>'],
  ['a bullet in a heading is a sign', '<h2>• a</h2>', '<h2 id="muc-a">• a</h2>'],
  ['lines that are kept as typed', '<pre>a\n  b</pre>', '<p>a<br>b</p>'],
  ['words in other languages', '<p>Câu <span lang="en">go <b>on</b></span> và <i lang=BRU>ơi</i> <a href="/a" lang="lo">a</a></p>', '<p>Câu <span lang="en">go </span><span lang="en"><strong>on</strong></span> và <span lang="bru"><em>ơi</em></span> <a href="/a"><span lang="lo">a</span></a></p>'],
  ['a quotation in another language, with a word of the article', '<blockquote lang="en"><p>a</p><p>b <span lang="vi">c</span></p></blockquote>', '<blockquote><p><span lang="en">a</span></p><p><span lang="en">b </span>c</p></blockquote>'],
  ['languages that are none of ours', '<p lang="EN-US">a<b lang="fr">b</b><i lang=\'en" onclick="x\'>c</i><u lang="">d</u><span lang="en en">e</span></p>', '<p>a<strong>b</strong><em>c</em><u>d</u>e</p>'],
] // prettier-ignore

describe('HTML is read', () => {
  for (const [what, html, read] of cases)
    it(what, () => assert.equal(again(html, { picture: () => id }), read))

  it('at its word where it was written here', () => {
    const html =
      '<h2>a</h2><h4>b</h4><p>- c</p><p>- d</p><p>• e</p><table><tr><td><b>f</b><td><b>g</b><tr><td>1<td>2</table>'
    const written = again(html, { origin: 'written' })
    assert.match(again('<p><span lang="vi">a</span></p>', { origin: 'written' }), /<span lang="vi">a</)
    assert.match(written, /<h4 id="muc-b">b<\/h4><p>- c<\/p><p>- d<\/p><p>• e<\/p>/)
    assert.doesNotMatch(written, /<th/)
    assert.match(
      again(html),
      /<h3 id="muc-b">b<\/h3><ul><li>c<\/li><li>d<\/li><\/ul>|<h3[\s\S]*<th scope="col">/,
    )
  })

  it('with marks for words that are in another language than the article', () => {
    const html = '<p>Go <span lang="en">on</span>, <span lang="vi">chào</span></p>'
    assert.equal(again(html), '<p>Go <span lang="en">on</span>, chào</p>')
    assert.equal(again(html, { language: 'en' }), '<p>Go on, <span lang="vi">chào</span></p>')
  })

  it('and mended in levels of headings', () => {
    const levels = (html: string) => [...again(html).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    const of = (...typed: number[]) => levels(typed.map((level) => `<h${level}>a</h${level}>`).join(''))
    assert.deepEqual(of(1, 2, 3, 4, 5), [2, 3, 4, 4, 4])
    assert.deepEqual(of(3, 3, 6, 2), [2, 2, 3, 2])
    assert.deepEqual(of(2, 4, 3, 2), [2, 3, 3, 2])
  })

  it('with pictures that the caller keeps; the others are listed, each once', () => {
    const asked: string[] = []
    const html = '<img src="a.jpg" alt=" Một "><img src="data:image/png;base64,xx"><img src="a.jpg"><img src="cid:1"><img src="//b.vn/c.png">'
    const { document, report } = readHtml(html, {
      base: 'https://a.vn/tin/1.html',
      picture: (source) => {
        asked.push(source)
        return source.startsWith('data:') ? id : 'no id'
      },
    })
    assert.deepEqual(asked, ['https://a.vn/tin/a.jpg', 'data:image/png;base64,xx', 'https://a.vn/tin/a.jpg', 'cid:1', 'https://b.vn/c.png'])
    assert.deepEqual(document.blocks, [{ kind: 'figure', picture: id, alt: '', decorative: false, caption: [] }])
    assert.deepEqual(report, {
      changes: { picture: 4 },
      missingPictures: [{ source: 'https://a.vn/tin/a.jpg', alt: 'Một' }, { source: 'https://b.vn/c.png', alt: '' }],
    })
  }) // prettier-ignore

  it('with addresses of the page that it comes from', () => {
    assert.equal(
      again('<a href="b.html">b</a>', { base: 'https://a.vn/tin/1.html' }),
      '<p><a href="https://a.vn/tin/b.html" rel="noopener">b</a></p>',
    )
  })

  it('and tells by kind what was dropped and changed', () => {
    const html =
      '<!--a--><style>b</style><script>c</script><p onclick=d style="color:red">e\u200b</p><p></p><p hidden>f</p><iframe></iframe><svg></svg>' +
      '<input><h1>g</h1><a href="javascript:h">i</a><video src=j></video><blockquote><h2>k</h2></blockquote>'
    assert.deepEqual(readHtml(html).report.changes, {
      comment: 1,
      'style-sheet': 1,
      script: 1,
      'event-handler': 1,
      appearance: 1,
      spaces: 1,
      'empty-paragraph': 1,
      hidden: 1,
      embedded: 1,
      drawing: 1,
      'form-field': 1,
      'heading-level': 1,
      link: 1,
      recording: 1,
      'heading-nested': 1,
    })
    assert.deepEqual(readHtml('<p>Ủy ban <b>xã</b></p>').report, { changes: {}, missingPictures: [] })
  })
})
