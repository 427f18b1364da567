import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filePolicies, verifyKept } from '#platform/files/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { assign } from '../../acts/assign.ts'
import { direct } from '../../acts/direct.ts'
import { registerIncoming } from '../../acts/register-incoming.ts'
import { complete } from '../../acts/settle.ts'
import { takeIn } from '../../acts/take-in.ts'
import { someFacts } from '../../testing/arrivals.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { someOffice } from '../../testing/office.ts'
import { tenPapers } from '../../testing/ten-papers.ts'
import { turnedPaper } from '../../testing/turned-paper.ts'
import { urls } from '../../urls.ts'

const database = await testDatabase({ clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z') })
const office = await someOffice(database)
const { people, units } = office
const door = await frontDoor(database)
const ten = await tenPapers()
const papers: Readonly<Record<string, Uint8Array>> = {
  ...ten,
  'xoay-trang.pdf': await turnedPaper(ten['go-may.pdf']!, 90),
  'xoay-nguoc.pdf': await turnedPaper(ten['go-may.pdf']!, 180),
}
const clerk = door.as(people.clerk.actor)

async function kept(bytes: Uint8Array) {
  return door.files.keep(
    (async function* () {
      yield bytes
    })(),
    { name: 'den.pdf', policy: filePolicies.documents },
  )
}

async function arrivedWith(name: string) {
  const file = await kept(papers[name]!)
  const documentId = await people.clerk.act(takeIn, { by: 'upload', files: [file] })
  return { documentId, file }
}

async function registeredWith(name: string) {
  const { documentId, file } = await arrivedWith(name)
  const registered = { documentId, registerId: office.incomingRegister, facts: someFacts }
  const { number } = await people.clerk.act(registerIncoming, registered)
  return { documentId, file, number }
}

const wordsOf = async (bytes: Uint8Array) => {
  const { pages } = await readPdf(bytes)
  return { pages, text: pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ') }
}

describe('the arrival stamp', () => {
  it('lies upright on a copy of the first page, on free paper; the kept file stays byte for byte', async () => {
    for (const name of ['go-may.pdf', 'xoay-trang.pdf', 'xoay-nguoc.pdf', 'ban-quet.pdf']) {
      const { documentId, file, number } = await registeredWith(name)
      await people.chair.act(direct, { documentId, instruction: 'Làm', leadUnitId: units.finance })
      const copy = await clerk.get(urls.stampedCopy({ id: documentId }))
      assert.deepEqual([copy.status, copy.type], [200, 'application/pdf'], name)
      const { pages, text } = await wordsOf(copy.bytes)
      assert.equal(pages.length, 1)
      assert.match(text, new RegExp(`ĐẾN.*Số:\\s*0?${number}.*23/11/2026.*Phòng Tài chính`), name)
      const word = pages[0]!.words.find((one) => one.text === 'ĐẾN')!
      assert.ok(word.box.width > word.box.height, 'it is read from left to right')
      const others = (await wordsOf(papers[name]!)).pages[0]!.words
      const { x, y, width, height } = word.box
      const covered = others.filter(
        ({ box }) =>
          box.x < x + width && box.x + box.width > x && box.y < y + height && box.y + box.height > y,
      )
      assert.deepEqual(
        covered.map((one) => one.text),
        [],
        name,
      )
      assert.equal(await verifyKept(door.files.store, file.hash), true)
    }
  })

  it('says plainly why there is none', async () => {
    const early = await arrivedWith('go-may.pdf')
    const unregistered = await clerk.get(urls.stampedCopy({ id: early.documentId }))
    assert.equal(unregistered.status, 409)
    assert.match(unregistered.text, /chưa vào sổ/)
    for (const [name, sentence] of [
      ['co-mat-khau.pdf', /có mật khẩu/],
      ['tai-do-dang.pdf', /Tệp hỏng/],
    ] as const) {
      const { documentId } = await registeredWith(name)
      const answer = await clerk.get(urls.stampedCopy({ id: documentId }))
      assert.equal(answer.status, 422, name)
      assert.match(answer.text, sentence)
    }
    const { documentId } = await registeredWith('go-may.pdf')
    assert.equal(
      (await door.as(people.landOfficer.actor).get(urls.stampedCopy({ id: documentId }))).status,
      404,
    )
  })
})

describe('the settlement sheet', () => {
  it('bears the direction, who got the work, and what they proposed; lines stay for the hand', async () => {
    const { documentId } = await registeredWith('go-may.pdf')
    const url = urls.settlementSheet({ id: documentId })
    assert.match((await wordsOf((await clerk.get(url)).bytes)).text, /PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN/)
    await people.chair.act(direct, {
      documentId,
      instruction: 'Tham mưu báo cáo UBND tỉnh',
      leadUnitId: units.finance,
      supportUnitIds: [units.culture],
      dueAt: Temporal.Instant.from('2026-11-27T10:00:00Z'),
    })
    await people.financeHead.act(assign, {
      documentId,
      leadId: people.financeOfficer.id,
      instruction: 'Em làm',
    })
    await people.financeOfficer.act(complete, { documentId, note: 'Đã trình dự thảo báo cáo' })
    const { text, pages } = await wordsOf((await clerk.get(url)).bytes)
    assert.equal(pages.length, 1)
    for (const words of [
      'Tham mưu báo cáo UBND tỉnh',
      'Đơn vị chủ trì: Phòng Tài chính',
      'Đơn vị phối hợp: Phòng Văn hóa',
      'Thời hạn: 27/11/2026',
      'Giao cho: Hồ financeOfficer',
      'Đã trình dự thảo báo cáo',
    ])
      assert.ok(text.includes(words), `${words} in ${text}`)
    const page = await clerk.get(urls.document({ id: documentId }))
    assert.match(page.text, /Bản sao đóng dấu ĐẾN/)
    assert.match(page.text, /Phiếu giải quyết/)
  })
})
