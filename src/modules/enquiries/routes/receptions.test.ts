import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { bookTurn } from '../acts/turns.ts'
import { deskSite } from '../testing/desk-site.ts'
import { layOffices, system } from '../testing/office.ts'

const database = await testDatabase()
const { act, office } = await layOffices(database)
const [taLong, baNang] = [
  await office('ta-long', 'UBND xã Tà Long'),
  await office('ba-nang', 'UBND xã Ba Nang'),
]
const desk = deskSite(database)
const clerk = desk(taLong.clerk)
const specialist = desk(taLong.specialist)
const leader = desk(taLong.leader)
const stranger = desk(baNang.clerk)

describe('receptions on the desk', () => {
  const day = Temporal.Now.plainDateISO('+07:00').add({ days: 5 })
  const typed = {
    day: `${day.day}/${day.month}/${day.year}`,
    opens: '7h30',
    closes: '11:00',
    official: 'Hồ Văn Trưởng',
    post: 'Chủ tịch',
    place: 'Phòng tiếp dân',
    turns: '3',
    note: '',
  }

  it('are entered, changed, and closed with what came of each turn', async () => {
    const wrong = await clerk.post('/hoi-dap-phan-anh/tiep-cong-dan', {
      ...typed,
      opens: 'sáng',
      turns: '999',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Chưa hiểu giờ này/)
    assert.match(wrong.body, /value="sáng"/)
    assert.equal((await clerk.post('/hoi-dap-phan-anh/tiep-cong-dan', typed)).status, 303)
    assert.equal((await clerk.post('/hoi-dap-phan-anh/tiep-cong-dan', typed)).status, 409, 'the same twice')
    const { rows } = await database.owner.query<{ id: string; number: string }>(
      'SELECT id, number FROM enquiries.receptions',
    )
    const { id, number } = rows[0]!
    const page = `/hoi-dap-phan-anh/tiep-cong-dan/${id}`
    const instead = { standInName: 'Hồ Thị Phó', standInPost: 'Phó Chủ tịch', standInWhy: 'Đi họp' }
    assert.equal((await clerk.post(`${page}/tiep-thay`, instead)).status, 303)
    assert.match((await clerk.get(page)).body, /Hồ Thị Phó, Phó Chủ tịch: Đi họp/)
    const booking = { authorityId: taLong.authorityId, number: BigInt(number), submission: newId() }
    await act(system, bookTurn, { ...booking, name: 'Hồ Thị Mai', phone: '0912345678', matter: 'Ranh giới' })
    assert.equal((await stranger.get(page)).status, 404)
    await database.owner.query('UPDATE enquiries.receptions SET day = day - 10')
    const turn = (await database.owner.query<{ id: string }>('SELECT id FROM enquiries.turns')).rows[0]!
    const note = `${page}/luot/${turn.id}`
    assert.match((await clerk.post(note, { came: 'yes', result: '' })).body, /Hãy ghi kết quả/)
    assert.equal((await clerk.post(note, { came: 'yes', result: 'Hẹn đo lại ngày 5' })).status, 303)
    assert.match((await clerk.get(page)).body, /Hẹn đo lại ngày 5/)
    assert.equal((await clerk.post(`${page}/huy`, { cancelWhy: 'Muộn' })).status, 409, 'it is over')
  })
})

describe('the week and the terms on the desk', () => {
  it('publish what is typed, naming every line that is not understood', async () => {
    const wrong = await clerk.post('/hoi-dap-phan-anh/lich-tuan', {
      monday: '2026-11-30',
      typed: '7:30 Họp\nThứ Ba\n25:00 Họp',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Dòng 1:[^]*Dòng 3:/)
    assert.match(wrong.body, />7:30 Họp\nThứ Ba\n25:00 Họp</)
    const right = { monday: '2026-11-30', typed: 'Thứ Ba\n7:30 Chủ tịch: Họp; Hội trường' }
    assert.equal((await clerk.post('/hoi-dap-phan-anh/lich-tuan', right)).status, 303)
    assert.match((await clerk.get('/hoi-dap-phan-anh/lich-tuan?tuan=2026-11-30')).body, /Thứ Ba, 1\/12\/2026/)
    assert.equal((await specialist.get('/hoi-dap-phan-anh/lich-tuan')).status, 403)
  })

  it('let leaders set what no text fixes', async () => {
    const set = (term: string) =>
      leader.post('/hoi-dap-phan-anh/thoi-han', { term, count: '7', source: 'QĐ 12/QĐ-UBND' })
    assert.equal((await set('question:answer')).status, 422)
    assert.equal((await set('feedback:answer')).status, 303)
    assert.match((await leader.get('/hoi-dap-phan-anh/thoi-han')).body, /7 ngày làm việc[^]*QĐ 12\/QĐ-UBND/)
    assert.equal((await clerk.get('/hoi-dap-phan-anh/thoi-han')).status, 403)
  })
})
