import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { readPdf } from '#platform/pdf/index.ts'
import { closeTypesetters, typeset } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'krong-typeset-'))
const template = pathToFileURL(join(folder, 'letter.typ'))
writeFileSync(
  template,
  `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: datetime(year: 2026, month: 1, day: 5))
#set text(font: "Tinos", fallback: false)
#if data.at("hang", default: false) { for i in range(100000) { for j in range(100000) { } } }
#data.title
#context { let at = here().position(); [#metadata((name: "person", page: at.page, x: at.x / 1pt, y: at.y / 1pt, width: 10, height: 5)) <place>] }`,
)
const dated = new Temporal.PlainDate(2026, 1, 5)
const set = (data: object) => typeset({ template, data, dated })

after(() => {
  closeTypesetters()
  rmSync(folder, { recursive: true })
})

describe('a paper that is set', () => {
  it('is PDF/A-2b, tagged, and says its words in composed Vietnamese', async () => {
    const { pdf, pages, missing } = await set({ title: 'Ủy ban nhân dân huyện Đakrông' })
    const raw = Buffer.from(pdf).toString('latin1')
    assert.match(raw, /pdfaid:part>2</)
    assert.match(raw, /pdfaid:conformance>B</)
    assert.match(raw, /\/MarkInfo/)
    assert.deepEqual([pages, missing], [1, []])
    const { pages: read } = await readPdf(pdf)
    assert.equal(read[0]!.words.map(({ text }) => text).join(' '), 'Ủy ban nhân dân huyện Đakrông')
  })

  it('has the same bytes for the same words, in another process too', async () => {
    const one = await set({ title: 'Quyết định' })
    closeTypesetters()
    const again = await set({ title: 'Quyết định' })
    assert.notEqual(one, again)
    assert.deepEqual(Buffer.from(again.pdf), Buffer.from(one.pdf))
  })

  it('tells where the places of its template are', async () => {
    const { places } = await set({ title: 'A' })
    assert.equal(places.length, 1)
    const { name, page, x, width } = places[0]!
    assert.deepEqual([name, page, width], ['person', 1, 10])
    assert.ok(x > 60 && x < 100)
  })

  it('shows and tells characters without a shape, and reads nothing as Typst', async () => {
    const { missing, pdf } = await set({ title: '😀 ☑ #read("/etc/passwd") *a* $x$' })
    assert.deepEqual(missing, ['😀', '☑'])
    const { pages } = await readPdf(pdf)
    assert.equal(pages[0]!.words.map(({ text }) => text).join(' '), '□ □ #read("/etc/passwd") *a* $x$')
  })

  it('that hangs is stopped, and the next one is set', async () => {
    const hanging = typeset({ template, dated, data: { title: 'B', hang: true }, milliseconds: 1_500 })
    await assert.rejects(hanging, /took longer than 1500 ms/)
    assert.equal((await set({ title: 'C' })).pages, 1)
  })

  it('fails with what the template says when data are missing', async () => {
    await assert.rejects(set({}), /typesetting: .*title/)
  })
})

describe('whatever is typed', () => {
  it('is set: controls, halves of characters and turned directions are left out, the rest is shown or told', async () => {
    const { pdf, missing } = await set({ title: 'a\u0000b\u0001c\u202ed \ud800e\u200b 中' })
    const { pages } = await readPdf(pdf)
    assert.equal(pages[0]!.words.map(({ text }) => text).join(' '), 'abcd \ufffde □')
    assert.deepEqual(missing, ['中'])
  })

  it('is set for any words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (title) => {
        assert.equal((await set({ title: `x${title}` })).pages, 1)
      }),
      { numRuns: 60 },
    )
  })
})
