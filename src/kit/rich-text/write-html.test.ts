import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type Block,
  excerpt,
  fileIdsOf,
  headingsOf,
  type Inline,
  linksOf,
  pictureIdsOf,
  plainText,
  readHtml,
  type Resolve,
  type RichText,
  wordCount,
  writeHtml,
} from './index.ts'

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const resolve: Resolve = {
  picture: (picture) =>
    picture === id(0)
      ? undefined
      : {
          src: '/h.jpg',
          sources: [
            { type: 'image/avif', srcset: '/h-640.avif 640w, /h-1280.avif 1280w' },
            { type: 'image/webp', srcset: '/h.webp 640w' },
          ],
          sizes: '(min-width: 60rem) 40rem, 100vw',
          width: 1280,
          height: 720,
        },
  file: (file) =>
    file === id(0) ? undefined : { href: `/tep/${file.at(-1)}`, name: 'Lich.final.DOCX', size: 1_258_291 },
}
const text = (words: string): Inline => ({ kind: 'text', text: words })
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] })
const heading = (words: string, level: 2 | 3 | 4 = 2): Block => ({
  kind: 'heading',
  level,
  content: [text(words)],
})
const of = (...blocks: Block[]): RichText => ({ version: 1, blocks })
const html = (...blocks: Block[]) => writeHtml(of(...blocks), resolve)

