import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { submitEnquiry } from '../acts/submit-enquiry.ts'
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
const [clerk, specialist, head, leader] = [
  desk(taLong.clerk),
  desk(taLong.specialist),
  desk(taLong.head),
  desk(taLong.leader),
]
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
  it('says in words how asked information is wanted', async () => {
    const { id } = await act(system, submitEnquiry, {
      authorityId: taLong.authorityId,
      kind: 'information',
      submission: newId(),
      field: 'khac',
      title: 'Xin bản đồ',
      content: { ...someContent('Xin bản đồ của xã.'), details: { residence: 'Bản Kè', supply: 'copy' } },
    })
    const { text } = await clerk.get(`/hoi-dap-phan-anh/${id}`)
    assert.match(text, /Nhận bản sao tại cơ quan/)
    assert.doesNotMatch(text, />copy</)
  })

  it('leads an enquiry from the list to the public, each step by who may do it', async () => {
    const page = await arrive(taLong, 'Thẻ ghi sai')
    assert.match((await clerk.get('/hoi-dap-phan-anh')).text, /Thẻ ghi sai/)
    assert.doesNotMatch((await specialist.get('/hoi-dap-phan-anh')).text, /Thẻ ghi sai/, 'not theirs yet')
    const given = await clerk.post(`${page}/giao`, {
      unit: taLong.unitId,
      person: taLong.specialist.accountId,
    })
    assert.equal(given.status, 303, given.text)
    assert.match((await specialist.get('/hoi-dap-phan-anh?xem=mine')).text, /Thẻ ghi sai/)
    const draft = { answer: 'Mời bác mang căn cước đến đổi thẻ.', next: 'submit' }
    assert.equal((await specialist.post(`${page}/tra-loi`, draft)).status, 303)
    assert.doesNotMatch((await specialist.get(page)).text, /Duyệt, gửi trả lời/, 'not by who wrote it')
    assert.match((await head.get(page)).text, /Duyệt, gửi trả lời/)
    assert.equal((await head.post(`${page}/duyet`)).status, 303)
    const answered = await clerk.get(page)
    assert.match(answered.text, /name="question"[^>]*>Tôi là \[…\], thẻ ghi sai năm sinh, gọi \[…\]\.</)
    const text = { title: 'Thẻ ghi sai', question: 'Thẻ ghi sai năm sinh.', publicAnswer: 'Mời đến đổi.' }
    const seen = await clerk.post(`${page}/dang`, { ...text, question: 'Gọi 0912 345 679.' })
    assert.equal(seen.status, 422)
    assert.match(seen.text, /giống thông tin riêng/)
    assert.match(seen.text, />Gọi 0912 345 679\.</, 'nothing typed is lost')
    const theirs = { ...text, question: 'Gọi 0912 345 678.', looked: '1' }
    assert.match(
      (await clerk.post(`${page}/dang`, theirs)).text,
      /số điện thoại hoặc thư điện tử của người gửi/,
    )
    assert.equal((await clerk.post(`${page}/dang`, text)).status, 303)
    assert.match((await clerk.get('/hoi-dap-phan-anh?xem=answered')).text, /Đang công khai/)
  })

  it('opens the sender on demand, to who handles it, and says who looked', async () => {
    const page = await arrive(taLong, 'Ai gửi')
    const closed = await clerk.get(page)
    assert.doesNotMatch(closed.text, /<dd>Hồ Thị Mai|<dd>0912345678/)
    assert.equal((await clerk.post(`${page}/nguoi-gui`)).status, 303)
    const open = await clerk.get(page)
    assert.match(open.text, /<dd>Hồ Thị Mai<\/dd>/)
    assert.match(open.text, /Đã xem người gửi \(1\)/)
    assert.doesNotMatch((await leader.get(page)).text, /<dd>Hồ Thị Mai/, 'open to who asked, not to all')
    assert.equal((await specialist.get(page)).status, 403)
    assert.equal((await specialist.post(`${page}/nguoi-gui`)).status, 403)
  })

  it('shows nothing of another authority, and lets nobody of it act', async () => {
    const page = await arrive(taLong, 'Của Tà Long')
    assert.equal((await stranger.get(page)).status, 404)
    assert.doesNotMatch((await stranger.get('/hoi-dap-phan-anh?xem=all')).text, /Của Tà Long/)
    for (const deed of ['nguoi-gui', 'duyet'])
      assert.equal((await stranger.post(`${page}/${deed}`)).status, 404)
    const unit = { unit: taLong.unitId, person: '' }
    assert.equal((await stranger.post(`${page}/giao`, unit)).status, 404)
  })

  it('says what is missing next to what was typed', async () => {
    const page = await arrive(taLong, 'Thiếu')
    const wrong = await clerk.post(`${page}/chuyen`, { to: '', toName: 'Sở Y tế', forwardWhy: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Hãy viết lý do/)
    assert.match(wrong.text, /value="Sở Y tế"/)
    const nowhere = await clerk.post(`${page}/chuyen`, { to: '', toName: '', forwardWhy: 'Không thuộc xã' })
    assert.match(nowhere.text, /Hãy chọn một cơ quan khác/)
    assert.match(nowhere.text, />Không thuộc xã</)
  })

  it('shows who directs what else was told from near there, the nearest first, with its distance', async () => {
    const at = async (title: string, latitude: number) => {
      const page = await arrive(taLong, title, 'feedback')
      await database.owner.query(
        `UPDATE enquiries.contents SET latitude = $2, longitude = 107.0123, village = 'Bản Kè', place = 'đầu cầu' WHERE enquiry_id = $1`,
        [page.split('/').at(-1), latitude],
      )
      return page
    }
    const page = await at('Cống sập', 16.6512)
    await at('Cống hỏng cách trăm rưỡi mét', 16.6512 + 150 / 111_195)
    await at('Cống vỡ ngay đó', 16.6513)
    await at('Ở xa', 16.7512)
    const { text: body } = await clerk.get(page)
    assert.match(body, /Bản Kè, đầu cầu/)
    assert.match(body, /href="geo:16\.6512,107\.0123\?/)
    assert.match(body, /Cống vỡ ngay đó[^]*cách 10 m[^]*Cống hỏng[^]*cách 150 m/)
    assert.doesNotMatch(body, /Ở xa/)
    await clerk.post(`${page}/giao`, { unit: taLong.unitId, person: taLong.specialist.accountId })
    assert.doesNotMatch((await specialist.get(page)).text, /Cống vỡ/, 'not what lies with others')
  })

  it('narrows its list by kind, field, words and what is late', async () => {
    const page = await arrive(taLong, 'Đường điện sập', 'feedback')
    const has = async (query: string) =>
      (await clerk.get(`/hoi-dap-phan-anh?xem=waiting&${query}`)).text.includes('Đường điện sập')
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
      (await clerk.get('/hoi-dap-phan-anh?xem=overdue')).text,
      /Đường điện sập[^]*chậm \d+ ngày làm việc/,
    )
  })
})
