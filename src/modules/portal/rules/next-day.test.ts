import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nextDayAt } from './next-day.ts'

it('a day ends at midnight of Viet Nam, not of the machine', () => {
  for (const [now, next] of [
    ['2026-06-30T16:59:59Z', '2026-06-30T17:00:00Z'],
    ['2026-06-30T17:00:00Z', '2026-07-01T17:00:00Z'],
    ['2026-06-30T23:30:00Z', '2026-07-01T17:00:00Z'],
  ] as const)
    assert.equal(nextDayAt(Temporal.Instant.from(now)).toString(), next)
})
