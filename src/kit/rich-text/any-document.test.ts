import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  alignments,
  type Block,
  type Inline,
  marks,
  numberings,
  type ReadOptions,
  readHtml,
  type Resolve,
  type RichText,
  plainText,
  richTextSchema,
  textLanguages,
  tidy,
  writeHtml,
} from './index.ts'

const id = fc.uuid()
const resolve: Resolve = {
  picture: (picture) => ({
    src: `/hinh/${picture}.jpg`,
    sources: [{ type: 'image/avif', srcset: `/hinh/${picture}-640.avif 640w` }],
    width: 640,
    height: 480,
  }),
  file: (file) => ({ href: `/tep/${file}`, name: 'Bao-cao.pdf', size: 1_500_000 }),
}
const idIn = (folder: string) => (address: string) =>
  new RegExp(`^/${folder}/([0-9a-f-]{36})`).exec(address)?.[1]
const known: ReadOptions = { picture: idIn('hinh'), file: idIn('tep') }

/** Words, and what trips readers: spaces of all kinds, marks that compose, bullets, tags, entities. */
const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Ủy ban', ' nhân dân ', 'xã Tà Rụt', '1.', 'a', '- một', '• hai', 'Ô') },
  fc.constantFrom('\u00a0', '\u200b', '  ', '\n', '\u0301', '\ud800', '\0', '<b>', '&amp;', '"', "'", '\u{1f469}\u200d', ']]>', '\u0338'),
  fc.string({ unit: 'binary', maxLength: 8 }),
) // prettier-ignore
const text = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(''))
const someMarks = fc.option(fc.subarray([...marks]), { nil: undefined, freq: 2 })

const someLanguage = fc.option(fc.constantFrom(...textLanguages), { nil: undefined, freq: 2 })

const plain: fc.Arbitrary<Inline & { kind: 'text' | 'break' }> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      text,
      marks: someMarks,
      language: someLanguage,
    }),
  },
  fc.record({ kind: fc.constant('break' as const) }),
)
const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    '/van-ban/1?a=1&b=2',
    'mailto:a@b.vn',
    'tel:+84233 123.456',
    '/tìm kiếm',
    'https://a.vn/"><i>',
  ),
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: plain },
  fc.record({ kind: fc.constant('link' as const), href, content: fc.array(plain, { maxLength: 3 }) }),
)
const inlines = fc.array(inline, { maxLength: 5 })

const figure = fc.record({
  kind: fc.constant('figure' as const),
  picture: id,
  alt: text,
  decorative: fc.boolean(),
  caption: inlines,
})
const paragraph: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('paragraph' as const),
  align: fc.option(fc.constantFrom(...alignments), { nil: undefined, freq: 2 }),
  content: inlines,
})
const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  figure,
  fc.record({ kind: fc.constant('gallery' as const), figures: fc.array(figure, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('video' as const), file: id, title: text, captions: fc.option(id, { nil: undefined }), transcript: text }),
  fc.record({ kind: fc.constant('audio' as const), file: id, title: text, transcript: text }),
  fc.record({ kind: fc.constant('attachment' as const), file: id, title: text.map((title) => `Tệp ${title}`) }),
  fc.record({ kind: fc.constant('rule' as const) }),
) // prettier-ignore

function blocksAt(depth: number, inCell: boolean): fc.Arbitrary<Block[]> {
  if (depth === 0) return fc.array(leaf, { maxLength: 3 })
  const inside = blocksAt(depth - 1, inCell)
  const list = fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    numbering: fc.option(fc.constantFrom(...numberings), { nil: undefined }),
    start: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
    items: fc.array(inside, { maxLength: 3 }),
  })
  const quote = fc.record({ kind: fc.constant('quote' as const), blocks: inside })
  const span = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 2 })
  const cell = fc.record({ colspan: span, rowspan: span, blocks: blocksAt(depth - 1, true) })
  const table = fc.record({
    kind: fc.constant('table' as const),
    caption: inlines,
    headerRows: fc.integer({ min: 0, max: 3 }),
    headerColumn: fc.boolean(),
    rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 }),
  })
  const others: fc.Arbitrary<Block>[] = inCell ? [list, quote] : [list, quote, table]
  return fc.array(fc.oneof({ weight: 2, arbitrary: leaf }, ...others), { maxLength: 4 })
}

const heading = fc.record({
  kind: fc.constant('heading' as const),
  level: fc.constantFrom(2 as const, 3 as const, 4 as const),
  content: inlines,
})
const document: fc.Arbitrary<RichText> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: blocksAt(2, false) },
      heading.map((one): Block[] => [one]),
    ),
    { maxLength: 4 },
  )
  .map((parts) => ({ version: 1, blocks: parts.flat() }))

/** As JSON keeps it: what is undefined is not there. */
const kept = (one: RichText) => JSON.parse(JSON.stringify(one)) as unknown
const numRuns = 400

describe('any document of the schema', () => {
  it('is read back from its own HTML as it was', () => {
    fc.assert(
      fc.property(document, (given) => {
        const stored = richTextSchema.parse(kept(given))
        const { document: again } = readHtml(writeHtml(stored, resolve), { ...known, origin: 'written' })
        assert.deepEqual(again, stored)
      }),
      { numRuns },
    )
  })

  it('is tidy once it was read, and stays so', () => {
    fc.assert(
      fc.property(document, (given) => {
        const stored = richTextSchema.parse(kept(given))
        assert.deepEqual(tidy(stored), stored)
        assert.deepEqual(richTextSchema.parse(kept(stored)), stored)
      }),
      { numRuns },
    )
  })

  it('loses no word when it is tidied', () => {
    const letters = (one: RichText) =>
      plainText(one)
        .normalize('NFD')
        .match(/[\p{L}\p{N}]/gu)
        ?.join('')
    fc.assert(
      fc.property(document, (given) => {
        assert.equal(letters(tidy(given)), letters(given))
      }),
      { numRuns },
    )
  })

  it('pasted from a site that writes as we do, is mended once and then left alone', () => {
    fc.assert(
      fc.property(document, (given) => {
        const { document: once } = readHtml(writeHtml(richTextSchema.parse(kept(given)), resolve), known)
        assert.deepEqual(readHtml(writeHtml(once, resolve), known).document, once)
        assert.deepEqual(richTextSchema.parse(kept(once)), once)
      }),
      { numRuns },
    )
  })
})
