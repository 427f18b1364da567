import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMonth, parseMonth } from './index.ts'

test('a month is read as it is written, and nothing else is', () => {
  assert.equal(formatMonth(new Temporal.PlainDate(2026, 2, 9)), '2/2026')
  const read = ['2/2026', ' 02-2026 ', '2026-02', '13/2026', '0/2026', '2/26', '', 'tháng 2'].map(parseMonth)
  assert.deepEqual(read.map(String), [...Array(3).fill('2026-02-01'), ...Array(5).fill('undefined')])
})
