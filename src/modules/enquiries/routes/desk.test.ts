import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { submitEnquiry } from '../acts/submit-enquiry.ts'
import { bookTurn } from '../acts/turns.ts'
import type { EnquiryKind } from '../enquiry.ts'
import { deskSite } from '../testing/desk-site.ts'
import { layOffices, type Office, someContent, system } from '../testing/office.ts'

const database = await testDatabase()
const { act, office } = await layOffices(database)
const [taLong, baNang] = [
  await office('ta-long', 'UBND xã Tà Long'),
  await office('ba-nang', 'UBND xã Ba Nang'),
]
const desk = deskSite(database)
const [clerk, specialist, head, leader] = [taLong.clerk, taLong.specialist, taLong.head, taLong.leader].map(
  desk,
) as [ReturnType<typeof desk>, ReturnType<typeof desk>, ReturnType<typeof desk>, ReturnType<typeof desk>]
const stranger = desk(baNang.clerk)

async function arrive(at: Office, title: string, kind: EnquiryKind = 'question'): Promise<string> {
  const { id } = await act(system, submitEnquiry, {
    authorityId: at.authorityId,
    kind,
    submission: newId(),
    field: 'y-te',
    title,
    content: someContent('Tôi là Hồ Thị Mai, thẻ ghi sai năm sinh, gọi 0912 345 678.'),
  })
  return `/hoi-dap-phan-anh/${id}`
}

describe('the desk of enquiries', () => {
  it('leads an enquiry from the list to the public, each step by who may do it', async () => {
    const page = await arrive(taLong, 'Thẻ ghi sai')
    assert.match((await clerk.get('/hoi-dap-phan-anh')).body, /Thẻ ghi sai/)
    assert.doesNotMatch((await specialist.get('/hoi-dap-phan-anh')).body, /Thẻ ghi sai/, 'not theirs yet')
    const given = await clerk.post(`${page}/giao`, {
      unit: taLong.unitId,
      person: taLong.specialist.accountId,
    })
    assert.equal(given.status, 303, given.body)
    assert.match((await specialist.get('/hoi-dap-phan-anh?xem=mine')).body, /Thẻ ghi sai/)
    const draft = { answer: 'Mời bác mang căn cước đến đổi thẻ.', next: 'submit' }
    assert.equal((await specialist.post(`${page}/tra-loi`, draft)).status, 303)
    assert.doesNotMatch((await specialist.get(page)).body, /Duyệt, gửi trả lời/, 'not by who wrote it')
    assert.match((await head.get(page)).body, /Duyệt, gửi trả lời/)
    assert.equal((await head.post(`${page}/duyet`)).status, 303)
    const answered = await clerk.get(page)
    assert.match(answered.body, /name="question"[^>]*>Tôi là \[…\], thẻ ghi sai năm sinh, gọi \[…\]\.</)
    const text = { title: 'Thẻ ghi sai', question: 'Thẻ ghi sai năm sinh.', publicAnswer: 'Mời đến đổi.' }
    const seen = await clerk.post(`${page}/dang`, { ...text, question: 'Gọi 0912 345 678.' })
    assert.equal(seen.status, 422)
    assert.match(seen.body, /giống thông tin riêng/)
    assert.match(seen.body, />Gọi 0912 345 678\.</, 'nothing typed is lost')
    assert.equal((await clerk.post(`${page}/dang`, text)).status, 303)
    assert.match((await clerk.get('/hoi-dap-phan-anh?xem=answered')).body, /Đang công khai/)
  })

  it('opens the sender on demand, to who handles it, and says who looked', async () => {
    const page = await arrive(taLong, 'Ai gửi')
    const closed = await clerk.get(page)
    assert.doesNotMatch(closed.body, /<dd>Hồ Thị Mai|<dd>0912345678/)
    assert.equal((await clerk.post(`${page}/nguoi-gui`)).status, 303)
    const open = await clerk.get(page)
    assert.match(open.body, /<dd>Hồ Thị Mai<\/dd>/)
    assert.match(open.body, /Đã xem người gửi \(1\)/)
    assert.doesNotMatch((await leader.get(page)).body, /<dd>Hồ Thị Mai/, 'open to who asked, not to all')
    assert.equal((await specialist.get(page)).status, 403)
    assert.equal((await specialist.post(`${page}/nguoi-gui`)).status, 403)
  })

  it('shows nothing of another authority, and lets nobody of it act', async () => {
    const page = await arrive(taLong, 'Của Tà Long')
    assert.equal((await stranger.get(page)).status, 404)
    assert.doesNotMatch((await stranger.get('/hoi-dap-phan-anh?xem=all')).body, /Của Tà Long/)
    for (const deed of ['nguoi-gui', 'duyet'])
      assert.equal((await stranger.post(`${page}/${deed}`)).status, 404)
    const unit = { unit: taLong.unitId, person: '' }
    assert.equal((await stranger.post(`${page}/giao`, unit)).status, 404)
  })

  it('says what is missing next to what was typed', async () => {
    const page = await arrive(taLong, 'Thiếu')
    const wrong = await clerk.post(`${page}/chuyen`, { to: '', toName: 'Sở Y tế', forwardWhy: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Hãy viết lý do/)
    assert.match(wrong.body, /value="Sở Y tế"/)
    const nowhere = await clerk.post(`${page}/chuyen`, { to: '', toName: '', forwardWhy: 'Không thuộc xã' })
    assert.match(nowhere.body, /Hãy chọn một cơ quan khác/)
    assert.match(nowhere.body, />Không thuộc xã</)
  })

  it('narrows its list by kind, field, words and what is late', async () => {
    const page = await arrive(taLong, 'Đường điện sập', 'feedback')
    const has = async (query: string) =>
      (await clerk.get(`/hoi-dap-phan-anh?xem=waiting&${query}`)).body.includes('Đường điện sập')
    assert.deepEqual(
      await Promise.all(
        ['loai=feedback', 'loai=question', 'linh_vuc=y-te', 'linh_vuc=khac', 'q=duong%20DIEN', 'q=%25'].map(
          has,
        ),
      ),
      [true, false, true, false, true, false],
    )
    await database.owner.query(
      "UPDATE enquiries.enquiries SET due_at = now() - interval '9 days' WHERE id = $1",
      [page.slice(-36)],
    )
    assert.match(
      (await clerk.get('/hoi-dap-phan-anh?xem=overdue')).body,
      /Đường điện sập[^]*chậm \d+ ngày làm việc/,
    )
  })
})

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
