import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { usualOfficeHours, workingCalendar } from '#kit/calendar/index.ts'
import { daysLeft, deadlinesOf, extendedDue } from './deadlines.ts'
import { isLate, isOpen, stateOf } from '../enquiry-state.ts'

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`)
const calendar = workingCalendar({ hours: usualOfficeHours })
const term = (code: 'answer' | 'pass-on' | 'extension', count: number) =>
  ({ kind: 'question', code, count, unit: 'working_day', source: 'NĐ', fixed: true, own: false }) as const

describe('how an enquiry stands', () => {
  it('is read from the last step that moves it', () => {
    assert.equal(stateOf(null), 'received')
    assert.equal(stateOf('returned'), 'assigned')
    assert.equal(stateOf('answered'), 'answered')
    assert.throws(() => stateOf('published'))
    assert.deepEqual([isOpen('submitted'), isOpen('forwarded')], [true, false])
  })

  it('is late when the day is over, and stays late when the answer came after it', () => {
    const dueAt = at('2026-12-01T17:00')
    const open = { state: 'assigned', dueAt, answeredAt: null } as const
    assert.equal(isLate(open, at('2026-12-01T17:00')), false)
    assert.equal(isLate(open, at('2026-12-01T17:01')), true)
    assert.equal(isLate({ ...open, state: 'refused' }, at('2027-01-01T08:00')), false)
    const given = { state: 'answered', dueAt, answeredAt: at('2026-12-02T08:00') } as const
    assert.equal(isLate(given, at('2026-12-02T09:00')), true)
  })
})

describe('the clock of an enquiry', () => {
  it('runs in working days from when it arrived', () => {
    // A Friday morning; fifteen working days end on a Friday three weeks on.
    const { dueAt, passOnAt } = deadlinesOf(
      calendar,
      [term('answer', 15), term('pass-on', 5)],
      at('2026-11-27T09:00'),
    )
    assert.equal(dueAt.toString(), at('2026-12-18T09:00').toString())
    assert.equal(passOnAt?.toString(), at('2026-12-04T09:00').toString())
  })

  it('is set on by an extension from the day that was', () => {
    const on = extendedDue(calendar, [term('extension', 10)], at('2026-12-18T09:00'))
    assert.equal(on.toString(), at('2027-01-01T09:00').toString())
  })

  it('says how many working days are left', () => {
    const due = at('2026-12-01T09:00')
    assert.equal(daysLeft(calendar, due, at('2026-11-27T10:00')), 2)
    assert.equal(daysLeft(calendar, due, at('2026-12-01T16:00')), 0)
    assert.equal(daysLeft(calendar, due, at('2026-12-03T08:00')), -2)
  })

  it('refuses to guess where no term is known', () => {
    assert.throws(() => deadlinesOf(calendar, [], at('2026-11-27T09:00')), RangeError)
  })
})
