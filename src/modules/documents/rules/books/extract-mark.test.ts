import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractMark, extractText } from './extract-mark.ts'

const content = {
  book: 'Sổ văn bản đến',
  year: 2026,
  from: '2026-11-01',
  until: '2026-11-26',
  organ: 'Ủy ban nhân dân xã Tà Long',
}
const at = Temporal.Instant.from('2026-11-26T03:04:05Z')
const page = { width: 841.89, height: 595.28 }

test('the words say which book, which days, who and when; a trial says that it is one', () => {
  const words = 'Sổ văn bản đến, 2026; trích từ 1/11/2026 đến 26/11/2026; Ủy ban nhân dân xã Tà Long; 26/11/2026; 10:04:05 +07:00' // prettier-ignore
  assert.equal(extractText(content, { at, trial: false }), words)
  assert.equal(extractText(content, { at, trial: true }), `${words}; DÙNG THỬ`)
})

test('they stand in size 10 above the frame of the cover, smaller only where the line would be cut', () => {
  const shown = (words: string) => {
    const { page: on, rectangle, show } = extractMark(words, page)
    assert.equal(on, 0)
    assert.ok(rectangle[0] >= 40 && rectangle[2] <= page.width - 40 && rectangle[1] > page.height - 40)
    assert.ok(show.kind === 'words' && show.align === 'right')
    return show.size
  }
  assert.equal(shown(extractText(content, { at, trial: true })), 10)
  const size = shown('Ủ'.repeat(300))
  assert.ok(size > 4 && size < 6, String(size))
})
