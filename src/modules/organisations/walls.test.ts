import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { getAuthority } from './store/authorities.ts'
import { listOfficeHours } from './store/office-hours.ts'
import { listPositions } from './store/positions.ts'
import { listSpecialDays } from './store/special-days.ts'
import { getUnit, listUnits } from './store/units.ts'
import { siteOf } from './testing/browser.ts'
import { layDistrict, someone } from './testing/district.ts'

const { transactor } = await testDatabase()
const { taLong, baNang, district, read } = await layDistrict(transactor)
const browse = siteOf(transactor)
const ours = browse(someone(taLong.id, 'administrator'))
const timed = { on: '1/3/2026', reason: 'Thử vượt tường' }

const unit = `/to-chuc/don-vi/${baNang.office}`
const commune = `/to-chuc/co-quan/${baNang.id}`
const attempts: readonly (readonly [string, Record<string, string>])[] = [
  [`${unit}/doi-ten`, { ...timed, name: 'Lạ' }],
  [`${unit}/lien-he`, { ...timed, phone: '0233 1', remit: 'Lạ', sort: '1' }],
  [`${unit}/chuyen`, { ...timed, parent: baNang.justice }],
  [`${unit}/chuyen-giao`, { ...timed, to: taLong.id, instrument: '1/QĐ' }],
  [`${unit}/giai-the`, { ...timed, instrument: '1/QĐ', successor: '' }],
  [`${unit}/them-vi-tri`, { ...timed, title: 'Lạ', kind: 'clerk', seats: '1' }],
  [`${commune}/lien-he`, { ...timed, abbreviation: 'LẠ' }],
  [`${commune}/doi-ten`, { ...timed, name: 'Lạ', placeName: 'Lạ', instrument: '1/NQ' }],
  [`${commune}/ma`, { ...timed, scheme: 'qd20', code: 'H50.99' }],
  [`${commune}/them-don-vi`, { ...timed, name: 'Lạ', kind: 'office', abbreviation: '', parent: '' }],
  [`${commune}/them-thon`, { ...timed, name: 'Lạ' }],
  [`/lich-lam-viec/gio/${baNang.id}`, { ...timed, thu1: '7:00–11:00' }],
]
const shared: readonly (readonly [string, Record<string, string>])[] = [
  [`/to-chuc/co-quan/${taLong.id}/doi-ten`, { ...timed, name: 'Lạ', placeName: 'Lạ', instrument: '1/NQ' }],
  [`/to-chuc/co-quan/${taLong.id}/ma`, { ...timed, scheme: 'qd20', code: 'H50.99' }],
  ['/lich-lam-viec/nam/2027/ngay-le', { dates: '2027-04-30', instrument: '', reason: 'thử' }],
  [
    '/lich-lam-viec/them-ngay',
    { date: '1/3/2027', kind: 'holiday', name: 'Lạ', source: 'Lạ', instrument: '', reason: 'thử' },
  ],
]

const everythingOf = () =>
  read(async (reader) =>
    JSON.stringify([
      await getAuthority(reader, baNang.id),
      await listUnits(reader, baNang.id),
      await listPositions(reader, { authorityId: baNang.id }),
      await listOfficeHours(reader, baNang.id),
      await listUnits(reader, taLong.id),
    ]),
  )

describe('an administrator of one commune', () => {
  it('opens and sends no form of another commune, and changes nothing there', async () => {
    const before = await everythingOf()
    for (const [path, fields] of attempts) {
      assert.equal((await ours.get(path)).status, 403, `GET ${path}`)
      const sent = await ours.send(path, fields)
      assert.equal(sent.status, 403, `POST ${path}`)
      assert.match(sent.text, /cơ quan khác|quản trị hệ thống/)
    }
    assert.equal(await everythingOf(), before)
  })

  it('imports nothing into another commune', async () => {
    const file = new File(['Tên đơn vị\nLạ\n'], 'don-vi.csv', { type: 'text/csv' })
    const sent = await ours.send(`${commune}/nhap`, { list: 'don-vi', ...timed }, file)
    assert.equal(sent.status, 403)
    assert.ok(!(await read((reader) => listUnits(reader, baNang.id))).some(({ name }) => name === 'Lạ'))
  })

  it('orders nothing that reaches across authorities or belongs to all', async () => {
    for (const [path, fields] of shared) assert.equal((await ours.send(path, fields)).status, 403, path)
    for (const path of ['/to-chuc/sap-xep', '/lich-lam-viec/nam/2027/ngay-le', '/lich-lam-viec/them-ngay'])
      assert.equal((await ours.get(path)).status, 403, path)
    const period = { from: new Temporal.PlainDate(2027, 1, 1), to: new Temporal.PlainDate(2027, 12, 31) }
    assert.deepEqual(await read((reader) => listSpecialDays(reader, period)), [])
    assert.equal((await read((reader) => getAuthority(reader, taLong.id))).placeName, 'Xã Tà Long')
  })

  it('does all of it at home', async () => {
    const sent = await ours.send(`/to-chuc/don-vi/${taLong.office}/doi-ten`, {
      ...timed,
      name: 'Văn phòng xã',
    })
    assert.equal(sent.status, 303)
    assert.equal((await read((reader) => getUnit(reader, taLong.office))).name, 'Văn phòng xã')
  })

  it('sends nothing without the token of the own session', async () => {
    const sent = await ours.send(`/to-chuc/don-vi/${taLong.office}/doi-ten`, {
      ...timed,
      name: 'X',
      csrf: 'no',
    })
    assert.equal(sent.status, 403)
  })
})

describe('others', () => {
  it('read as officials, but see no way to edit and open no form', async () => {
    const clerk = browse(someone(taLong.id, 'clerk'))
    const page = await clerk.get(`/to-chuc/don-vi/${taLong.office}`)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /doi-ten|giai-the/)
    assert.equal((await clerk.get(`/to-chuc/don-vi/${taLong.office}/doi-ten`)).status, 403)
    assert.equal((await clerk.get(`/lich-lam-viec/gio/${taLong.id}`)).status, 403)
  })

  it('as leaders set the hours of their own office only', async () => {
    const leader = browse(someone(taLong.id, 'leader'))
    const fields = { ...timed, thu1: '7h30 - 11h30; 13h–16h30', thu6: '' }
    assert.equal((await leader.send(`/lich-lam-viec/gio/${taLong.id}`, fields)).status, 303)
    assert.equal((await leader.send(`/lich-lam-viec/gio/${baNang.id}`, fields)).status, 403)
    const [hours] = await read((reader) => listOfficeHours(reader, taLong.id))
    assert.deepEqual(hours?.hours, {
      1: [
        { from: '07:30', to: '11:30' },
        { from: '13:00', to: '16:30' },
      ],
    })
  })

  it('as visitors are led to sign in', async () => {
    const visitor = browse()
    const page = await visitor.get('/to-chuc')
    assert.deepEqual([page.status, page.location.startsWith('/dang-nhap')], [303, true])
    assert.equal((await visitor.get(`/to-chuc/co-quan/${district}/doi-ten`)).status, 303)
  })
})
