import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTable } from '#platform/spreadsheets/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { assign } from '../../acts/assign.ts'
import { direct } from '../../acts/direct.ts'
import { complete } from '../../acts/settle.ts'
import { keepForInformation } from '../../acts/turn-away.ts'
import { dimensionsOf, figuresOf, tableFigures } from '../../report-figures.ts'
import { countBy, countFigures } from '../../store/reports/count-figures.ts'
import { countListed, listCounted } from '../../store/reports/list-counted.ts'
import { findQuery } from '../../store/reports/written-query.ts'
import { arrivalsIn } from '../../testing/arrivals.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { someOffice } from '../../testing/office.ts'

let now = Temporal.Instant.from('2026-11-23T02:00:00Z')
const database = await testDatabase({ clock: () => now })
const office = await someOffice(database)
const { people, units } = office
const { arrived, registered } = arrivalsIn(database, office)
const door = await frontDoor(database)
const chair = door.as(people.chair.actor)

const dueAt = Temporal.Instant.from('2026-11-25T10:00:00Z')
const given = async (leadUnitId: typeof units.finance, due: Temporal.Instant | null = dueAt) => {
  const documentId = await registered()
  await people.chair.act(direct, { documentId, instruction: 'Làm', leadUnitId, dueAt: due })
  return documentId
}
const scope = {
  direction: 'incoming',
  from: new Temporal.PlainDate(2026, 11, 1),
  until: new Temporal.PlainDate(2026, 11, 30),
} as const

describe('reports on documents', async () => {
  await arrived()
  await people.vice.act(keepForInformation, { documentId: await registered(), why: '' })
  const inTime = await given(units.finance)
  const late = await given(units.finance)
  await given(units.culture)
  await given(units.culture, null)
  await people.financeHead.act(assign, { documentId: inTime, leadId: people.financeOfficer.id })
  await people.financeOfficer.act(complete, { documentId: inTime, note: 'Xong' })
  now = Temporal.Instant.from('2026-11-26T02:00:00Z')
  await people.financeHead.act(complete, { documentId: late, note: 'Xong muộn' })

  it('count what is in time, late and under way', async () => {
    const counts = await people.chair.read((reader) => countFigures(reader, scope))
    assert.deepEqual(counts, {
      received: 6,
      registered: 5,
      given: 4,
      done: 2,
      'done-in-time': 1,
      'done-late': 1,
      'running-in-time': 1,
      'running-late': 1,
      waiting: 1,
      'for-information': 1,
      'turned-back': 0,
      settled: 3,
      'settled-electronically': 3,
      exchanged: 0,
    })
  })

  it('list behind every figure, and behind every cell of every division, exactly as many documents as they count', async () => {
    await people.chair.read(async (reader) => {
      for (const direction of ['incoming', 'outgoing'] as const) {
        const of = { ...scope, direction }
        const counts = await countFigures(reader, of)
        for (const figure of figuresOf(direction)) {
          const behind = { scope: of, figure }
          assert.equal(
            (await listCounted(reader, behind, { skip: 0, limit: 100 })).length,
            counts[figure],
            figure,
          )
          assert.equal(await countListed(reader, behind), counts[figure])
        }
        for (const dimension of dimensionsOf(direction))
          for (const group of await countBy(reader, of, dimension))
            for (const figure of tableFigures(direction)) {
              const behind = { scope: of, figure, of: { dimension, value: group.value } }
              const listed = await listCounted(reader, behind, { skip: 0, limit: 100 })
              assert.equal(listed.length, group.counts[figure], `${dimension} ${group.value} ${figure}`)
            }
      }
    })
  })

  it('show the statement behind a figure as it runs', async () => {
    const query = await people.chair.read(async (reader) => findQuery(reader, { scope, figure: 'done-late' }))
    assert.doesNotMatch(query, /\$\d/)
    const { rows } = await database.owner.query(query)
    assert.deepEqual(rows, [{ count: 1 }])
  })

  it('are pages whose figures lead to the lists; heads see their own unit, others nothing', async () => {
    const page = await chair.get('/bao-cao-van-ban?ky=thang&nam=2026&thu=11')
    assert.equal(page.status, 200)
    const href = /href="([^"]*so=done-late[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const list = await chair.get(href)
    assert.match(list.text, /Giải quyết quá hạn: 1 văn bản/)
    assert.match(list.text, /finished\.at &gt; d\.due_at|finished\.at > d\.due_at/)

    const head = await door
      .as(people.cultureHead.actor)
      .get(`/bao-cao-van-ban?ky=nam&nam=2026&don_vi=${units.finance}`)
    assert.match(head.text, /Phạm vi: Phòng Văn hóa và Thông tin/)
    const own = await door
      .as(people.cultureHead.actor)
      .get('/bao-cao-van-ban/danh-sach?ky=nam&nam=2026&so=received')
    assert.match(own.text, /Đã đến: 2 văn bản/)
    assert.equal((await door.as(people.financeOfficer.actor).get('/bao-cao-van-ban')).status, 403)
    assert.equal((await chair.get('/bao-cao-van-ban/danh-sach?so=made-up')).status, 404)
  })

  it('are kept as a workbook with the definitions and the statements, and as a PDF', async () => {
    const xlsx = await chair.get('/bao-cao-van-ban/bang-tinh?ky=thang&nam=2026&thu=11')
    const table = await readTable(xlsx.bytes, { kind: 'xlsx' })
    assert.deepEqual(table[1]?.cells.slice(0, 2), ['Đã đến', 6])
    const pdf = await chair.get('/bao-cao-van-ban/pdf?ky=thang&nam=2026&thu=11')
    assert.equal(pdf.type, 'application/pdf')
    assert.equal(Buffer.from(pdf.bytes.slice(0, 5)).toString(), '%PDF-')
  })

  it('give the follow-up book with its seven columns', async () => {
    const book = await chair.get('/bao-cao-van-ban/so-theo-doi?ky=thang&nam=2026&thu=11')
    assert.equal(book.text.match(/<th scope="col"/g)?.length, 7)
    assert.match(book.text, /Đã giải quyết 26\/11\/2026/)
    const kept = await chair.get('/bao-cao-van-ban/so-theo-doi/bang-tinh?ky=thang&nam=2026&thu=11')
    assert.equal((await readTable(kept.bytes, { kind: 'xlsx' })).length, 5)
  })
})