describe('what is written', () => {
  it('words in another language say so, and are the same words in plain text', () => {
    const foreign: Block = {
      kind: 'paragraph',
      content: [text('Nói '), { kind: 'text', text: 'hello', marks: ['strong'], language: 'en' }],
    }
    assert.equal(html(foreign), '<p>Nói <span lang="en"><strong>hello</strong></span></p>')
    assert.equal(plainText(of(foreign)), 'Nói hello')
  })

  it('a picture in the best type that a browser knows, its place kept, fetched when it is near', () => {
    assert.equal(
      html({ kind: 'figure', picture: id(1), alt: 'Lớp "học"', decorative: false, caption: [text('Ảnh')] }),
      '<figure><picture><source type="image/avif" srcset="/h-640.avif 640w, /h-1280.avif 1280w" sizes="(min-width: 60rem) 40rem, 100vw">' +
        '<source type="image/webp" srcset="/h.webp 640w" sizes="(min-width: 60rem) 40rem, 100vw">' +
        '<img loading="lazy" decoding="async" src="/h.jpg" width="1280" height="720" alt="Lớp &quot;học&quot;"></picture>' +
        '<figcaption>Ảnh</figcaption></figure>',
    )
  })

  it('pictures of a gallery with anchors of their own where they are wanted, papers with a page without taking it away', () => {
    const figure = { kind: 'figure', picture: id(1), alt: 'Cầu', decorative: false, caption: [] } as const
    const gallery: Block = { kind: 'gallery', figures: [figure, { ...figure, alt: '', decorative: true }] }
    const anchored = writeHtml(of(gallery), { ...resolve, anchors: true })
    assert.match(anchored, /<figure id="anh\.1"><a href="#anh\.1"><picture>/)
    assert.match(anchored, /<figure id="anh\.2"><picture>/, 'a link needs words')
    assert.deepEqual(readHtml(anchored, { picture: () => id(1) }).document.blocks, [gallery])
    const paged = { ...resolve, file: () => ({ href: '/tep/1', name: 'a.pdf', size: 1024, isPage: true }) }
    assert.doesNotMatch(writeHtml(of({ kind: 'attachment', file: id(2), title: 'Đơn' }), paged), /download/)
  })

  it('nothing of pictures and files that are not found', () => {
    const lost: Block[] = [
      { kind: 'figure', picture: id(0), alt: '', decorative: false, caption: [text('Ảnh')] },
      { kind: 'video', file: id(0), title: 'a', transcript: 'b' },
      { kind: 'attachment', file: id(0), title: 'a' },
    ]
    assert.equal(html(...lost), '')
  })

  it('a table that scrolls by itself, with heads of columns and rows', () => {
    const cell = (words: string, rowspan?: number) => ({
      ...(rowspan ? { rowspan } : {}),
      blocks: [paragraph(words)],
    })
    const table: Block = {
      kind: 'table',
      caption: [text('Lịch')],
      headerRows: 1,
      headerColumn: true,
      rows: [[cell('Thôn'), cell('Ngày')], [cell('A Đăng', 2), cell('5')], [cell('6')]],
    }
    assert.equal(
      html(table),
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Lịch"><table><caption>Lịch</caption>' +
        '<thead><tr><th scope="col">Thôn</th><th scope="col">Ngày</th></tr></thead>' +
        '<tbody><tr><th scope="row" rowspan="2">A Đăng</th><td>5</td></tr><tr><td>6</td></tr></tbody></table></div>',
    )
    assert.match(html({ ...table, caption: [] }), /aria-label="Bảng 1"/)
    assert.match(
      writeHtml(of({ ...table, caption: [] }), { ...resolve, language: 'en' }),
      /aria-label="Table 1"/,
    )
  })

  it('recordings with captions and what is said', () => {
    assert.equal(
      html({ kind: 'video', file: id(1), title: 'Phim', captions: id(2), transcript: 'Một\nHai' }),
      '<figure class="video"><video controls preload="metadata" src="/tep/1" aria-label="Phim">' +
        '<track kind="captions" src="/tep/2" srclang="vi" label="Phụ đề"></video><figcaption>Phim</figcaption>' +
        '<details class="transcript"><summary>Bản chép lời</summary><p>Một</p><p>Hai</p></details></figure>',
    )
  })

  it('a file with its type and size', () => {
    assert.equal(
      html({ kind: 'attachment', file: id(1), title: 'Lịch & bản đồ' }),
      '<p class="attachment"><a href="/tep/1" download="Lich.final.DOCX">Lịch &amp; bản đồ</a> <span>(DOCX, 1,2 MB)</span></p>',
    )
  })

  it('links out of the site give nothing away', () => {
    const link = (href: string): Inline => ({ kind: 'link', href, content: [{ kind: 'text', text: 'x' }] })
    const content = [link('https://a.vn/'), link('/b'), link('mailto:a@b.vn'), link('javascript:x')]
    assert.equal(
      html({ kind: 'paragraph', align: 'right', content }),
      '<p class="align-right"><a href="https://a.vn/" rel="noopener">x</a><a href="/b">x</a><a href="mailto:a@b.vn">x</a>x</p>',
    )
  })

  it('ids of headings from their words, each once, and the same in the table of contents', () => {
    const document = of(
      heading('Điều kiện'),
      heading('ĐIỀU KIỆN!', 3),
      heading('Điều kiện 2'),
      heading('…'),
      heading('Điều kiện'),
    )
    const lines = headingsOf(document)
    assert.deepEqual(
      lines.map(({ id: one }) => one),
      ['muc-dieu-kien', 'muc-dieu-kien-2', 'muc-dieu-kien-2-2', 'muc', 'muc-dieu-kien-3'],
    )
    assert.deepEqual(lines[1], { level: 3, id: 'muc-dieu-kien-2', text: 'ĐIỀU KIỆN!' })
    const written = [...writeHtml(document, resolve).matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
    assert.deepEqual(
      written,
      lines.map(({ id: one }) => one),
    )
  })
})

describe('what is told of a document', () => {
  const figure = (picture: string): Block & { kind: 'figure' } => ({
    kind: 'figure',
    picture,
    alt: 'không kể',
    decorative: false,
    caption: [text('Chú thích')],
  })
  const document = of(
    heading('Thông báo'),
    { kind: 'paragraph', content: [text('Mời bà con'), { kind: 'break' }, { kind: 'link', href: '/a', content: [{ kind: 'text', text: 'xem lịch' }] }, text(' – hết.')] },
    { kind: 'list', ordered: true, items: [[paragraph('một'), figure(id(2))], [paragraph('hai')]] },
    { kind: 'table', caption: [{ kind: 'link', href: 'https://b.vn/', content: [{ kind: 'text', text: 'Bảng' }] }], headerRows: 0, headerColumn: false, rows: [[{ blocks: [paragraph('a'), paragraph('b')] }, { blocks: [{ kind: 'quote', blocks: [paragraph('c')] }] }]] },
    { kind: 'gallery', figures: [figure(id(2)), figure(id(3))] },
    { kind: 'video', file: id(4), captions: id(5), title: 'Phim', transcript: 'Lời' },
    { kind: 'audio', file: id(6), title: '', transcript: '' },
    { kind: 'rule' },
    { kind: 'attachment', file: id(4), title: 'Tệp' },
  ) // prettier-ignore

  it('its words, a line per block', () => {
    assert.equal(
      plainText(document),
      'Thông báo\nMời bà con\nxem lịch – hết.\nmột\nChú thích\nhai\nBảng\na b\tc\nChú thích\nChú thích\nPhim\nLời\nTệp',
    )
    assert.equal(wordCount(document), 23)
  })

  it('its pictures, files and links', () => {
    assert.deepEqual(pictureIdsOf(document), [id(2), id(3)])
    assert.deepEqual(fileIdsOf(document), [id(4), id(5), id(6)])
    assert.deepEqual(linksOf(document), [
      { href: '/a', text: 'xem lịch' },
      { href: 'https://b.vn/', text: 'Bảng' },
    ])
  })

  for (const [length, expected] of [
    [200, 'Mời bà con xem lịch – hết. một Chú thích hai'],
    [44, 'Mời bà con xem lịch – hết. một Chú thích hai'],
    [22, 'Mời bà con xem lịch…'],
    [11, 'Mời bà con…'],
    [10, 'Mời bà…'],
    [3, 'Mờ…'],
  ] as const)
    it(`its beginning in ${length} characters`, () => {
      assert.equal(excerpt(document, length), expected)
      assert.ok(excerpt(document, length).length <= length)
    })

  it('its beginning, where it has no running text', () => {
    assert.equal(excerpt(of({ kind: 'attachment', file: id(1), title: 'Tệp' }), 50), 'Tệp')
    assert.equal(excerpt(of(), 50), '')
  })
})
