import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import {
  findPersonalData,
  plainText,
  readHtml,
  type Resolve,
  richTextLimits,
  richTextSchema,
  type RichText,
  writeHtml,
  writtenElements,
} from './index.ts'

const id = '00000000-0000-7000-8000-000000000000'
const everything = { picture: () => id, file: () => id }
const resolve: Resolve = {
  picture: () => ({
    src: '/a.jpg?"><i>',
    sources: [{ type: 'image/webp', srcset: '/a.webp 1x' }],
    width: 640,
    height: 480,
  }),
  file: () => ({ href: '/tep', name: `"'><script>.pdf`, size: 1 }),
}
const elements = new Map<string, readonly string[]>(Object.entries(writtenElements))

/** Names what HTML holds besides our own elements and attributes, as a browser would see it. */
function strangersIn(html: string): string[] {
  const found: string[] = []
  const open: DefaultTreeAdapterTypes.Node[] = [parseFragment(html)]
  for (let one = open.pop(); one; one = open.pop()) {
    if ('tagName' in one) {
      const attributes = elements.get(one.tagName)
      if (!attributes || !one.namespaceURI.endsWith('/xhtml')) found.push(`<${one.tagName}>`)
      for (const { name, value } of one.attrs) {
        if (!attributes?.includes(name)) found.push(`${one.tagName} ${name}`)
        const leads = name === 'href' || name === 'src'
        if (leads && !/^(?:https?:\/\/|mailto:|tel:|\/(?![/\\]))/.test(value)) found.push(`${name}=${value}`)
      }
    } else if (one.nodeName === '#comment') found.push('comment')
    if ('childNodes' in one) open.push(...one.childNodes)
  }
  return found
}

const tricks = ['hostile-svg', 'hostile-noscript', 'hostile-unclosed'].flatMap((name) =>
  readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
)
const pieces = fc.oneof(
  fc.constantFrom(...tricks),
  fc.constantFrom(
    ...('<ul> <li> </li> <ol> <table> <tr> <td> <th> </td> </table> <caption> <p> </p> <b> </b> <i> <a\thref=/a> </a> <h1> <h5> ' +
      '<blockquote> </blockquote> <figure> <figcaption> <img\tsrc=a> <video\tsrc=a> <div\tclass=gallery> <p\tclass=attachment> <br> <hr> ' +
      '<pre> <svg> <math> <style> </style> <select> <template> </template> <noscript> <!-- --> <![CDATA[ ]]> <plaintext> <textarea> ' +
      '<details\tclass=transcript> <span\tlang=en> <p\tLANG=bru> <b\tlang="en&quot;\tonclick=x"> <i\tlang=xx> <p\tstyle="mso-list:l0\tlevel3"> <span\tstyle="mso-list:Ignore"> &lt; &#0; &#x80; " \' > - + • a) 1.').split(' '),
  ),
  fc.constantFrom('<a href="javascript:x">', '<a href="\0java\tscript:x">', '<img src=x onerror=x>', '<p style="text-align:right">'),
  fc.constantFrom('- một', 'hai ', '\u00a0', '\n', 'e\u0301', '\ud83d'),
  fc.string({ unit: 'binary', maxLength: 6 }),
) // prettier-ignore
const nasty = fc.array(pieces, { maxLength: 24 }).map((all) => all.join('').replaceAll('\t', ' '))

describe('HTML that anybody wrote', () => {
  it('leaves only elements and attributes of our own', () => {
    const check = (html: string) =>
      assert.deepEqual(strangersIn(writeHtml(readHtml(html, everything).document, resolve)), [], html)
    for (const trick of tricks) check(trick)
    fc.assert(fc.property(nasty, check), { numRuns: 1500 })
  })

  it('becomes a document of the schema, which is read again as it is', () => {
    fc.assert(
      fc.property(nasty, (html) => {
        const { document } = readHtml(html, everything)
        assert.deepEqual(richTextSchema.parse(JSON.parse(JSON.stringify(document))), document)
        assert.deepEqual(readHtml(writeHtml(document, resolve), everything).document, document)
      }),
      { numRuns: 1500 },
    )
  })

  it('is judged by a check that sees strangers', () => {
    assert.deepEqual(strangersIn('<p onclick=x><svg></svg><a href="javascript:x">'), ['p onclick', 'href=javascript:x', '<svg>'])
  }) // prettier-ignore
})

/** Two million characters of one pattern. */
const long = (pattern: (at: number) => string) => {
  const parts: string[] = []
  for (let [at, length] = [0, 0]; length < 2_000_000; at++)
    length += parts[parts.push(pattern(at)) - 1]!.length
  return parts.join('')
}

describe('two megabytes', () => {
  const patterns: readonly (readonly [string, () => string])[] = [
    ['of nested elements', () => long(() => '<div>')],
    [
      'of marks that each paragraph has again',
      () => long((at) => (at < 300 ? `<p><b id=${at}></p>` : '<p>x')),
    ],
    ['of text that falls out of a table', () => `<table>${long(() => 'a<br>')}`],
    ['of typed items', () => long(() => '<p>- a</p>')],
    ['of short pieces of one line', () => long((at) => `a<i x=${at}></i>`)],
    ['of attributes', () => `<p ${long((at) => `a${at} `)}>x`],
  ]
  for (const [what, html] of patterns)
    it(`${what} are read within the limits, and in seconds`, () => {
      const begun = performance.now()
      const { document } = readHtml(html())
      const plain = plainText(document)
      findPersonalData(plain)
      // Two to five seconds where this was written; what is not linear would take hours.
      assert.ok(performance.now() - begun < 60_000)
      assert.equal(richTextSchema.safeParse(document).success, true)
    })

  it('of one line are cut, not lost', () => {
    const { document, report } = readHtml(long(() => 'xin chào '))
    assert.equal(plainText(document).length, richTextLimits.characters)
    assert.equal(report.changes['cut-off'], 1)
  })
})

it('what no schema has seen does no harm when it is written', () => {
  const document: RichText = {
    version: 1,
    blocks: [
      {
        kind: 'paragraph',
        content: [
          {
            kind: 'link',
            href: 'javascript:alert(1)',
            content: [{ kind: 'text', text: '<img src=x onerror=x>\0' }],
          },
        ],
      },
      { kind: 'figure', picture: id, alt: '"><script>', decorative: false, caption: [] },
      { kind: 'attachment', file: id, title: "'><script>" },
    ],
  }
  assert.deepEqual(strangersIn(writeHtml(document, resolve)), [])
})
