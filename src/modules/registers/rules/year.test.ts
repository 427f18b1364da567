import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mayOpenYear } from './year.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('the year of a book', () => {
  it('may be opened late, or in December for the next year, never further ahead', () => {
    const days = fc.integer({ min: 0, max: 36_500 }).map((count) => day('2020-01-01').add({ days: count }))
    fc.assert(
      fc.property(days, fc.integer({ min: -20, max: 20 }), (today, ahead) => {
        const open = mayOpenYear(today.year + ahead, today).length === 0
        assert.equal(open, ahead <= 0 || (ahead === 1 && today.month === 12))
      }),
    )
  })
})
