import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isWorkingDay } from '#kit/calendar/index.ts'
import { type Id, newId } from '#kit/ids.ts'
import type { Act, Actor, Reader } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { AuthorityId } from '../authority.ts'
import { listSpecialDays } from '../store/special-days.ts'
import { getWorkingCalendar } from '../store/working-calendar.ts'
import { adoptHolidays } from './adopt-holidays.ts'
import { changeSpecialDay } from './change-special-day.ts'
import { createAuthority } from './create-authority.ts'
import { enterSpecialDay } from './enter-special-day.ts'
import { removeSpecialDay } from './remove-special-day.ts'

const { transactor, owner } = await testDatabase({
  clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z'),
})
const origin = { requestId: 'test', channel: 'web' } as const
const day = (text: string) => Temporal.PlainDate.from(text)
const system: Actor = { kind: 'system', name: 'Kiểm thử' }
const someone = (authorityId: AuthorityId, roles: string[]): Actor => ({
  kind: 'person',
  accountId: newId<'account'>(),
  name: 'Hồ Văn Thắng',
  authorityId,
  roles,
})
const act = <Input, Result>(actor: Actor, verb: Act<Input, Result>, input: Input) =>
  transactor.act({ actor, origin }, verb, input)
const read = <Result>(work: (reader: Reader) => Promise<Result>) =>
  transactor.read(someone(newId(), []), work)

async function newAuthority(slug: string): Promise<Id<'authority'>> {
  const facts = {
    level: 'commune',
    kind: 'people-committee',
    hosted: true,
    abbreviation: 'UBND',
    parentId: null,
  } as const
  const authority = { ...facts, slug, name: slug, placeName: slug, validFrom: day('2020-01-01') }
  return act(system, createAuthority, { authority, reason: 'Thành lập' })
}

const taLong = await newAuthority('ta-long')
const works = async (date: string, authorityId = taLong) =>
  isWorkingDay(await read((reader) => getWorkingCalendar(reader, authorityId, day(date))), day(date))
const year = (of: number) =>
  read((reader) => listSpecialDays(reader, { from: day(`${of}-01-01`), to: day(`${of}-12-31`) }))

describe('the working calendar', () => {
  it('rests at Tết also in a year for which nobody entered anything', async () => {
    assert.equal(await works('2031-01-23'), false)
    assert.equal(await works('2031-01-20'), true)
  })

  it('takes the statutory days in as proposals, and confirms them with their notice', async () => {
    const dates = ['2027-02-04', '2027-02-05', '2027-04-30'].map(day)
    const reason = 'Lịch năm tới'
    const first = await act(system, adoptHolidays, { year: 2027, dates, instrument: null, reason })
    assert.deepEqual(first, { added: 3, confirmed: 0 })
    assert.ok((await year(2027)).every(({ instrument }) => instrument === null))
    assert.equal(await works('2027-02-04'), false)
    const again = act(system, adoptHolidays, { year: 2027, dates, instrument: null, reason })
    await assert.rejects(again, { message: 'organisations.nothing-to-adopt' })
    const notice = { year: 2027, dates: dates.slice(0, 2), instrument: 'Thông báo 1', reason }
    assert.deepEqual(await act(system, adoptHolidays, notice), { added: 0, confirmed: 2 })
    const instruments = (await year(2027)).map(({ instrument }) => instrument)
    assert.deepEqual(instruments, ['Thông báo 1', 'Thông báo 1', null])
  })

  it('keeps one special day a date, and remembers what was changed or removed', async () => {
    const swap = { kind: 'swapped-work', name: 'Làm bù', source: 'Thông báo 2' } as const
    const entry = { day: { ...swap, date: day('2026-12-05') }, instrument: null, reason: 'Hoán đổi' }
    const id = await act(system, enterSpecialDay, entry)
    assert.equal(await works('2026-12-05'), true)
    await assert.rejects(act(system, enterSpecialDay, entry), { message: 'organisations.day-taken' })
    const moved = { ...entry, id, day: { ...swap, date: day('2026-12-12') }, reason: 'Dời một tuần' }
    const next = await act(system, changeSpecialDay, moved)
    assert.deepEqual([await works('2026-12-05'), await works('2026-12-12')], [false, true])
    await act(system, removeSpecialDay, { id: next, reason: 'Hủy hoán đổi' })
    assert.equal(await works('2026-12-12'), false)
    const { rows } = await owner.query(
      `SELECT day::text, end_reason FROM organisations.special_days WHERE kind = 'swapped-work' ORDER BY day`,
    )
    assert.deepEqual(rows.map(Object.values), [
      ['2026-12-05', 'Dời một tuần'],
      ['2026-12-12', 'Hủy hoán đổi'],
    ])
  })

  it('is changed by nobody but Krông itself, at the order of the instance administrator', async () => {
    const entry = {
      day: { date: day('2026-12-24'), kind: 'holiday', name: 'Lạ', source: 'thử' },
      instrument: null,
      reason: 'thử',
    } as const
    await assert.rejects(act(someone(taLong, ['administrator']), enterSpecialDay, entry), {
      message: 'organisations.not-instance-administrator',
    })
  })
})
