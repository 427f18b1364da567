import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readHtml, richTextLimits, richTextSchema } from './index.ts'

const id = '00000000-0000-7000-8000-000000000000'
const text = (words: string) => ({ kind: 'text', text: words })
const paragraph = (...content: unknown[]) => ({ kind: 'paragraph', content })
const of = (...blocks: unknown[]) => ({ version: 1, blocks })
const quote = (...blocks: unknown[]) => ({ kind: 'quote', blocks })
const list = (...blocks: unknown[]) => ({ kind: 'list', ordered: false, items: [blocks] })
const table = (...blocks: unknown[]) => ({
  kind: 'table',
  caption: [],
  headerRows: 0,
  headerColumn: false,
  rows: [[{ blocks }, { blocks: [paragraph(text('b'))] }]],
})
const heading = { kind: 'heading', level: 2, content: [text('Mục')] }
const nested = (depth: number, around: (inside: unknown) => unknown): unknown =>
  Array.from({ length: depth }).reduce((inside) => around(inside), paragraph(text('a')) as unknown)
const link = (href: string) => paragraph({ kind: 'link', href, content: [text('x')] })
const many = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value)

/** Where it is refused and by which code; `*` is any code. */
const refused: readonly (readonly [what: string, given: unknown, path: string, code: string])[] = [
  ['nothing', undefined, '', '*'],
  ['another version', { version: 2, blocks: [] }, 'version', '*'],
  ['a key that nobody knows', { version: 1, blocks: [], html: '<p>' }, '', '*'],
  ['a block that nobody knows', of({ kind: 'html', html: '<script>' }), 'blocks.0.kind', '*'],
  ['a key in a text', of(paragraph({ ...text('a'), style: 'x' })), 'blocks.0.content.0', '*'],
  ['a mark that nobody knows', of(paragraph({ ...text('a'), marks: ['blink'] })), 'blocks.0.content.0.marks.0', '*'],
  ['a language outside the list', of(paragraph({ ...text('a'), language: 'fr' })), 'blocks.0.content.0.language', '*'],
  ['a language that breaks out', of(paragraph({ ...text('a'), language: 'en" onclick="x' })), 'blocks.0.content.0.language', '*'],
  ['the title of the page', of({ ...heading, level: 1 }), 'blocks.0.level', '*'],
  ['a link in a link', of(paragraph({ kind: 'link', href: '/a', content: [{ kind: 'link', href: '/b', content: [] }] })), 'blocks.0.content.0.content.0.kind', '*'],
  ['a script as a link', of(link('javascript:alert(1)')), 'blocks.0.content.0.href', 'rich-text.link-unsafe'],
  ['a picture by address', of({ kind: 'figure', picture: 'https://a.vn/a.jpg', alt: '', decorative: false, caption: [] }), 'blocks.0.picture', 'rich-text.id-wrong'],
  ['a file without a title', of({ kind: 'attachment', file: id, title: ' \u200b' }), 'blocks.0.title', 'rich-text.title-missing'],
  ['a heading in a quote', of(quote(heading)), 'blocks.0.blocks.0', 'rich-text.heading-nested'],
  ['a heading in a cell', of(table(heading)), 'blocks.0.rows.0.0.blocks.0', 'rich-text.heading-nested'],
  ['a table in a cell', of(table(quote(table()))), 'blocks.0.rows.0.0.blocks.0.blocks.0', 'rich-text.table-nested'],
  ['lists five deep', of(nested(5, (inside) => list(inside))), 'blocks.0.items.0.0.items.0.0.items.0.0.items.0.0', 'rich-text.list-too-deep'],
  ['quotes thirteen deep', of(nested(12, (inside) => quote(inside))), `blocks.0${'.blocks.0'.repeat(12)}`, 'rich-text.too-deep'],
  ['nesting without end', of(nested(50_000, (inside) => quote(inside))), '', 'rich-text.too-deep'],
  ['blocks without end', of(...many(10_001, paragraph(text('a')))), '', 'rich-text.too-many-nodes'],
  ['empty items without end', of({ kind: 'list', ordered: false, items: many(500_000, []) }), '', 'rich-text.too-many-nodes'],
  ['text without end', of(paragraph(text('a'.repeat(1_000_001)))), '', 'rich-text.too-long'],
  ['a title without end', of({ kind: 'audio', file: id, title: '', transcript: 'a'.repeat(1_000_001) }), '', 'rich-text.too-long'],
  ['a span of nothing', of({ ...table(), rows: [[{ colspan: 0, blocks: [] }]] }), 'blocks.0.rows.0.0.colspan', '*'],
] // prettier-ignore

describe('JSON that anybody wrote', () => {
  for (const [what, given, path, code] of refused)
    it(`is refused: ${what}`, () => {
      const { success, error } = richTextSchema.safeParse(given)
      assert.equal(success, false)
      const issue = error!.issues.find((one) => one.path.join('.') === path)
      assert.ok(issue, error!.message.slice(0, 1000))
      if (code !== '*') assert.equal(issue.message, code)
    })

  it('tells everything that is wrong at once', () => {
    const { error } = richTextSchema.safeParse(of(link('data:x'), heading, quote({ kind: 'x' }), link('//[')))
    assert.deepEqual(
      error!.issues.map(({ path }) => path.slice(0, 2).join('.')),
      ['blocks.0', 'blocks.2', 'blocks.3'],
    )
  })

  it('is read up to the limits', () => {
    for (const given of [
      of(...many(richTextLimits.nodes / 2, paragraph(text('a')))),
      of(paragraph(text('a'.repeat(1_000_000)))),
      of(nested(11, (inside) => quote(inside))),
      of(nested(4, (inside) => list(inside))),
    ])
      assert.equal(richTextSchema.safeParse(given).success, true)
  })

  it('comes out tidy', () => {
    const read = richTextSchema.parse(
      of(
        paragraph(text('Uỷ\u00a0\u00a0ban '), text(' nha\u0302n'), text('\ndân')),
        paragraph(text(' ')),
        paragraph(text('a'), { kind: 'break' }, { kind: 'break' }, text('b')),
        list(paragraph()),
        link('HTTPS://Example.VN'),
      ),
    )
    assert.deepEqual(
      read,
      of(
        paragraph(text('Uỷ ban nhân dân')),
        paragraph(text('a')),
        paragraph(text('b')),
        paragraph({ kind: 'link', href: 'https://example.vn/', content: [text('x')] }),
      ),
    )
  })

  it('keeps cells within their table', () => {
    const cell = (rowspan?: number) => ({ ...(rowspan ? { rowspan } : {}), blocks: [paragraph(text('a'))] })
    const parsed = richTextSchema.parse(
      of({ kind: 'table', caption: [], headerRows: 1, headerColumn: true, rows: [[cell(9), cell()], [cell(3), cell()], [], [cell(5)]] }),
    ) // prettier-ignore
    assert.deepEqual(parsed.blocks, [
      { kind: 'table', caption: [], headerRows: 1, headerColumn: true, rows: [[cell(), cell()], [cell(2), cell()], [cell()]] },
    ]) // prettier-ignore
  })
})

it('a long article from Word stays what it is; what is too long is cut with a word of it', () => {
  const html = `<table>${'<tr><td>a<td>b<td>c'.repeat(3_000)}</table><p>sau</p>`
  const { document, report } = readHtml(html)
  const [first, second] = document.blocks
  assert.ok(first?.kind === 'table' && first.rows.length > 2_000)
  assert.equal(second, undefined)
  assert.equal(report.changes['cut-off'], 1)
  assert.equal(richTextSchema.safeParse(document).success, true)
})
