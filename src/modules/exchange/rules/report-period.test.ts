import assert from 'node:assert/strict'
import { it } from 'node:test'
import { reportPeriod } from './report-period.ts'
import { shareOf } from './report-share.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-26')
const asked = (tu: string, den: string) => {
  const answer = reportPeriod({ tu, den }, today)
  return 'errors' in answer ? answer.errors : [answer.period.from.toString(), answer.period.until.toString()]
}

it('a period that was not said is this month up to today, or the month up to the day that was said', () => {
  assert.deepEqual(asked('', ''), ['2026-11-01', '2026-11-26'])
  assert.deepEqual(asked('', '15/2/2025'), ['2025-02-01', '2025-02-15'])
  assert.deepEqual(asked('3.4.2026', ''), ['2026-04-03', '2026-11-26'])
  assert.deepEqual(asked('26/11/2026', '26/11/2026'), ['2026-11-26', '2026-11-26'])
})

it('what cannot be a day, or ends before it begins, is said field by field', () => {
  assert.deepEqual(asked('31/2/2026', 'hôm qua'), { tu: ['exchange.day-wrong'], den: ['exchange.day-wrong'] })
  assert.deepEqual(asked('2/3/2026', '1/3/2026'), { den: ['exchange.period-reversed'] })
  assert.deepEqual(asked('27/11/2026', ''), { den: ['exchange.period-reversed'] })
})

it('a share below the aim never looks as if it reached it', () => {
  assert.deepEqual(shareOf(8999, 10_000, 90), { share: 0.899, reachesAim: false })
  assert.deepEqual(shareOf(9000, 10_000, 90), { share: 0.9, reachesAim: true })
  assert.deepEqual(shareOf(1, 1, undefined), { share: 1, reachesAim: undefined })
  assert.equal(shareOf(0, 0, 90), undefined)
})
