import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readHtml, richTextSchema, writeHtml } from './index.ts'

const nothing = { picture: () => undefined, file: () => undefined }
const allowed =
  /^\/?(?:p|h[2-4]|ul|ol|li|blockquote|table|caption|thead|tbody|tr|th|td|figure|figcaption|picture|source|img|video|audio|track|details|summary|a|strong|em|u|s|sup|sub|br|hr|div|span)$/
const unsafe = /\s(?:on\w+|style|srcdoc|formaction)\s*=|(?:href|src)="\s*(?:javascript|data|vbscript):/i

function assertSafe(html: string, from: string): void {
  for (const [, name] of html.matchAll(/<(\/?[A-Za-z][^\s>/]*)/g)) assert.match(name!, allowed, from)
  for (const [tag] of html.matchAll(/<[^>]*>/g)) assert.doesNotMatch(tag, unsafe, from)
}

const tricks = [
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<a href="java\nscript:alert(1)">x</a><a href=" data:text/html,x">y</a><a href="&#106;avascript:x">z</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x>',
  '<p style="background:url(javascript:x)" onclick=x>chữ</p>',
  '<img src="x" alt="&quot; onerror=alert(1) x=&quot;">',
  '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
]

describe('HTML that anybody wrote', () => {
  it('leaves only elements and attributes of our own, however it was meant', () => {
    for (const trick of tricks) assertSafe(writeHtml(readHtml(trick).document, nothing), trick)
    const piece = fc.oneof(
      fc.constantFrom(
        ...tricks,
        '<ul><li>',
        '</li>',
        '<table><tr><td>',
        '</td>',
        '<!--',
        '-->',
        '<p>',
        '<b>',
        '&lt;',
        '"',
        "'",
        '>',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = pieces.join('')
        assertSafe(writeHtml(readHtml(html).document, nothing), html)
      }),
      { numRuns: 300 },
    )
  })

  it('gives a document of the schema, which reads itself again as it is', () => {
    for (const trick of [...tricks, '<ul><li>một<li>hai<ul><li>ba</ul></ul>', '<h1>A</h1><h4>B</h4>']) {
      const { document } = readHtml(trick)
      assert.equal(richTextSchema.safeParse(document).success, true, trick)
      assert.deepEqual(readHtml(writeHtml(document, nothing)).document, document, trick)
    }
  })

  it('is read in time that grows with it, however deep or long', () => {
    for (const html of [
      '<div>'.repeat(200_000),
      '<ul><li>'.repeat(50_000),
      '<b>x'.repeat(200_000),
      '<p>a'.repeat(100_000),
    ]) {
      const { document, report } = readHtml(html)
      assert.equal(richTextSchema.safeParse(document).success, true)
      assert.ok(report !== undefined)
    }
  })
})
