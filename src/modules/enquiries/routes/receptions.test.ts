import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addWorkingDays, isWorkingDay, today } from '#kit/calendar/index.ts'
import { newId } from '#kit/ids.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { openReception } from '../acts/receptions.ts'
import { type BookTurn, bookTurn } from '../acts/turns.ts'
import { deskSite } from '../testing/desk-site.ts'
import { layOffices, system } from '../testing/office.ts'

const database = await testDatabase()
const { act, read, office } = await layOffices(database)
const [taLong, baNang] = [
  await office('ta-long', 'UBND xã Tà Long'),
  await office('ba-nang', 'UBND xã Ba Nang'),
]
const desk = deskSite(database)
const clerk = desk(taLong.clerk)
const specialist = desk(taLong.specialist)
const leader = desk(taLong.leader)
const stranger = desk(baNang.clerk)

const calendar = await read(system, (reader) => workingCalendarOf(reader, taLong.authorityId))
const written = ({ day, month, year }: Temporal.PlainDate) => `${day}/${month}/${year}`

const day = addWorkingDays(calendar, today(Temporal.Now.instant()), 5)
const typed = {
  day: written(day),
  opens: '7h30',
  closes: '11:00',
  official: 'Hồ Văn Trưởng',
  post: 'Chủ tịch',
  place: 'Phòng tiếp dân',
  turns: '3',
  note: '',
}

describe('receptions on the desk', () => {
  it('are entered, changed, and closed with what came of each turn', async () => {
    const wrong = await clerk.post('/hoi-dap-phan-anh/tiep-cong-dan', {
      ...typed,
      opens: 'sáng',
      turns: '999',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Chưa hiểu giờ này/)
    assert.match(wrong.text, /value="sáng"/)
    assert.equal((await clerk.post('/hoi-dap-phan-anh/tiep-cong-dan', typed)).status, 303)
    assert.equal((await clerk.post('/hoi-dap-phan-anh/tiep-cong-dan', typed)).status, 409, 'the same twice')
    const { rows } = await database.owner.query<{ id: string; number: string }>(
      'SELECT id, number FROM enquiries.receptions',
    )
    const { id, number } = rows[0]!
    const page = `/hoi-dap-phan-anh/tiep-cong-dan/${id}`
    const instead = { standInName: 'Hồ Thị Phó', standInPost: 'Phó Chủ tịch', standInWhy: 'Đi họp' }
    assert.equal((await clerk.post(`${page}/tiep-thay`, instead)).status, 303)
    assert.match((await clerk.get(page)).text, /Hồ Thị Phó, Phó Chủ tịch: Đi họp/)
    const booking = { authorityId: taLong.authorityId, number: BigInt(number), submission: newId() }
    await act(system, bookTurn, { ...booking, name: 'Hồ Thị Mai', phone: '0912345678', matter: 'Ranh giới' })
    assert.equal((await stranger.get(page)).status, 404)
    await database.owner.query('UPDATE enquiries.receptions SET day = day - 10')
    const turn = (await database.owner.query<{ id: string }>('SELECT id FROM enquiries.turns')).rows[0]!
    const note = `${page}/luot/${turn.id}`
    assert.match((await clerk.post(note, { came: 'yes', result: '' })).text, /Hãy ghi kết quả/)
    assert.equal((await clerk.post(note, { came: 'yes', result: 'Hẹn đo lại ngày 5' })).status, 303)
    assert.match((await clerk.get(page)).text, /Hẹn đo lại ngày 5/)
    assert.equal((await clerk.post(`${page}/huy`, { cancelWhy: 'Muộn' })).status, 409, 'it is over')
  })
})

/** Until a statement waits for a lock, or what was asked is done. */
async function waitingOrSo(isDone: () => boolean): Promise<void> {
  const waits =
    'SELECT FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())'
  while (!isDone() && (await database.owner.query(waits)).rows.length === 0) await pause(10)
}

describe('a reception that cannot be', () => {
  const enter = (day: Temporal.PlainDate, more: object = {}) =>
    clerk.post('/hoi-dap-phan-anh/tiep-cong-dan', {
      ...typed,
      day: written(day),
      opens: '13:30',
      closes: '16:00',
      official: 'Hồ Văn Chủ',
      ...more,
    })
  const first = addWorkingDays(calendar, today(Temporal.Now.instant()), 8)

  it('on a day off or over is refused with what to do, what was typed stays', async () => {
    let off = first
    while (isWorkingDay(calendar, off)) off = off.add({ days: 1 })
    const refused = await enter(off)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Cơ quan nghỉ ngày này/)
    assert.match(refused.text, /value="Hồ Văn Chủ"/)
    const past = await enter(today(Temporal.Now.instant()).subtract({ days: 1 }))
    assert.match(past.text, /Ngày này đã qua/)
  })

  it('has an official in two rooms at once: refused, also when both are entered in the same instant', async () => {
    const [one, other] = await Promise.all([
      enter(first, { official: 'Lê Văn Phó' }),
      enter(first, { official: 'LE VAN PHO', opens: '15:00', closes: '17:00' }),
    ])
    assert.deepEqual([one.status, other.status].toSorted(), [303, 409])
    assert.equal((await enter(first, { official: 'Lê Văn Phó', opens: '7:30', closes: '9:00' })).status, 303)
  })

  it('is not entered while another of that day is being entered, and refused by it afterwards', async () => {
    const later = addWorkingDays(calendar, first, 2)
    const facts = { ...typed, day: later, opens: Temporal.PlainTime.from('13:30'), closes: Temporal.PlainTime.from('16:00'), official: 'Đinh Văn Hai', turns: 3 } // prettier-ignore
    const entered = Promise.withResolvers<void>()
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const slow = act(
      taLong.clerk,
      async (tx, input: Parameters<typeof openReception>[1]) => {
        await openReception(tx, input)
        entered.resolve()
        await held
      },
      { authorityId: taLong.authorityId, ...facts, sample: true },
    )
    await Promise.race([entered.promise, slow])
    let answered = false
    const quick = enter(later, { official: 'ĐINH VĂN HAI', opens: '15:00' }).finally(() => (answered = true))
    await waitingOrSo(() => answered)
    assert.equal(answered, false, 'it waits for the one that is being entered')
    release()
    await slow
    assert.equal((await quick).status, 409)
  })

  it('has its last turn booked by one of two who ask in the same instant', async () => {
    const { rows } = await database.owner.query<{ number: string }>(
      "SELECT number FROM enquiries.receptions WHERE official = 'Đinh Văn Hai'",
    )
    const of = { authorityId: taLong.authorityId, number: BigInt(rows[0]!.number), matter: 'Ranh giới' }
    const book = (name: string) => ({ ...of, name, phone: '0912345678', submission: newId() })
    for (const name of ['Hồ Thị Một', 'Hồ Thị Hai']) await act(system, bookTurn, book(name))
    const booked = Promise.withResolvers<void>()
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const slow = act(
      system,
      async (tx, input: BookTurn) => {
        await bookTurn(tx, input)
        booked.resolve()
        await held
      },
      book('Hồ Thị Ba'),
    )
    await Promise.race([booked.promise, slow])
    let answered = false
    const quick = act(system, bookTurn, book('Hồ Thị Bốn')).finally(() => (answered = true))
    const refused = assert.rejects(quick, /fully-booked/)
    await waitingOrSo(() => answered)
    assert.equal(answered, false, 'the second waits for the first')
    release()
    await slow
    await refused
    const { rows: turns } = await database.owner.query<{ name: string }>(
      "SELECT t.name FROM enquiries.turns t JOIN enquiries.receptions r ON r.id = t.reception_id WHERE r.official = 'Đinh Văn Hai' ORDER BY t.turn",
    )
    assert.deepEqual(turns.map(({ name }) => name), ['Hồ Thị Một', 'Hồ Thị Hai', 'Hồ Thị Ba']) // prettier-ignore
  })

  it('has somebody stand in who receives elsewhere then: refused, what was typed stays', async () => {
    const hours = { opens: '9:30', closes: '11:00' }
    for (const official of ['Vừ A Bận', 'Vừ A Vắng'])
      assert.equal((await enter(first, { ...hours, official })).status, 303)
    const { rows } = await database.owner.query<{ id: string }>(
      "SELECT id FROM enquiries.receptions WHERE official = 'Vừ A Vắng'",
    )
    const standIn = (standInName: string) =>
      clerk.post(`/hoi-dap-phan-anh/tiep-cong-dan/${rows[0]!.id}/tiep-thay`, {
        standInName,
        standInPost: 'Phó Chủ tịch',
        standInWhy: 'Đi họp',
      })
    const busy = await standIn('VU A BAN')
    assert.equal(busy.status, 409)
    assert.match(busy.text, /đã có buổi tiếp vào giờ đó/)
    assert.match(busy.text, /value="VU A BAN"/)
    assert.equal((await standIn('Vừ A Rảnh')).status, 303)
    assert.equal((await standIn('Vừ A Rảnh')).status, 303, 'their own reception is not elsewhere')
  })

  it('may be entered again at its hour after it was cancelled', async () => {
    const next = addWorkingDays(calendar, first, 1)
    assert.equal((await enter(next)).status, 303)
    const { rows } = await database.owner.query<{ id: string }>(
      "SELECT id FROM enquiries.receptions WHERE official = 'Hồ Văn Chủ'",
    )
    const page = `/hoi-dap-phan-anh/tiep-cong-dan/${rows[0]!.id}`
    assert.equal((await enter(next)).status, 409)
    assert.equal((await clerk.post(`${page}/huy`, { cancelWhy: 'Nhầm ngày' })).status, 303)
    assert.equal((await enter(next)).status, 303)
  })
})

