import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recalledSwaps, statutoryHolidays, swappedDays } from './index.ts'

const datesOf = (year: number, kind: string) =>
  statutoryHolidays(year)
    .filter((day) => day.kind === kind)
    .map(({ date }) => date.toString().slice(5))
    .join(' ')

test('the paid holidays of recent years are those that were given', () => {
  const given: readonly (readonly [number, string, string])[] = [
    [2022, '01-01 01-31 02-01 02-02 02-03 02-04 04-10 04-30 05-01 09-01 09-02', '01-03 04-11 05-02 05-03'],
    [
      2023,
      '01-01 01-20 01-21 01-22 01-23 01-24 04-29 04-30 05-01 09-01 09-02',
      '01-02 01-25 01-26 05-02 05-03 09-04',
    ],
    [2024, '01-01 02-08 02-09 02-10 02-11 02-12 04-18 04-30 05-01 09-02 09-03', '02-13 02-14'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02', ''],
    [2026, '01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-30 05-01 09-01 09-02', '04-27'],
  ]
  for (const [year, holidays, compensations] of given) {
    assert.equal(datesOf(year, 'holiday'), holidays)
    assert.equal(datesOf(year, 'compensation'), compensations)
  }
})

test('the law of each year counts: National Day has two days since 2021', () => {
  assert.equal(datesOf(2020, 'holiday'), '01-01 01-23 01-24 01-25 01-26 01-27 04-02 04-30 05-01 09-02')
})

test('the choice of a year and the day of culture can be set', () => {
  const choice = { tetDaysBefore: 3, besideNationalDay: 3 } as const
  const dates = statutoryHolidays(2027, { choice, cultureDay: true }).map(({ date }) => date.toString())
  for (const date of ['2027-02-03', '2027-09-03', '2027-11-24']) assert.ok(dates.includes(date), date)
  assert.ok(!statutoryHolidays(2027).some(({ date }) => date.toString() === '2027-11-24'))
})

test('every holiday on a rest day is made up for by a working day of its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1995, max: 2198 }), (year) => {
      const days = statutoryHolidays(year)
      const isRest = (date: Temporal.PlainDate) => date.dayOfWeek > 5
      const holidays = days.filter(({ kind }) => kind === 'holiday')
      const compensations = days.filter(({ kind }) => kind === 'compensation')
      assert.equal(compensations.length, holidays.filter(({ date }) => isRest(date)).length)
      assert.ok(compensations.every(({ date }) => !isRest(date)))
      const sameDay =
        year >= 2007 ? new Set(holidays.map(({ date }) => date.toString())).size : holidays.length
      assert.equal(new Set(days.map(({ date }) => date.toString())).size, sameDay + compensations.length)
      assert.ok(days.every(({ date, source, name }) => date.year === year && source && name))
    }),
  )
})

test('an exchange frees one day and works another', () => {
  const swapped = swappedDays(recalledSwaps.slice(1)).map(({ date, kind }) => [date.toString(), kind])
  assert.deepEqual(swapped, [
    ['2026-08-22', 'swapped-work'],
    ['2026-08-31', 'swapped-off'],
  ])
})
