import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Id } from '#kit/ids.ts'
import { openReception, publishWeek } from '#modules/enquiries/index.ts'
import type { Act } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { doorOf } from '../../testing/door.ts'
import { plantTree } from '../../testing/tree.ts'

const database = await testDatabase()
const { act, district, taLong } = await plantTree(database.transactor)
const door = await doorOf(database, { times: 50 })
const mai = door()

/** The same as an official of an authority: Krông itself stands in. */
const there = <Input, Result>(authorityId: Id<'authority'>, verb: Act<Input, Result>, input: Input) =>
  act({ kind: 'system', name: 'Văn thư', authorityId }, verb, input)

describe('a reception', () => {
  const day = Temporal.Now.plainDateISO('+07:00').add({ days: 7 })
  const { authorityId } = taLong
  const facts = {
    authorityId,
    day,
    opens: Temporal.PlainTime.from('07:30'),
    closes: Temporal.PlainTime.from('09:30'),
    official: 'Hồ Văn Trưởng',
    post: 'Chủ tịch UBND xã',
    place: 'Phòng tiếp dân',
    note: '',
    turns: 2,
    // Also where the day is a holiday.
    sample: true,
  }
  const booking = { name: 'Hồ Thị Mai', phone: '0912345678', matter: 'Ranh giới nương' }

  it('has as many turns as it has: no more are booked, one given back is free again', async () => {
    await there(authorityId, openReception, facts)
    const list = await mai.get('/trang/ta-long/lich-tiep-cong-dan')
    const [page = ''] = /\/trang\/ta-long\/lich-tiep-cong-dan\/\d+/.exec(list.body) ?? assert.fail(list.body)
    // All have the form open before the first one sends it.
    const doors = [1, 2, 3, 4, 5].map((at) => door(`10.2.2.${at}`))
    const forms = await Promise.all(doors.map((one) => one.open(page)))
    const many = await Promise.all(
      doors.map((one, at) => one.send(page, { ...booking, name: `Người ${at} A` }, { opened: forms[at]! })),
    )
    const codes = many.filter(({ status }) => status === 303)
    assert.equal(codes.length, 2)
    const refused = many.find(({ status }) => status === 409)
    assert.match(refused!.body, /đã hết lượt/)
    assert.match(refused!.body, /Ranh giới nương/, 'nothing typed is lost')
    const mine = codes[0]!.location
    assert.match((await mai.get(mine)).body, /Lượt số [12]/)
    assert.equal((await mai.send(mine, {}, { to: `${mine}/tra-luot` })).status, 303)
    assert.match((await mai.get(mine)).body, /đã được trả lại/)
    assert.equal((await mai.send(page, booking)).status, 303)
    assert.doesNotMatch((await mai.get('/trang/ta-long/lich-tiep-cong-dan')).body, /Hồ Thị Mai|Ranh giới/)
  })
})

describe('the leaders’ week', () => {
  it('is read day by day once it is published', async () => {
    const monday = Temporal.PlainDate.from('2026-11-30')
    assert.match((await mai.get('/lich-cong-tac?tuan=2026-11-30')).body, /chưa có lịch/)
    await there(district.authorityId, publishWeek, {
      authorityId: district.authorityId,
      monday,
      typed: 'Thứ Ba\n7:30 Chủ tịch: Đi cơ sở; Xã Tà Long',
    })
    const { body } = await mai.get('/lich-cong-tac?tuan=2026-12-02')
    assert.match(body, /Thứ Ba, 1\/12\/2026/)
    assert.match(body, /Đi cơ sở/)
  })
})
