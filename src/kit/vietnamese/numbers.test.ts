import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatBytes, formatNumber, formatPercent, formatRelative, formatWorkingTime } from './index.ts'

test('numbers carry points between thousands and a comma before decimals', () => {
  assert.equal(formatNumber(20019), '20.019')
  assert.equal(formatNumber(1234567890123456789n), '1.234.567.890.123.456.789')
  assert.equal(formatNumber(4.667), '4,67')
  assert.equal(formatNumber(-1234.5, 'vi', 0), '-1.235')
  assert.equal(formatNumber(20019.5, 'en'), '20,019.5')
  assert.equal(formatPercent(65 / 78), '83,33 %')
  assert.equal(formatPercent(0.5, 'en'), '50%')
})

test('sizes are shown in the unit that fits', () => {
  const cases = [
    [0, '0 byte', '0 bytes'],
    [1, '1 byte', '1 byte'],
    [1023, '1.023 byte', '1,023 bytes'],
    [1536, '1,5 KB', '1.5 KB'],
    [1_572_864, '1,5 MB', '1.5 MB'],
    [1024 ** 2 - 1, '1 MB', '1 MB'],
    [25 * 1024 ** 2, '25 MB', '25 MB'],
    [10 * 1024 ** 3, '10 GB', '10 GB'],
  ] as const
  for (const [bytes, vi, en] of cases) {
    assert.equal(formatBytes(bytes), vi)
    assert.equal(formatBytes(bytes, 'en'), en)
  }
})

test('relative time is said in the largest unit that fits', () => {
  const now = Temporal.Instant.from('2026-11-23T03:00:00Z')
  const cases = [
    ['-PT30S', 'vừa xong', 'just now'],
    ['-PT5M', '5 phút trước', '5 minutes ago'],
    ['-PT1H', '1 giờ trước', '1 hour ago'],
    ['-PT11H', 'hôm qua', 'yesterday'],
    ['-PT72H', '3 ngày trước', '3 days ago'],
    ['-PT2400H', '3 tháng trước', '3 months ago'],
    ['-PT8760H', '1 năm trước', '1 year ago'],
    ['PT2H', '2 giờ nữa', 'in 2 hours'],
    ['PT24H', 'ngày mai', 'tomorrow'],
    ['PT48H', '2 ngày nữa', 'in 2 days'],
  ] as const
  for (const [distance, vi, en] of cases) {
    assert.equal(formatRelative(now.add(distance), now), vi)
    assert.equal(formatRelative(now.add(distance), now, 'en'), en)
  }
})

test('working time is said in days and hours', () => {
  assert.equal(formatWorkingTime({ days: 2, restMinutes: 200 }), '2 ngày 3 giờ làm việc')
  assert.equal(formatWorkingTime({ days: -1, restMinutes: -30 }), '1 ngày làm việc')
  assert.equal(formatWorkingTime({ days: 0, restMinutes: 45 }), '45 phút làm việc')
  assert.equal(formatWorkingTime({ days: 1, restMinutes: 60 }, 'en'), '1 day 1 hour of working time')
})
