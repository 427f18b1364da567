import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOf, monthsBack } from './months.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('months go back from the newest paper without a gap or an overlap, in widening steps', () => {
  const windows = monthsBack(day('2026-11-23'), {})
  assert.deepEqual(windows[0], { first: 2026 * 12 + 11, last: 2026 * 12 + 11 })
  for (const [at, window] of windows.entries())
    if (at > 0) assert.equal(window.last, windows[at - 1]!.first! - 1)
  assert.equal(windows.length, 4)
  assert.equal(windows.at(-1)!.first, null)
  assert.equal(endOf(windows.at(-1)!).toString(), '2025-03-01')
  assert.equal(endOf({ first: null, last: 2025 * 12 + 12 }).toString(), '2026-01-01')
})

test('days that were asked for bound the months', () => {
  assert.deepEqual(monthsBack(day('2026-11-23'), { from: day('2026-02-10'), until: day('2026-03-01') }), [
    { first: 2026 * 12 + 3, last: 2026 * 12 + 3 },
    { first: 2026 * 12 + 2, last: 2026 * 12 + 2 },
  ])
  assert.deepEqual(monthsBack(day('2026-11-23'), { from: day('2027-01-01') }), [])
})
