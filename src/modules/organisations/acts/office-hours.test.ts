import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { closesAt, isWorkingDay } from '#kit/calendar/index.ts'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { getWorkingCalendar } from '../store/working-calendar.ts'
import { layDistrict, someone } from '../testing/district.ts'
import { setOfficeHours } from './set-office-hours.ts'

const { transactor, app } = await testDatabase()
const { taLong, baNang, act, read } = await layDistrict(transactor)
const day = (text: string) => Temporal.PlainDate.from(text)
const works = async (date: string, authorityId = taLong.id) =>
  isWorkingDay(await read((reader) => getWorkingCalendar(reader, authorityId, day(date))), day(date))

describe('office hours', () => {
  const full = [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '16:30' },
  ]
  const hours = { 1: full, 2: full, 3: full, 4: full, 5: full, 6: full.slice(0, 1) }
  const leader = someone(taLong.id, 'leader')
  const set = (on: string, of = hours, who = leader, authorityId = taLong.id) =>
    act(setOfficeHours, { authorityId, on: day(on), hours: of, reason: 'Giờ mùa hè' }, who)

  it('hold from their day on, for their own authority', async () => {
    await set('2026-06-01')
    assert.deepEqual([await works('2026-05-30'), await works('2026-06-06')], [false, true])
    assert.equal(await works('2026-06-06', baNang.id), false)
    const june = await read((reader) => getWorkingCalendar(reader, taLong.id, day('2026-06-05')))
    assert.equal(closesAt(june, day('2026-06-05')).toString(), '2026-06-05T09:30:00Z')
  })

  it('set again for the same day replace those that were wrong', async () => {
    const { 6: _saturday, ...weekdays } = hours
    await set('2026-06-01', weekdays as typeof hours)
    assert.equal(await works('2026-06-06'), false)
  })

  it('say what is wrong with them', async () => {
    const overlapping = { ...hours, 1: [full[0]!, { from: '11:00', to: '12:00' }] }
    await assert.rejects(set('2026-07-01', overlapping), { message: 'organisations.hours-malformed' })
    await assert.rejects(set('2019-07-01', {} as typeof hours), {
      message: 'organisations.not-yet-begun, organisations.hours-none',
    })
  })

  it('are set by the administrator or leader of the authority, not by a neighbour', async () => {
    await assert.rejects(set('2026-07-01', hours, leader, baNang.id), {
      message: 'organisations.other-authority',
    })
    await assert.rejects(set('2026-07-01', hours, someone(taLong.id, 'clerk')), {
      message: 'organisations.not-leader',
    })
    const client = await app.connect()
    try {
      await client.query(`BEGIN; SET LOCAL ROLE krong_app; SET LOCAL krong.authority = '${taLong.id}'`)
      const insert = `INSERT INTO organisations.office_hours (id, authority_id, valid_from, reason, changed_by, changed_at)
        VALUES ($1, $2, '2026-08-01', 'thử', 'thử', now())`
      await assert.rejects(client.query(insert, [newId(), baNang.id]), { code: '42501' })
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})
