import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromLunar, lunarNewYear, lunarYearName, toLunar } from './index.ts'
import { lunarReckoning } from './lunar-months.ts'
import { newMoon } from './moon.ts'
import { sunLongitude } from './sun.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const epoch = day('1970-01-01')

test('the new moon and the sun agree with the worked examples of Meeus', () => {
  assert.ok(Math.abs(newMoon(-283) - 2443192.65118) < 0.00001, 'example 49.a')
  assert.ok(Math.abs(sunLongitude(2448908.5) - 199.906016) < 0.0003, 'example 25.b')
})

test('Tết falls on the known days', () => {
  const known =
    '1968-01-29 1985-01-21 1995-01-31 2000-02-05 2007-02-17 2021-02-12 2022-02-01 2023-01-22 2024-02-10'
  const expected = '2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02'
  for (const text of `${known} ${expected}`.split(' ')) {
    assert.equal(lunarNewYear(day(text).year).toString(), text)
  }
})

test('Giỗ Tổ and leap months fall on the known days', () => {
  assert.equal(fromLunar({ year: 2025, month: 3, day: 10 }).toString(), '2025-04-07')
  assert.equal(fromLunar({ year: 2026, month: 3, day: 10 }).toString(), '2026-04-26')
  assert.deepEqual(toLunar(day('2025-07-25')), { year: 2025, month: 6, day: 1, leap: true })
  assert.deepEqual(toLunar(day('2023-03-22')), { year: 2023, month: 2, day: 1, leap: true })
  assert.deepEqual(toLunar(day('2026-02-16')), { year: 2025, month: 12, day: 29, leap: false })
})

test('the same reckoning for the eighth time zone gives the Chinese calendar of a second source', () => {
  const months = lunarReckoning(8)
  for (let year = 1929; year <= 2100; year++) {
    for (const { month, leap, start } of months(year)) {
      const chinese = epoch.add({ days: start }).withCalendar('chinese')
      const code = `M${String(month).padStart(2, '0')}${leap ? 'L' : ''}`
      assert.deepEqual([chinese.day, chinese.monthCode], [1, code], `${code} of ${year}`)
    }
  }
})

test('every day has one lunar date and back', () => {
  const first = epoch.until(day('1900-01-01')).days
  const last = epoch.until(day('2199-12-31')).days
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (days) => {
      const date = epoch.add({ days })
      const lunar = toLunar(date)
      assert.ok(fromLunar(lunar).equals(date))
      assert.ok(lunar.day >= 1 && lunar.day <= 30)
      if (days === last) return
      const next = toLunar(date.add({ days: 1 }))
      assert.ok(next.day === lunar.day + 1 || (next.day === 1 && lunar.day >= 29))
    }),
    { numRuns: 2000 },
  )
})

test('lunar dates that do not exist are refused', () => {
  for (const wrong of [
    { year: 2026, month: 12, day: 30 },
    { year: 2026, month: 3, day: 10, leap: true },
    { year: 2026, month: 13, day: 1 },
    { year: 2026, month: 1, day: 0 },
    { year: 2026, month: 1, day: 1.5 },
    { year: 2300, month: 1, day: 1 },
  ]) {
    assert.throws(() => fromLunar(wrong), RangeError, JSON.stringify(wrong))
  }
  assert.throws(() => toLunar(day('1899-12-31')), RangeError)
  assert.throws(() => toLunar(day('2200-01-01')), RangeError)
})

test('years carry their names in the cycle of sixty', () => {
  assert.equal(lunarYearName(2026), 'Bính Ngọ')
  assert.equal(lunarYearName(2023), 'Quý Mão')
  assert.equal(lunarYearName(1984), 'Giáp Tý')
})