describe('the week and the terms on the desk', () => {
  it('publish what is typed, naming every line that is not understood', async () => {
    const wrong = await clerk.post('/hoi-dap-phan-anh/lich-tuan', {
      monday: '2026-11-30',
      typed: '7:30 Họp\nThứ Ba\n25:00 Họp',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Dòng 1:[^]*Dòng 3:/)
    assert.match(wrong.text, />7:30 Họp\nThứ Ba\n25:00 Họp</)
    const right = { monday: '2026-11-30', typed: 'Thứ Ba\n7:30 Chủ tịch: Họp; Hội trường' }
    assert.equal((await clerk.post('/hoi-dap-phan-anh/lich-tuan', right)).status, 303)
    assert.match((await clerk.get('/hoi-dap-phan-anh/lich-tuan?tuan=2026-11-30')).text, /Thứ Ba, 1\/12\/2026/)
    assert.equal((await specialist.get('/hoi-dap-phan-anh/lich-tuan')).status, 403)
  })

  it('let leaders set what no text fixes', async () => {
    const set = (term: string) =>
      leader.post('/hoi-dap-phan-anh/thoi-han', { term, count: '7', source: 'QĐ 12/QĐ-UBND' })
    assert.equal((await set('question:answer')).status, 422)
    assert.equal((await set('feedback:answer')).status, 303)
    assert.match((await leader.get('/hoi-dap-phan-anh/thoi-han')).text, /7 ngày làm việc[^]*QĐ 12\/QĐ-UBND/)
    assert.equal((await clerk.get('/hoi-dap-phan-anh/thoi-han')).status, 403)
  })
})
