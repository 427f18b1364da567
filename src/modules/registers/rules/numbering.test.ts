import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatNumber, readNumber } from './numbering.ts'

describe('the number of a paper', () => {
  it('has a leading zero below 10 only', () => {
    const written = [1, 9, 10, 99, 10_000].map(formatNumber)
    assert.deepEqual(written, ['01', '09', '10', '99', '10000'])
  })

  it('reads back as it was written, with or without “Số:”', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.constantFrom('', 'Số: ', 'số ', '  '),
        (number, before) => {
          assert.deepEqual(readNumber(before + formatNumber(number)), { ok: true, number })
        },
      ),
    )
  })

  it('has no suffix letter: 15a is told apart from what is no number at all', () => {
    for (const text of ['15a', '15 a', '7B', '3đ']) {
      const reading = readNumber(text)
      assert.equal(!reading.ok && reading.why.code, 'registers.no-suffix-letters', text)
    }
    for (const text of ['', '0', '00', 'a', '-1', '1.5', '15/QĐ-UBND', '1234567890', '１２']) {
      const reading = readNumber(text)
      assert.equal(!reading.ok && reading.why.code, 'registers.not-a-number', text)
    }
  })
})
