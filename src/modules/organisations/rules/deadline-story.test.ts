import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  instantOf,
  localTime,
  recalledSwaps,
  statutoryHolidays,
  swappedDays,
  workingCalendar,
} from '#kit/calendar/index.ts'
import { tellDeadline } from './deadline-story.ts'

const days = [...statutoryHolidays(2026), ...swappedDays(recalledSwaps)]
const calendar = workingCalendar({ holidays: days })
const at = (text: string) => instantOf(Temporal.PlainDateTime.from(text))
const written = (instant: Temporal.Instant) => localTime(instant).toString({ smallestUnit: 'minute' })

test('a deadline over Tết says which days it passes over, and why', () => {
  const story = tellDeadline(calendar, days, at('2026-02-13T09:00'), { count: 2, unit: 'working_day' })
  assert.equal(written(story.due), '2026-02-24T09:00')
  assert.deepEqual(
    story.rests.map(({ from, to, day }) => `${from} ${to} ${day?.name ?? 'rest'}`),
    ['2026-02-14 2026-02-15 rest', '2026-02-16 2026-02-20 Tết Nguyên đán', '2026-02-21 2026-02-22 rest'],
  )
  assert.ok(story.from.equals(at('2026-02-13T09:00')))
})

test('a deadline that begins outside office hours says from when it counts', () => {
  const story = tellDeadline(calendar, days, at('2026-08-21T18:30'), { count: 1, unit: 'working_day' })
  assert.equal(written(story.from), '2026-08-22T07:00')
  assert.equal(written(story.due), '2026-08-24T07:00')
  assert.deepEqual(
    story.worked.map(({ date }) => String(date)),
    ['2026-08-22'],
  )
  assert.deepEqual(
    story.rests.map(({ from }) => String(from)),
    ['2026-08-23'],
  )
})

test('a deadline within one day passes over nothing', () => {
  const { rests, worked } = tellDeadline(calendar, days, at('2026-03-02T09:00'), {
    count: 3,
    unit: 'working_hour',
  })
  assert.deepEqual([rests, worked], [[], []])
})
