import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fromParagraphs } from './paragraphs.ts'
import { spokenLines } from './spoken-lines.ts'

const said = (...text: string[]) => spokenLines({ title: 'Bão số 5', lead: '', body: fromParagraphs(text) })

describe('a text read aloud', () => {
  it('is its title and its sentences, one after the other', () => {
    assert.deepEqual(said('Nước lên nhanh. Bà con đi ngay!', 'Gọi 114.'), [
      'Bão số 5',
      'Nước lên nhanh.',
      'Bà con đi ngay!',
      'Gọi 114.',
    ])
  })

  it('has no line that a voice would break off in, and loses no word', () => {
    const word = fc.stringMatching(/^[a-zàáạêộưđ]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), (some) => {
        const lines = said(some.join(' ')).slice(1)
        assert.ok(lines.every((line) => line.length <= 200))
        assert.equal(lines.join(' '), some.join(' '))
      }),
    )
  })
})
