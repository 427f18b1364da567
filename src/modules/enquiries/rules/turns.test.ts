import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { expectedAt, freeTurn, mayBook } from './turns.ts'

const reception = {
  day: Temporal.PlainDate.from('2026-12-10'),
  opens: Temporal.PlainTime.from('07:30'),
  closes: Temporal.PlainTime.from('11:30'),
  turns: 8,
  taken: 0,
  change: null,
} as const
const before = Temporal.Instant.from('2026-12-10T00:29:00Z')
const codes = (more: object, now = before) => mayBook({ ...reception, ...more }, now).map(({ code }) => code)

describe('turns of a reception', () => {
  it('are booked until it begins, while one is free', () => {
    assert.deepEqual(codes({}), [])
    assert.deepEqual(codes({ taken: 8 }), ['enquiries.fully-booked'])
    assert.deepEqual(codes({}, Temporal.Instant.from('2026-12-10T00:30:00Z')), ['enquiries.reception-begun'])
    assert.deepEqual(codes({ change: 'cancelled' }), ['enquiries.reception-cancelled'])
    assert.deepEqual(codes({ turns: 0 }), ['enquiries.no-booking'])
    assert.deepEqual(codes({ change: 'stand-in' }), [])
  })

  it('that were given back are the next to be taken', () => {
    assert.equal(freeTurn([]), 1)
    assert.equal(freeTurn([1, 2, 4]), 3)
  })

  it('come about when their share of the hours comes', () => {
    assert.equal(expectedAt(reception, 1).toString(), '07:30:00')
    assert.equal(expectedAt(reception, 5).toString(), '09:30:00')
  })
})
