import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { volumesOf } from './volumes.ts'

describe('the volumes of a book', () => {
  it('hold every number exactly once, in order', () => {
    const numbers = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 1, max: 700 }), (first, length, size) => {
        const last = first + length - 1
        const held = volumesOf(first, last, size).flatMap((volume) => {
          return Array.from({ length: volume.last - volume.first + 1 }, (_, index) => volume.first + index)
        })
        assert.deepEqual(
          held,
          Array.from({ length }, (_, index) => first + index),
        )
      }),
    )
  })

  it('are one empty one where no number was given', () => {
    assert.deepEqual(volumesOf(1, 0), [{ place: 1, first: 1, last: 0 }])
  })
})
