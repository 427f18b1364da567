import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPdf } from '#platform/pdf/index.ts'
import { readTable } from '#platform/spreadsheets/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { findBookOf } from '#modules/registers/index.ts'
import { amend } from '../../acts/amend.ts'
import { direct } from '../../acts/direct.ts'
import { arrivalsIn, someFacts } from '../../testing/arrivals.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase({ clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z') })
const office = await someOffice(database)
const { people, units } = office
const { registered } = arrivalsIn(database, office)
const door = await frontDoor(database)
const [clerk, officer, visitor] = [
  door.as(people.clerk.actor),
  door.as(people.financeOfficer.actor),
  door.as(),
] as const

describe('a printed register book', async () => {
  const first = await registered({ abstract: 'Về việc phòng chống bão' })
  await registered({ abstract: 'Về việc tiêm chủng' })
  await people.chair.act(direct, { documentId: first, instruction: 'Làm', leadUnitId: units.finance })
  const book = (await people.clerk.read((reader) => findBookOf(reader, office.incomingRegister, 2026)))!
  const asked = { bookId: book.id, from: '1/11/2026', until: '30/11/2026', volume: '2' }
  const made = await clerk.post('/so-van-ban', asked)
  const sheet = await clerk.get(made.location)
  const code = /\/xac-minh\/trich-luc\/([0-9A-Z]{16})/.exec(sheet.text)?.[1] ?? ''
  const address = `/xac-minh/trich-luc/${code}`

  it('has every column of the decree, a cover, and a code', async () => {
    assert.equal(made.status, 303)
    for (const column of ['Ngày đến', 'Số đến', 'Tác giả', 'Ký nhận', 'Ngày chuyển', 'Ghi chú'])
      assert.match(sheet.text, new RegExp(`>${column}<`))
    assert.match(sheet.text, /Phòng Tài chính - Kế hoạch/)
    assert.match(sheet.text, /Quyển số 2/)
    const pdf = await clerk.get(`${made.location}/pdf`)
    const read = await readPdf(pdf.bytes)
    const words = read.pages.map((page) => page.words.map(({ text }) => text).join(' '))
    assert.match(words[0]!, /QUYỂN|Quyển số 2/)
    assert.match(words[1]!, /phòng chống bão/)
    assert.ok(words[1]!.includes(code.slice(0, 4)))
    const kept = await clerk.get(`${made.location}/bang-tinh`)
    assert.equal((await readTable(kept.bytes, { kind: 'xlsx' })).length, 3)
  })

  it('is compared by whoever holds it, without signing in', async () => {
    const page = await visitor.get(address)
    assert.equal(page.status, 200)
    assert.match(page.text, /Khớp với sổ/)
    assert.match(page.text, /Về việc tiêm chủng/)
    assert.match(page.text, /dòng \d+, băm [0-9a-f]{16}/)
    const typed = code.toLowerCase().replaceAll(/(.{4})(?=.)/g, '$1-')
    assert.match((await visitor.get(`/xac-minh/trich-luc?ma=${typed}`)).text, /Khớp với sổ/)
    assert.equal((await visitor.get('/xac-minh/trich-luc/0000000000000000')).status, 404)
  })

  it('says what the book has had added or corrected since, and not what it says now', async () => {
    await registered({ abstract: 'Thêm sau khi in' })
    await people.clerk.act(amend, {
      documentId: first,
      facts: { ...someFacts, abstract: 'Trích yếu đã sửa' },
    })
    const page = await visitor.get(address)
    assert.match(page.text, /Sổ đã thay đổi sau khi in/)
    assert.match(page.text, /Số ghi thêm sau khi in: 3\./)
    assert.match(page.text, /Số 1: đã sửa hoặc ghi thêm ở cột 6\./)
    assert.match(page.text, /phòng chống bão/)
    assert.doesNotMatch(page.text, /Trích yếu đã sửa|Thêm sau khi in</)
  })

  it('shows that its kept form was tampered with', async () => {
    const { owner } = database
    await owner.query('ALTER TABLE documents.extracts DISABLE TRIGGER never_changed')
    const change =
      "UPDATE documents.extracts SET content = replace(content::text, 'tiêm chủng', 'tiêm thuốc')::jsonb"
    await owner.query(change)
    assert.match((await visitor.get(address)).text, /Không khớp/)
    await owner.query(
      "UPDATE documents.extracts SET content = replace(content::text, 'tiêm thuốc', 'tiêm chủng')::jsonb",
    )
    await owner.query('ALTER TABLE documents.extracts ENABLE TRIGGER never_changed')
    assert.doesNotMatch((await visitor.get(address)).text, /Không khớp/)
    await assert.rejects(owner.query(change))
  })

  it('is made by the registry and the leaders only, of days that have numbers', async () => {
    assert.equal((await officer.get('/so-van-ban')).status, 403)
    assert.equal((await officer.post('/so-van-ban', asked)).status, 403)
    assert.equal((await officer.get(made.location)).status, 403)
    const empty = await clerk.post('/so-van-ban', { ...asked, from: '1/1/2026', until: '2/1/2026' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /không có số nào/)
    assert.match(empty.text, /value="1\/1\/2026"/)
    const other = await someOffice(database, 'xa-khac')
    assert.equal((await door.as(other.people.clerk.actor).get(made.location)).status, 404)
  })
})
