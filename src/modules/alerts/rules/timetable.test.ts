import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayNote, mayPlan, momentsOf, readingMinutes, weekOf } from './timetable.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const times = [Temporal.PlainTime.from('05:00'), Temporal.PlainTime.from('17:00')]
const now = Temporal.Instant.from('2026-11-27T03:00:00Z')

test('a text takes as long as its syllables are read slowly', () => {
  assert.equal(readingMinutes('Thông báo'), 1)
  assert.equal(readingMinutes('lũ '.repeat(260)), 2)
  assert.equal(readingMinutes('…, !'), 1)
})

test('a timetable is every time on each of its days, without what has passed', () => {
  const moments = momentsOf({ from: day('2026-11-27'), until: day('2026-11-30'), weekdays: [], times }, now)
  assert.deepEqual(moments.map(String).slice(0, 2), ['2026-11-27T10:00:00Z', '2026-11-27T22:00:00Z'])
  assert.equal(moments.length, 7)
  const weekend = momentsOf(
    { from: day('2026-11-27'), until: day('2026-12-06'), weekdays: [6, 7], times },
    now,
  )
  assert.equal(weekend.length, 8)
})

test('nothing to plan and too much of it are refused', () => {
  assert.equal(mayPlan([])[0]?.code, 'alerts.no-moments')
  const long = momentsOf({ from: day('2026-11-28'), until: day('2027-11-28'), weekdays: [], times }, now)
  assert.equal(mayPlan(long)[0]?.code, 'alerts.many-moments')
})

test('only what has begun was read; anything may be cancelled; nothing is noted twice', () => {
  const ahead = { at: now.add({ hours: 1 }), noted: false }
  assert.equal(mayNote(ahead, 'read', now)[0]?.code, 'alerts.airing-ahead')
  assert.deepEqual(mayNote(ahead, 'cancelled', now), [])
  assert.deepEqual(mayNote({ ...ahead, at: now }, 'read', now), [])
  assert.equal(mayNote({ at: now, noted: true }, 'read', now)[0]?.code, 'alerts.airing-noted')
})

test('a week begins on Monday', () => {
  assert.deepEqual([weekOf(day('2026-11-29'))[0]!.toString(), weekOf(day('2026-11-30'))[0]!.toString()], ['2026-11-23', '2026-11-30']) // prettier-ignore
})
