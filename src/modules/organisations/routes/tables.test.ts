import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writeXlsx } from '#platform/spreadsheets/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { createPosition } from '../acts/create-position.ts'
import { listPositions } from '../store/positions.ts'
import { listUnitVersions } from '../store/unit-versions.ts'
import { listUnits } from '../store/units.ts'
import { siteOf } from '../testing/browser.ts'
import { layDistrict, someone } from '../testing/district.ts'

const { transactor } = await testDatabase()
const { taLong, baNang, act, read } = await layDistrict(transactor)
const browse = siteOf(transactor)
const ours = browse(someone(taLong.id, 'administrator'))
const theirs = browse(someone(baNang.id, 'administrator'))
const base = `/to-chuc/co-quan/${taLong.id}`
const day = new Temporal.PlainDate(2025, 1, 1)
const fields = { list: 'don-vi', on: '1/6/2026', reason: 'Đề án vị trí việc làm' }

const csv = (...lines: string[]) => new File([lines.join('\r\n')], 'don-vi.csv', { type: 'text/csv' })
const names = (id = taLong.id) =>
  read(async (reader) => (await listUnits(reader, id)).map(({ name }) => name))
const takeIn = (file: File, sent = fields) => ours.send(`${base}/nhap`, sent, file)
const postsOf = (id: typeof taLong.id) =>
  read(async (reader) => {
    const posts = await listPositions(reader, { authorityId: id })
    return posts.map(({ title, kind, seats }) => `${title} ${kind} ${seats}`).toSorted()
  })

await act(createPosition, {
  position: {
    unitId: taLong.office,
    title: 'Văn thư "chính"; kiêm',
    kind: 'clerk',
    seats: 2,
    validFrom: day,
  },
  reason: 'Biên chế',
})

describe('a table of units', () => {
  it('is taken in: new names are added, known ones amended from the day on', async () => {
    const rows = [
      'Tên đơn vị;Loại;Thuộc đơn vị;Điện thoại',
      'Văn phòng;Văn phòng;;0233 3886 001',
      'Bộ phận Một cửa;Bộ phận một cửa;Văn phòng;',
    ]
    const sent = await takeIn(csv(...rows))
    assert.deepEqual([sent.status, sent.location], [303, base])
    assert.ok((await names()).includes('Bộ phận Một cửa'))
    const versions = await read((reader) => listUnitVersions(reader, taLong.office))
    assert.deepEqual(
      versions.map(({ validFrom, contacts, reason }) => [String(validFrom), contacts.phone, reason]),
      [
        ['2020-01-01', undefined, 'Theo đề án'],
        ['2026-06-01', '0233 3886 001', 'Đề án vị trí việc làm'],
      ],
    )
  })

  it('with faults shows every one by row and column, and takes nothing in', async () => {
    const before = await names()
    const rows = [
      'Tên đơn vị,Loại,Thuộc đơn vị,Thư điện tử,Thứ tự',
      'Ban mới,Văn phòng,,,10',
      ',Văn phòng,,,',
      'Ban hai,Lạ lùng,Không có đâu,không-phải-thư,nhất',
      'Ban mới,Văn phòng,,,',
    ]
    const { status, text } = await takeIn(csv(...rows))
    assert.equal(status, 422)
    const faults = [...text.matchAll(/<tr><td[^>]*>(\d+)<\/td><td[^>]*>([^<]*)</g)].map(
      ([, row, column]) => `${row} ${column}`,
    )
    assert.deepEqual(faults.toSorted(), [
      '2 Tên đơn vị',
      '3 Tên đơn vị',
      '4 Loại',
      '4 Thuộc đơn vị',
      '4 Thư điện tử',
      '4 Thứ tự',
      '5 Tên đơn vị',
    ])
    assert.match(text, /Chưa nhập dòng nào/)
    assert.match(text, /Đề án vị trí việc làm/)
    assert.deepEqual(await names(), before)
  })

  it('that is no table says so, and the form comes back', async () => {
    for (const file of [
      new File(['PK\u0003\u0004 but broken'], 'hong.xlsx'),
      new File([new Uint8Array(3000).fill(7)], 'rac.xlsx'),
      new File([], 'trong.csv'),
      csv('Một cột lạ', 'x'),
    ]) {
      const { status, text } = await takeIn(file)
      assert.equal(status, 422, file.name)
      assert.match(text, /role="alert"/, file.name)
      assert.match(text, /Đề án vị trí việc làm/, file.name)
    }
    const without = await ours.send(`${base}/nhap`, { ...fields, reason: '' }, new File([], ''))
    assert.match(without.text, /Hãy chọn tệp/)
    assert.match(without.text, /Hãy ghi lý do/)
  })
})

describe('what is exported', () => {
  it('is taken in again as it was, in CSV and in XLSX, by another authority', async () => {
    for (const format of ['csv', 'xlsx']) {
      const units = await ours.get(`${base}/xuat/don-vi/${format}`)
      const posts = await ours.get(`${base}/xuat/vi-tri/${format}`)
      const target = `/to-chuc/co-quan/${baNang.id}`
      const given = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], `tep.${format}`)
      assert.equal((await theirs.send(`${target}/nhap`, fields, given(units.bytes))).status, 303)
      assert.deepEqual((await names(baNang.id)).toSorted(), (await names()).toSorted())
      const sent = await theirs.send(`${target}/nhap`, { ...fields, list: 'vi-tri' }, given(posts.bytes))
      assert.equal(sent.status, 303)
      assert.deepEqual(await postsOf(baNang.id), await postsOf(taLong.id))
      const back = await theirs.get(`${target}/xuat/don-vi/csv`)
      assert.equal(back.text, (await ours.get(`${base}/xuat/don-vi/csv`)).text)
    }
  })

  it('shows the day that was asked for, and no other list or format', async () => {
    const { text } = await ours.get(`${base}/xuat/don-vi/csv?ngay=1/1/2025`)
    assert.doesNotMatch(text, /Bộ phận Một cửa/)
    for (const path of ['nguoi/csv', 'don-vi/pdf'])
      assert.equal((await ours.get(`${base}/xuat/${path}`)).status, 404)
  })
})

it('a table of posts tells the unit that it does not find', async () => {
  const columns = ['Đơn vị', 'Chức danh', 'Loại vị trí', 'Số người'].map((header) => ({ header }))
  const rows = [['Không có', 'Văn thư', 'Văn thư', 0]]
  const file = new File([new Uint8Array(await writeXlsx([{ name: 'Vị trí', columns, rows }]))], 'vi-tri.xlsx')
  const { status, text } = await takeIn(file, { ...fields, list: 'vi-tri' })
  assert.equal(status, 422)
  assert.match(text, /Không có đơn vị tên “Không có”/)
})
