import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as calendars from './index.ts'

const { addWorkingTime, dueAt, instantOf, localTime, workingCalendar, workingTimeBetween } = calendars
const swapped = calendars.swappedDays(calendars.recalledSwaps)
const office = workingCalendar({ holidays: calendars.statutoryHolidays(2026), swapped })
const at = (text: string) => instantOf(Temporal.PlainDateTime.from(text))
const read = (instant: Temporal.Instant) => localTime(instant).toString({ smallestUnit: 'minute' })
const day = (text: string) => Temporal.PlainDate.from(text)

test('working time runs through open hours only', () => {
  const cases: readonly (readonly [string, calendars.WorkingDuration, string])[] = [
    ['2026-03-02T09:00', { days: 5 }, '2026-03-09T09:00'],
    ['2026-03-02T09:00', { hours: 40 }, '2026-03-09T09:00'],
    ['2026-03-02T10:30', { hours: 2 }, '2026-03-02T14:30'],
    ['2026-03-02T16:30', { minutes: 30 }, '2026-03-02T17:00'],
    ['2026-03-02T17:00', { minutes: 1 }, '2026-03-03T07:01'],
    ['2026-03-02T18:00', { hours: 8 }, '2026-03-03T17:00'],
    ['2026-03-06T16:00', { hours: 2 }, '2026-03-09T08:00'],
    ['2026-03-07T10:00', { days: 1 }, '2026-03-10T07:00'],
    ['2026-03-02T12:00', {}, '2026-03-02T13:30'],
    ['2026-03-02T09:00', { days: 1, hours: 8 }, '2026-03-04T09:00'],
    ['2026-03-09T09:00', { days: -1 }, '2026-03-06T09:00'],
    ['2026-03-09T08:00', { hours: -2 }, '2026-03-06T16:00'],
    ['2026-03-08T08:00', { minutes: -30 }, '2026-03-06T16:30'],
  ]
  for (const [from, duration, due] of cases) {
    assert.equal(read(addWorkingTime(office, at(from), duration)), due, JSON.stringify([from, duration]))
  }
})

test('Tết, compensation and exchanged days of 2026 are respected', () => {
  const cases = [
    ['2026-02-13T09:00', '2026-02-23T09:00'],
    ['2026-04-24T09:00', '2026-04-28T09:00'],
    ['2026-04-29T09:00', '2026-05-04T09:00'],
    ['2026-08-21T09:00', '2026-08-22T09:00'],
    ['2026-08-22T09:00', '2026-08-24T09:00'],
    ['2026-08-28T09:00', '2026-09-03T09:00'],
  ]
  for (const [from, due] of cases) assert.equal(read(addWorkingTime(office, at(from!), { days: 1 })), due)
})

test('an arrival after the latest hour counts from the next working day', () => {
  const latest = { latestArrival: '15:00' }
  assert.equal(read(calendars.countsFrom(office, at('2026-03-06T15:00'), latest)), '2026-03-06T15:00')
  assert.equal(read(calendars.countsFrom(office, at('2026-03-06T15:01'), latest)), '2026-03-09T07:00')
  assert.equal(read(addWorkingTime(office, at('2026-03-06T16:00'), { hours: 1 }, latest)), '2026-03-09T08:00')
  assert.equal(read(calendars.countsFrom(office, at('2026-03-06T05:00'))), '2026-03-06T07:00')
})

test('terms are kept in working hours, working days and calendar days', () => {
  const cases = [
    [{ count: 8, unit: 'working_hour' }, '2026-03-03T09:00'],
    [{ count: 15, unit: 'working_day' }, '2026-03-23T09:00'],
    [{ count: 15, unit: 'day' }, '2026-03-17T09:00'],
    [{ count: 5, unit: 'day' }, '2026-03-09T09:00'],
  ] as const
  for (const [term, due] of cases) assert.equal(read(dueAt(office, at('2026-03-02T09:00'), term)), due)
})

test('what is left and what is overdue is told in working days and minutes', () => {
  const due = at('2026-03-09T09:00')
  const cases = [
    ['2026-03-02T09:00', { minutes: 2400, days: 5, restMinutes: 0 }],
    ['2026-03-06T10:00', { minutes: 420, days: 0, restMinutes: 420 }],
    ['2026-03-07T23:00', { minutes: 120, days: 0, restMinutes: 120 }],
    ['2026-03-09T09:00', { minutes: 0, days: 0, restMinutes: 0 }],
    ['2026-03-10T10:00', { minutes: -540, days: -1, restMinutes: -60 }],
  ] as const
  for (const [now, left] of cases) assert.deepEqual(workingTimeBetween(office, at(now), due), left)
})

test('days are counted, opened and closed by the calendar', () => {
  assert.equal(calendars.addWorkingDays(office, day('2026-03-06'), 1).toString(), '2026-03-09')
  assert.equal(calendars.addWorkingDays(office, day('2026-03-07'), 1).toString(), '2026-03-09')
  assert.equal(calendars.addWorkingDays(office, day('2026-03-09'), -1).toString(), '2026-03-06')
  assert.equal(calendars.addWorkingDays(office, day('2026-03-07'), 0).toString(), '2026-03-07')
  assert.equal(calendars.workingDaysAfter(office, day('2026-02-13'), day('2026-02-24')), 2)
  assert.equal(read(calendars.opensAt(office, day('2026-03-07'))), '2026-03-09T07:00')
  assert.equal(read(calendars.closesAt(office, day('2026-03-06'))), '2026-03-06T17:00')
})

test('hours of an office are its own, and wrong ones are refused', () => {
  const morning = workingCalendar({
    hours: { ...calendars.usualOfficeHours, 6: [{ from: '7:30', to: '11:00' }] },
  })
  assert.equal(read(addWorkingTime(morning, at('2026-03-06T16:00'), { days: 1 })), '2026-03-07T11:00')
  for (const hours of [
    {},
    { 1: [] },
    { 1: [{ from: '11:30', to: '07:00' }] },
    {
      1: [
        { from: '7:00', to: '12:00' },
        { from: '11:00', to: '17:00' },
      ],
    },
    { 1: [{ from: '7h', to: '12:00' }] },
    { 1: [{ from: '7:00', to: '25:00' }] },
  ]) {
    assert.throws(() => workingCalendar({ hours }), RangeError, JSON.stringify(hours))
  }
  assert.throws(() => addWorkingTime(office, at('2026-03-02T09:00'), { days: 1, hours: -1 }), RangeError)
  assert.throws(() => addWorkingTime(office, at('2026-03-02T09:00'), { days: 0.5 }), RangeError)
})
