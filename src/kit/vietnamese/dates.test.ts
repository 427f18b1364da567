import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as show from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const thursday = day('2023-03-23')
/** 8:39 on that Thursday in Viet Nam. */
const instant = Temporal.Instant.from('2023-03-23T01:39:59Z')

test('dates and times are shown as Vietnamese people write them', () => {
  assert.equal(show.formatDate(thursday), '23/3/2023')
  assert.equal(show.formatDateFull(thursday), 'Thứ Năm, ngày 23 tháng 3 năm 2023')
  assert.equal(show.formatWeekday(day('2023-03-26')), 'Chủ Nhật')
  assert.equal(show.formatTime(instant), '8:39')
  assert.equal(show.formatTime(Temporal.PlainTime.from('00:05')), '0:05')
  assert.equal(show.formatDateTime(instant), '8:39 ngày 23/3/2023')
})

test('dates are shown in English too', () => {
  assert.equal(show.formatDate(thursday, 'en'), '23 March 2023')
  assert.equal(show.formatDateFull(thursday, 'en'), 'Thursday, 23 March 2023')
  assert.equal(show.formatDateTime(instant, 'en'), '23 March 2023, 8:39')
})

test('an instant is shown on the day that it is in Viet Nam', () => {
  assert.equal(show.formatDate(Temporal.Instant.from('2025-12-31T17:00:00Z')), '1/1/2026')
})

test('official documents put a zero before days below ten and before January and February (NĐ 30/2020)', () => {
  assert.equal(show.formatDocumentDate(day('2026-01-05')), 'ngày 05 tháng 01 năm 2026')
  assert.equal(show.formatDocumentDate(day('2026-06-05')), 'ngày 05 tháng 6 năm 2026')
  assert.equal(show.formatDocumentDate(day('2026-02-28')), 'ngày 28 tháng 02 năm 2026')
  assert.equal(show.formatDocumentDate(day('2026-10-10')), 'ngày 10 tháng 10 năm 2026')
})

test('dates are read in the ways that people type them', () => {
  const ways = [
    '23/3/2023',
    '23-03-2023',
    '23.3.2023',
    '2023-03-23',
    ' 23 / 03 / 2023 ',
    '23 3 2023',
    '2023/3/23',
  ]
  for (const text of [...ways, 'ngày 23 tháng 3 năm 2023', 'Ngày 23 tháng 03 năm 2023']) {
    assert.equal(show.parseDate(text)?.toString(), '2023-03-23', text)
  }
})

test('what is not a date is not guessed', () => {
  const wrong = [
    '23/3/23',
    '30/2/2023',
    '29/2/2023',
    '0/1/2023',
    '1/13/2023',
    '1/0/2023',
    '32/1/2023',
    '23/3',
  ]
  for (const text of [...wrong, '', 'mai', '23032023', '1/1/0999', '1/1/20233', '2023-3-23T00:00']) {
    assert.equal(show.parseDate(text), undefined, text)
  }
})

test('every date that is shown can be read back', () => {
  const dates = fc.integer({ min: -350_000, max: 60_000 }).map((days) => day('1970-01-01').add({ days }))
  fc.assert(
    fc.property(dates, (date) => {
      assert.ok(show.parseDate(show.formatDate(date))?.equals(date))
      assert.ok(show.parseDate(show.formatDocumentDate(date))?.equals(date))
      assert.ok(show.parseDate(date.toString())?.equals(date))
    }),
  )
})
