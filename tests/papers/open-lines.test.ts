import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { featuresOf, paperTypes } from '#kit/papers/index.ts'
import { readLetters } from './read-letters.ts'
import { samplePaper } from './sample-papers.ts'
import { setPaper } from './set.ts'

const millimetres = (points: number) => (points * 25.4) / 72

describe('a paper that is signed before it has its number', () => {
  for (const type of paperTypes) {
    const { numbered, dated } = featuresOf(type)
    const expected = [...(numbered ? ['number-blank'] : []), ...(dated ? ['day-blank', 'month-blank'] : [])]
    it(`has gaps in its lines, told by name: ${type.name}`, async () => {
      const paper = { ...samplePaper(type.code), number: '', open: true }
      const { pdf, places } = await setPaper(paper)
      const blanks = places.filter(({ name }) => name.endsWith('-blank'))
      assert.deepEqual(
        blanks.map(({ name }) => name),
        expected,
      )
      const [sheet] = await readLetters(pdf)
      for (const { name, page, x, y, width, height } of blanks) {
        assert.equal(page, 1)
        const [left, right] = [millimetres(x), millimetres(x + width)]
        const [top, bottom] = [millimetres(y), millimetres(y + height)]
        const baseline = bottom - (bottom - top) * 0.22
        const line = sheet!.letters.filter((one) => Math.abs(one.y - baseline) < 0.3)
        const inGap = line.filter((one) => one.x + one.width > left + 0.2 && one.x < right - 0.2)
        assert.deepEqual(inGap, [], `${name} is empty`)
        const before = line.some((one) => Math.abs(left - (one.x + one.width)) < 2)
        const after = line.some((one) => Math.abs(one.x - right) < 2)
        assert.ok(before && after, `${name} stands between words of its line`)
      }
    })
  }
})
