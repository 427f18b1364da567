import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { listSpecialDays } from '../store/special-days.ts'
import { siteOf } from '../testing/browser.ts'
import { layDistrict, someone } from '../testing/district.ts'

const { transactor } = await testDatabase({ clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z') })
const { district, taLong, read } = await layDistrict(transactor)
const browse = siteOf(transactor)
const orderer = browse(someone(district, 'instance-administrator'))
const clerk = browse(someone(taLong.id, 'clerk'))
const daysOf = (year: number) =>
  read((reader) =>
    listSpecialDays(reader, {
      from: new Temporal.PlainDate(year, 1, 1),
      to: new Temporal.PlainDate(year, 12, 31),
    }),
  )

describe('the page of the working calendar', () => {
  it('marks the days of a year that nobody entered, and says that they are computed', async () => {
    const { text } = await clerk.get('/lich-lam-viec?nam=2028')
    assert.match(text, /Chưa ai nhập ngày nghỉ của năm 2028/)
    assert.match(text, /Thứ Tư 26\/1\/2028/)
    assert.equal((text.match(/<caption><strong>Tháng/g) ?? []).length, 12)
    assert.doesNotMatch(text, /ngay-le|them-ngay|lich-lam-viec\/gio/)
  })

  it('reckons a deadline and tells the days off on the way', async () => {
    const { text } = await clerk.get('/lich-lam-viec?tu=13/2/2026&luc=9h&so=2&tinh=working_day')
    assert.match(text, /Hạn: Thứ Ba, 9:00 ngày 24\/2\/2026/)
    assert.match(text, /Thứ Hai 16\/2\/2026 – Thứ Sáu 20\/2\/2026: Tết Nguyên đán \(đề xuất/)
    const late = await clerk.get('/lich-lam-viec?tu=23/11/2026&luc=18:30&so=8&tinh=working_hour')
    assert.match(late.text, /Ngoài giờ làm việc nên tính từ Thứ Ba, 7:00 ngày 24\/11\/2026/)
  })

  it('gives a wrong question back as typed, with every complaint', async () => {
    const { status, text } = await clerk.get('/lich-lam-viec?tu=30/2/2026&luc=25h&so=0&tinh=x')
    assert.equal(status, 422)
    for (const sentence of ['Ngày không đúng', 'Giờ không đúng', 'số nguyên', 'Hãy điền'])
      assert.ok(text.includes(sentence))
    assert.match(text, /value="30\/2\/2026"/)
    assert.equal((await clerk.get('/lich-lam-viec?nam=1800')).status, 422)
  })

  it('speaks English', async () => {
    const { text } = await clerk.get(
      '/lich-lam-viec?nam=2026&tu=13/2/2026&luc=9:00&so=2&tinh=working_day',
      'en',
    )
    assert.match(text, /Due: Tuesday, 24 February 2026, 9:00/)
    assert.doesNotMatch(text, /organisations\./)
  })
})

describe('the instance administrator', () => {
  it('takes the holidays of a year in, by what was decided for Tết', async () => {
    const form = '/lich-lam-viec/nam/2027/ngay-le'
    const page = await orderer.get(`${form}?tet=1&quoc-khanh=3`)
    assert.match(page.text, /Thứ Sáu 5\/2\/2027: Tết Nguyên đán/)
    assert.doesNotMatch(page.text, /Thứ Năm 4\/2\/2027/)
    const none = await orderer.send(form, { instrument: '', reason: '' })
    assert.equal(none.status, 422)
    assert.match(none.text, /Không có ngày mới nào được chọn/)
    assert.match(none.text, /Hãy ghi lý do/)
    const fields = {
      tet: '1',
      'quoc-khanh': '3',
      dates: ['2027-02-05', '2027-02-06', '2027-04-30'],
      instrument: '',
      reason: 'Chuẩn bị năm tới',
    }
    const done = await orderer.send(form, fields)
    assert.deepEqual([done.status, done.location], [303, '/lich-lam-viec?nam=2027'])
    assert.match((await orderer.get(done.location)).text, /Có 3 ngày là đề xuất/)
    const notice = { ...fields, instrument: 'Thông báo 12/TB-BNV ngày 1/12/2026' }
    assert.equal((await orderer.send(form, notice)).status, 303)
    const kept = await daysOf(2027)
    assert.ok(kept.every(({ instrument }) => instrument === notice.instrument))
    assert.equal(kept[0]?.confirmedBy, 'Hồ Văn Thắng')
    assert.match(
      (await orderer.get(form)).text,
      /disabled[^>]*>[^<]*<span>Thứ Sáu 30\/4\/2027[^<]*đã có trong lịch/,
    )
  })

  it('adds, puts right and removes a day, each with its reason', async () => {
    const day = {
      date: '2/1/2027',
      kind: 'swapped-work',
      name: 'Làm bù',
      source: 'Thông báo 12',
      instrument: '',
      reason: 'Hoán đổi',
    }
    const added = await orderer.send('/lich-lam-viec/them-ngay', day)
    assert.equal(added.status, 303)
    const again = await orderer.send('/lich-lam-viec/them-ngay', { ...day, name: 'Trùng' })
    assert.equal(again.status, 422)
    assert.match(again.text, /Ngày 2\/1\/2027 đã có trong lịch: Làm bù\./)
    assert.match(again.text, /value="Trùng"/)
    const { id } = (await daysOf(2027)).find(({ name }) => name === 'Làm bù')!
    assert.match((await orderer.get(`/lich-lam-viec/ngay/${id}/sua`)).text, /value="2\/1\/2027"/)
    const moved = { ...day, date: '9/1/2027', reason: 'Dời' }
    const changed = await orderer.send(`/lich-lam-viec/ngay/${id}/sua`, moved)
    assert.deepEqual([changed.status, changed.location], [303, '/lich-lam-viec?nam=2027'])
    assert.equal((await orderer.get(`/lich-lam-viec/ngay/${id}/sua`)).status, 404)
    const next = (await daysOf(2027)).find(({ name }) => name === 'Làm bù')!
    assert.match((await orderer.get(`/lich-lam-viec/ngay/${next.id}/bo`)).text, /9\/1\/2027: Làm bù/)
    assert.equal((await orderer.send(`/lich-lam-viec/ngay/${next.id}/bo`, { reason: 'Hủy' })).status, 303)
    assert.ok((await daysOf(2027)).every(({ name }) => name !== 'Làm bù'))
  })
})

describe('office hours', () => {
  const admin = browse(someone(taLong.id, 'administrator'))
  const form = `/lich-lam-viec/gio/${taLong.id}`
  const hours = {
    thu1: '7:30–11:30, 13:00–16:30',
    thu6: '7:30–11:00',
    on: '1/1/2026',
    reason: 'Giờ mùa đông',
  }

  it('come back as typed when they cannot be read', async () => {
    const { status, text } = await admin.send(form, { ...hours, thu1: '11:30–7:30' })
    assert.equal(status, 422)
    assert.match(text, /Hãy viết như 7:00–11:30, 13:30–17:00/)
    assert.match(text, /value="11:30–7:30"/)
  })

  it('stand on the calendar', async () => {
    assert.equal((await admin.send(form, hours)).status, 303)
    const { text } = await clerk.get('/lich-lam-viec')
    assert.match(text, /7:30–11:30, 13:00–16:30/)
    assert.match(text, /Giờ mùa đông/)
  })
})
