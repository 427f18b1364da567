import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { barsOf, readPeriod } from './period.ts'

const today = new Temporal.PlainDate(2026, 11, 27)
const read = (from: string, until = '') => {
  const period = readPeriod({ from, until }, today)
  return period && `${period.from.toString()} ${period.until.toString()}`
}

describe('a period', () => {
  it('is of whole months, this one where nobody says another', () => {
    assert.equal(read(''), '2026-11-01 2026-11-30')
    assert.equal(read('2/2024'), '2024-02-01 2024-02-29')
    assert.equal(read('10/2025', '1/2026'), '2025-10-01 2026-01-31')
    assert.equal(read('', '12/2026'), '2026-11-01 2026-12-31')
  })

  it('cannot be read where it is no month, ends before it begins, or is endless', () => {
    for (const [from, until] of [
      ['hôm nay'],
      ['13/2026'],
      ['5/2026', '4/2026'],
      ['1/1990', '1/2026'],
    ] as const)
      assert.equal(read(from, until), undefined)
  })

  it('is drawn day by day, a long one by months, none of it ahead of us', () => {
    const views = [
      { day: new Temporal.PlainDate(2026, 11, 2), guests: 3, bots: 1 },
      { day: new Temporal.PlainDate(2026, 11, 3), guests: 4, bots: 0 },
    ]
    const short = barsOf(views, readPeriod({ from: '11/2026', until: '' }, today)!, today)
    assert.deepEqual(
      [short.by, short.bars.length, short.bars[1]!.guests, short.bars[0]!.guests],
      ['day', 27, 3, 0],
    )
    const long = barsOf(views, readPeriod({ from: '1/2026', until: '12/2026' }, today)!, today)
    assert.deepEqual(
      [long.by, long.bars.length, long.bars[10]!.guests, long.bars[10]!.bots],
      ['month', 11, 7, 1],
    )
  })
})
