import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMoment } from './parse-moment.ts'

test('moments are read as Vietnamese write them', () => {
  for (const [typed, read] of [
    ['7:30 25/12/2026', '2026-12-25T07:30:00'],
    ['25/12/2026 lúc 7h30', '2026-12-25T07:30:00'],
    ['25/12/2026 7g', '2026-12-25T07:00:00'],
    ['7 giờ 30 ngày 25/12/2026', '2026-12-25T07:30:00'],
    ['19:05, ngày 1/2/2027', '2027-02-01T19:05:00'],
    ['25/12/2026', '2026-12-25T00:00:00'],
  ] as const)
    assert.equal(parseMoment(typed)?.toString(), read, typed)
})

test('what is no moment is none', () => {
  for (const typed of ['', 'mai', '25:00 25/12/2026', '7:75 25/12/2026', '7:30', '31/2/2027 7:30'])
    assert.equal(parseMoment(typed), undefined, typed)
})
