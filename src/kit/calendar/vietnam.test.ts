import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, localTime, startOfDay, startOfYear, today, yearOf } from './index.ts'

test('the day and the year turn at midnight in Viet Nam', () => {
  const lastMoment = Temporal.Instant.from('2026-12-31T16:59:59.999Z')
  assert.equal(yearOf(today(lastMoment)), 2026)
  assert.equal(yearOf(today(lastMoment.add({ milliseconds: 1 }))), 2027)
  assert.equal(startOfYear(2027).toString(), '2026-12-31T17:00:00Z')
  assert.equal(startOfDay(today(lastMoment)).toString(), '2026-12-30T17:00:00Z')
})

test('clock time and instant turn into each other', () => {
  const instant = Temporal.Instant.from('2023-03-23T01:39:00Z')
  assert.equal(localTime(instant).toString(), '2023-03-23T08:39:00')
  assert.ok(instantOf(localTime(instant)).equals(instant))
})
