import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readHtml, type Resolve, richTextSchema, writeHtml } from './index.ts'

const folder = new URL('fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.endsWith('.read.txt'))

/** Own pictures stand below `/anh/` and `/uploads/`, own files below `/tep/`; the id is told by the length of the name. */
const idOf = (address: string) =>
  /^\/(?:anh|uploads|tep)\//.test(address)
    ? `00000000-0000-7000-8000-${String(address.length).padStart(12, '0')}`
    : undefined
const resolve: Resolve = {
  picture: (id) => ({ src: `/anh/${id.slice(-2)}.jpg`, sources: [], width: 4, height: 3 }),
  file: (id) => ({ href: `/tep/${id.slice(-2)}.pdf`, name: `${id.slice(-2)}.pdf`, size: 1024 }),
}

/** What a person reads of a fixture: the HTML that is written, a line per block, and what the report counts. */
function told(name: string): string {
  const html = readFileSync(new URL(name, folder), 'utf8')
  const { document, report } = readHtml(html, { picture: idOf, file: idOf })
  const lines = document.blocks.map((block) => writeHtml({ version: 1, blocks: [block] }, resolve))
  const changes = Object.entries(report.changes).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const counted = changes.map(([code, times]) => `${code} ${times}`).join(', ')
  const missing = report.missingPictures.map(({ source, alt }) => `missing: ${source} (${alt})`)
  return `${[...lines, '', counted, ...missing].join('\n')}\n`
}

describe('what people paste', () => {
  for (const name of names)
    it(name.replace('.txt', '').replaceAll('-', ' '), () => {
      const expected = new URL(name.replace('.txt', '.read.txt'), folder)
      const now = told(name)
      if (process.env.KRONG_WRITE_FIXTURES) writeFileSync(expected, now)
      assert.equal(now, readFileSync(expected, 'utf8'))
    })

  it('becomes a document of the schema, and the same when what was written is pasted again', () => {
    assert.ok(names.length >= 12)
    const again: Resolve = {
      picture: (id) => ({
        src: `/anh/${'x'.repeat(Number(id.slice(-4)) - 5)}`,
        sources: [],
        width: 4,
        height: 3,
      }),
      file: (id) => ({ href: `/tep/${'x'.repeat(Number(id.slice(-4)) - 5)}`, name: 'a.pdf', size: 1 }),
    }
    for (const name of names) {
      const options = { picture: idOf, file: idOf }
      const { document } = readHtml(readFileSync(new URL(name, folder), 'utf8'), options)
      assert.deepEqual(richTextSchema.parse(JSON.parse(JSON.stringify(document))), document, name)
      assert.deepEqual(readHtml(writeHtml(document, again), options).document, document, name)
    }
  })
})
