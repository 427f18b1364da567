import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as calendars from './index.ts'
import { minute, momentOf } from './moment.ts'
import { dateOf } from './day-number.ts'
import { openingsOn } from './open-days.ts'

const { addWorkingTime, workingTimeBetween, workingCalendar } = calendars
const swapped = calendars.swappedDays(calendars.recalledSwaps)
const holidays = [2025, 2026, 2027].flatMap((year) => calendars.statutoryHolidays(year))
const office = workingCalendar({ holidays, swapped })
const odd = workingCalendar({
  holidays,
  swapped,
  hours: {
    1: [{ from: '08:00', to: '12:00' }],
    3: [{ from: '00:00', to: '24:00' }],
    6: [{ from: '7:30', to: '11:00' }],
  },
})

const either = fc.constantFrom(office, odd)
const first = Temporal.Instant.from('2025-11-01T00:00:00Z')
const instants = fc.integer({ min: 0, max: 450 * 1440 }).map((minutes) => first.add({ minutes }))
const days = fc.integer({ min: 0, max: 40 })
const minutes = fc.integer({ min: 0, max: 12_000 })
const compare = Temporal.Instant.compare

test('measuring gives back what was added', () => {
  fc.assert(
    fc.property(either, instants, minutes, days, (calendar, from, added, count) => {
      const due = addWorkingTime(calendar, from, { minutes: added })
      assert.equal(workingTimeBetween(calendar, from, due).minutes, added)
      assert.equal(workingTimeBetween(calendar, due, from).minutes, added === 0 ? 0 : -added)
      const dayDue = addWorkingTime(calendar, from, { days: count })
      assert.equal(workingTimeBetween(calendar, from, dayDue).days, count)
    }),
  )
})

test('a later arrival is never due earlier, and more time is never less', () => {
  fc.assert(
    fc.property(either, instants, instants, days, minutes, (calendar, one, other, count, added) => {
      const [early, late] = compare(one, other) <= 0 ? [one, other] : [other, one]
      for (const duration of [{ days: count }, { minutes: added }, { days: count, minutes: added }]) {
        assert.ok(
          compare(addWorkingTime(calendar, early, duration), addWorkingTime(calendar, late, duration)) <= 0,
        )
      }
      // Of two that run on from a day off to the same working day each keeps the hour of its arrival: in calendar days it is the day that counts.
      const dueDay = (from: Temporal.Instant) =>
        momentOf(calendars.dueAt(calendar, from, { count, unit: 'day' }).subtract({ minutes: 1 })).day
      assert.ok(dueDay(early) <= dueDay(late))
      const due = addWorkingTime(calendar, one, { minutes: added })
      assert.ok(compare(due, addWorkingTime(calendar, one, { minutes: added + 1 })) < 0)
      assert.ok(compare(due, one) >= 0)
    }),
  )
})

test('a due moment lies within open hours, so never on a holiday', () => {
  const off = new Set(
    [...holidays, ...swapped]
      .filter(({ kind }) => kind !== 'swapped-work')
      .map(({ date }) => date.toString()),
  )
  fc.assert(
    fc.property(
      either,
      instants,
      days,
      fc.integer({ min: -9000, max: 9000 }),
      (calendar, from, count, added) => {
        for (const due of [
          addWorkingTime(calendar, from, { minutes: added }),
          addWorkingTime(calendar, from, { days: count }),
          calendars.dueAt(calendar, from, { count, unit: 'day' }),
        ]) {
          const moment = momentOf(due)
          // Closing at 24:00 is the first instant of the next day.
          const late =
            moment.at === 0 && openingsOn(calendar, moment.day - 1).some(([, closes]) => closes === 1440)
          const { day, at } = late ? { day: moment.day - 1, at: 1440 * minute } : moment
          assert.ok(
            openingsOn(calendar, day).some(
              ([opens, closes]) => opens * minute <= at && at <= closes * minute,
            ),
          )
          assert.ok(!off.has(dateOf(day).toString()))
        }
      },
    ),
  )
})

test('adding twice is adding the sum', () => {
  fc.assert(
    fc.property(either, instants, minutes, minutes, days, days, (calendar, from, one, other, few, more) => {
      const twice = addWorkingTime(calendar, addWorkingTime(calendar, from, { minutes: one }), {
        minutes: other,
      })
      assert.ok(twice.equals(addWorkingTime(calendar, from, { minutes: one + other })))
      const dayTwice = addWorkingTime(office, addWorkingTime(office, from, { days: few }), { days: more })
      assert.ok(dayTwice.equals(addWorkingTime(office, from, { days: few + more })))
      const date = calendars.today(from)
      const dateTwice = calendars.addWorkingDays(
        calendar,
        calendars.addWorkingDays(calendar, date, few),
        more,
      )
      assert.ok(dateTwice.equals(calendars.addWorkingDays(calendar, date, few + more)))
    }),
  )
})

test('open time adds up over any moment between', () => {
  fc.assert(
    fc.property(either, instants, instants, instants, (calendar, one, two, three) => {
      const between = (from: Temporal.Instant, to: Temporal.Instant) =>
        workingTimeBetween(calendar, from, to).minutes
      assert.equal(between(one, two) + between(two, three), between(one, three))
    }),
  )
})

test('in an office of eight hours a working day is eight hours, also on an exchanged Saturday', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const byDays = addWorkingTime(office, from, { days: count })
      assert.equal(workingTimeBetween(office, from, byDays).minutes, count * 480)
      const {
        days: whole,
        restMinutes,
        minutes: all,
      } = workingTimeBetween(office, from, byDays.add({ minutes: 77 }))
      assert.equal(whole * 480 + restMinutes, all)
    }),
  )
})
