import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neighbourOf, periodOf } from './period.ts'

const today = new Temporal.PlainDate(2026, 11, 23)
const nothing = { year: '', place: '', from: undefined, until: undefined }
const days = ({ from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate }) =>
  `${from.toString()} ${until.toString()}`

test('a period that is not said is the one of the day', () => {
  assert.equal(days(periodOf({ kind: 'month', ...nothing }, today)), '2026-11-01 2026-11-30')
  assert.equal(days(periodOf({ kind: 'quarter', ...nothing }, today)), '2026-10-01 2026-12-31')
  assert.equal(days(periodOf({ kind: 'year', ...nothing }, today)), '2026-01-01 2026-12-31')
  assert.equal(days(periodOf({ kind: 'nonsense', ...nothing }, today)), '2026-11-01 2026-11-30')
  assert.equal(days(periodOf({ kind: 'own', ...nothing }, today)), '2026-11-01 2026-11-23')
})

test('a leap February has its days, and what is out of reach is not taken', () => {
  const asked = { kind: 'month', ...nothing, year: '2028', place: '2' }
  assert.equal(days(periodOf(asked, today)), '2028-02-01 2028-02-29')
  assert.equal(days(periodOf({ ...asked, place: '13' }, today)), '2028-11-01 2028-11-30')
})

test('days given the wrong way round are turned', () => {
  const [from, until] = [new Temporal.PlainDate(2026, 5, 9), new Temporal.PlainDate(2026, 3, 1)]
  assert.equal(days(periodOf({ kind: 'own', ...nothing, from, until }, today)), '2026-03-01 2026-05-09')
})

test('the period before and after has the same kind, over the end of the year', () => {
  const quarter = periodOf({ kind: 'quarter', ...nothing }, today)
  assert.equal(days(neighbourOf(quarter, 1)), '2027-01-01 2027-03-31')
  assert.equal(days(neighbourOf(quarter, -1)), '2026-07-01 2026-09-30')
  const own = {
    kind: 'own',
    from: new Temporal.PlainDate(2026, 3, 1),
    until: new Temporal.PlainDate(2026, 3, 10),
  } as const
  assert.equal(days(neighbourOf(own, -1)), '2026-02-19 2026-02-28')
})
