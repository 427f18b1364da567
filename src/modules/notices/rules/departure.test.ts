import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { statutoryHolidays, workingCalendar } from '#kit/calendar/index.ts'
import { usualArrangement } from '../arrangement.ts'
import { channelOf, departureOf } from './departure.ts'
import { isWithin } from './quiet.ts'

const calendar = workingCalendar({ holidays: statutoryHolidays(2027) })
const { timing } = usualArrangement
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('+07:00').toInstant()
const leaves = (local: string, more: Partial<Parameters<typeof departureOf>[0]> = {}): string | undefined =>
  departureOf({ now: at(local), urgency: 'ordinary', channel: 'at-once', timing, calendar, ...more })
    ?.toZonedDateTimeISO('+07:00')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

describe('when a notice leaves', () => {
  it('quiet hours end the same day or the next, at midnight as well', () => {
    const night = { from: Temporal.PlainTime.from('21:00'), until: Temporal.PlainTime.from('06:30') }
    for (const [time, quiet] of [
      ['20:59', false],
      ['21:00', true],
      ['00:00', true],
      ['06:29', true],
      ['06:30', false],
    ] as const)
      assert.equal(isWithin(night, Temporal.PlainTime.from(time)), quiet, time)
    assert.equal(leaves('2027-03-02T10:00'), '2027-03-02T10:00')
    assert.equal(leaves('2027-03-02T23:30'), '2027-03-03T06:30')
    assert.equal(leaves('2027-03-03T00:00'), '2027-03-03T06:30')
    assert.equal(leaves('2027-03-03T06:29'), '2027-03-03T06:30')
  })

  it('waits over the weekend and over Tết', () => {
    assert.equal(leaves('2027-03-05T22:00'), '2027-03-08T06:30', 'Friday night leaves on Monday')
    const tet = leaves('2027-02-05T22:00')
    assert.ok(tet! > '2027-02-10', `the days of Tết are quiet: ${tet}`)
  })

  it('a digest takes it at its next time of a working day', () => {
    const digest = { channel: 'digest' } as const
    assert.equal(leaves('2027-03-02T07:30', digest), '2027-03-02T07:30')
    assert.equal(leaves('2027-03-02T07:31', digest), '2027-03-02T13:30')
    assert.equal(leaves('2027-03-02T14:00', digest), '2027-03-03T07:30')
    assert.equal(leaves('2027-03-06T07:00', digest), '2027-03-08T07:30')
  })

  it('what is urgent waits for nothing, unless the person said no, or wants no mail', () => {
    const urgent = { urgency: 'urgent', channel: 'digest' } as const
    assert.equal(leaves('2027-03-06T23:59', urgent), '2027-03-06T23:59')
    const strict = { ...timing, urgentPasses: false }
    assert.equal(leaves('2027-03-06T23:59', { ...urgent, timing: strict }), '2027-03-08T06:30')
    assert.equal(leaves('2027-03-06T23:59', { ...urgent, channel: 'in-app' }), undefined)
    assert.equal(leaves('2027-03-02T10:00', { channel: 'off' }), undefined)
  })

  it('the person’s choice stands before the authority’s, and that before the kind’s', () => {
    const kind = { kind: 'a.b', channel: 'digest' } as const
    assert.equal(channelOf(kind, { choices: {} }, { choices: {} }), 'digest')
    assert.equal(channelOf(kind, { choices: {} }, { choices: { 'a.b': 'in-app' } }), 'in-app')
    assert.equal(channelOf(kind, { choices: { 'a.b': 'off' } }, { choices: { 'a.b': 'in-app' } }), 'off')
  })
})
