import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workingCalendar } from '#kit/calendar/index.ts'
import { latenessOf } from './lateness.ts'

const calendar = workingCalendar({})
const at = (text: string) => Temporal.Instant.from(`${text}+07:00`)

test('lateness counts working days: a weekend makes nobody later', () => {
  const cases = [
    ['2026-11-20T17:00', '2026-11-23T17:00', true, 'days', 1],
    ['2026-11-20T17:00', '2026-11-22T12:00', true, 'hours', 0],
    ['2026-11-20T17:00', '2026-11-23T10:00', true, 'hours', 3],
    ['2026-11-23T17:00', '2026-11-20T17:00', false, 'days', 1],
    ['2026-11-27T17:00', '2026-11-23T07:30', false, 'days', 4],
  ] as const
  for (const [due, now, late, unit, amount] of cases)
    assert.deepEqual(latenessOf(calendar, at(due), at(now)), { late, unit, amount }, `${due} at ${now}`)
})
