import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../testing/browser.ts'
import { clerkOf, someOffice } from '../testing/office.ts'

const clock = () => Temporal.Instant.from('2026-11-23T02:00:00Z')
const { transactor } = await testDatabase({ clock })
const browse = siteOf(transactor)
const office = await someOffice(transactor)
const clerk = browse(office.clerk)
const book = `/so-dang-ky/${office.book.id}`

describe('the pages of the registers', () => {
  it('open on an empty shelf with the first act, and on a shelf with its books', async () => {
    const empty = await browse(clerkOf(newId())).get('/so-dang-ky')
    assert.match(empty.text, /Năm 2026 chưa có sổ nào/)
    assert.match(empty.text, /\/so-dang-ky\/mo-so/)
    const shelf = await clerk.get('/so-dang-ky')
    assert.match(shelf.text, /Sổ đăng ký văn bản đi/)
    assert.match((await clerk.get('/so-dang-ky?nam=1950')).text, /Năm 1950 chưa có sổ nào/)
  })

  it('take a number; sending the form twice gives the same number', async () => {
    const form = await clerk.get(`${book}/lay-so`)
    const key = /name="key" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
    assert.equal(key.length, 36)
    for (let time = 0; time < 2; time++) {
      const sent = await clerk.post(`${book}/lay-so`, { key, purpose: 'Giấy mời <họp>' })
      assert.deepEqual([sent.status, sent.location], [303, book])
    }
    const page = await clerk.get(book)
    assert.match(page.text, /Giấy mời &lt;họp>/)
    assert.match(page.text, /đã cấp 1 số, 1 số chờ dùng/)
  })

  it('cancel a number with a reason, and show the form again, filled, without one', async () => {
    const cancel = `${book}/so/1/huy`
    assert.match((await clerk.get(cancel)).text, /Hủy số 01/)
    const wrong = await clerk.post(cancel, { reason: ' ' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Hãy ghi lý do\./)
    assert.equal((await clerk.post(cancel, { reason: 'Họp hoãn' })).status, 303)
    const again = await clerk.post(cancel, { reason: 'Họp hoãn lần nữa' })
    assert.equal(again.status, 409)
    assert.match(again.text, /Số 01\/2026 đã hủy/)
    assert.match(again.text, /Họp hoãn lần nữa/)
    assert.match((await clerk.get(`${book}?trang_thai=cancelled&q=hop`)).text, /HỦY: Họp hoãn/)
    assert.equal((await clerk.get(`${book}/so/99/huy`)).status, 404)
  })

  it('print the book with the columns of the decree', async () => {
    const { text } = await clerk.get(`${book}/in`)
    const columns = [
      'Số, ký hiệu văn bản',
      'Ngày tháng văn bản',
      'Tên loại và trích yếu nội dung văn bản',
      'Người ký',
    ]
    const rest = [
      'Nơi nhận văn bản',
      'Đơn vị, người nhận bản lưu',
      'Số lượng bản',
      'Ngày chuyển',
      'Ký nhận',
      'Ghi chú',
    ]
    const heads = [...text.matchAll(/<th scope="col"[^>]*>([^<]+)</g)].map(([, head]) => head)
    assert.deepEqual(heads, [...columns, ...rest])
    assert.match(text, /Quyển này có 1 số: 0 đã dùng, 1 đã hủy, 0 chờ dùng/)
  })

  it('open a register that shares a series, another year, and close a book', async () => {
    const fields = {
      kind: 'outgoing',
      name: 'Quyết định',
      documentType: 'quyet-dinh',
      seriesId: office.register.seriesId,
    }
    const made = await clerk.post('/so-dang-ky/mo-so', { ...fields, continuesAfter: '' })
    assert.equal(made.status, 303)
    const twin = await clerk.post('/so-dang-ky/mo-so', { ...fields, continuesAfter: '' })
    assert.equal(twin.status, 409)
    assert.match(twin.text, /đã có sổ tên “Quyết định”/)
    const wrong = await clerk.post('/so-dang-ky/mo-so', {
      kind: 'x',
      name: '',
      seriesId: 'x',
      continuesAfter: 'năm',
    })
    for (const said of [/Hãy chọn loại sổ/, /Hãy ghi tên sổ/, /Hãy chọn dãy số/, /Hãy ghi một số/])
      assert.match(wrong.text, said)
    const year = { registerId: office.register.id, year: '2025', continuesAfter: '17' }
    const late = await clerk.post('/so-dang-ky/mo-nam', year)
    assert.equal(late.status, 303)
    assert.equal((await clerk.post(`${late.location}/khoa-so`, { reason: 'Hết năm' })).status, 303)
    assert.match((await clerk.get(late.location)).text, /Khóa ngày 23\/11\/2026 bởi Hồ Thị Mai: Hết năm/)
    assert.match((await clerk.get('/so-dang-ky/cach-danh-so')).text, /Quyết định/)
  })

  it('show nothing of another authority, and no act to those who may not', async () => {
    const stranger = browse(clerkOf(newId()))
    for (const path of [book, `${book}/in`, `${book}/lay-so`, `/api/v1/so/${office.book.id}/so`]) {
      assert.equal((await stranger.get(path)).status, 404, path)
    }
    assert.equal((await stranger.post(`${book}/lay-so`, { key: newId() })).status, 404)
    const { text } = await browse({ ...office.clerk, roles: ['specialist'] } as typeof office.clerk).get(book)
    assert.doesNotMatch(text, /lay-so|khoa-so/)
    assert.equal((await clerk.get('/so-dang-ky/khong-phai-so')).status, 404)
  })
})

describe('the shared lists on screen', () => {
  it('are read on any day, and added to by an instance administrator only', async () => {
    assert.match((await clerk.get('/danh-muc/document-types')).text, /QyĐ/)
    assert.match((await clerk.get('/danh-muc/document-types?ngay=1/1/2020')).text, /chưa có vào ngày này/)
    assert.equal((await clerk.get('/danh-muc/khong-co')).status, 404)
    assert.equal((await clerk.get('/danh-muc/urgency/phien-ban')).status, 403)
    const keeper = browse(clerkOf(newId(), 'instance-administrator'))
    const path = '/danh-muc/urgency/phien-ban'
    const wrong = await keeper.post(path, { validFrom: 'mai', source: '', codes: 'x' })
    for (const said of [/Hãy ghi ngày/, /Hãy ghi căn cứ/, /Có dòng chưa đúng/]) assert.match(wrong.text, said)
    const early = await keeper.post(path, { validFrom: '1/1/2020', source: 'x', codes: 'a; A; A' })
    assert.equal(early.status, 422)
    const fields = { validFrom: '1/1/2027', source: 'Nghị định mới', codes: 'khan; Khẩn; Urgent; KHẨN' }
    assert.equal((await keeper.post(path, fields)).status, 303)
    assert.match((await clerk.get('/danh-muc/urgency')).text, /Nghị định mới/)
  })
})

describe('the interface for programs', () => {
  it('takes numbers by key, lists and cancels them, and says every refusal with its code', async () => {
    const { clerk: other, book: own } = await someOffice(transactor)
    const program = browse(other)
    const path = `/api/v1/so/${own.id}`
    const first = await program.post(`${path}/so`, { key: 'don-1' })
    const again = await program.post(`${path}/so`, { key: 'don-1' })
    assert.deepEqual([first.status, again.status], [201, 200])
    assert.equal(JSON.parse(again.text).number, 1)
    assert.equal((await program.post(`${path}/so/1/huy`, { reason: 'Nhầm' })).status, 200)
    const { numbers, next } = JSON.parse((await program.get(`${path}/so`)).text)
    assert.deepEqual([numbers[0].state, numbers[0].reason, next], ['cancelled', 'Nhầm', null])
    const keyless = await program.post(`${path}/so`, {})
    assert.equal(keyless.status, 422)
    assert.equal(JSON.parse((await program.get('/api/v1/so')).text).books[0].numbers, 1)
    assert.equal(JSON.parse((await program.get(path)).text).counts.cancelled, 1)
    assert.equal(JSON.parse((await program.get('/api/v1/danh-muc/copy-kinds')).text).codes.length, 3)
  })
})
