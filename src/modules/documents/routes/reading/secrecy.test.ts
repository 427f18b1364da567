import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findOcr } from '#platform/ocr/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { DocumentId } from '../../document.ts'
import { filesSite } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'
import { letter, scannedLetter } from '../../testing/ten-papers.ts'

const database = await testDatabase()
const office = await someOffice(database)
const site = await filesSite(database)
const clerk = site.as(office.people.clerk)
const chair = site.as(office.people.chair)
const officer = site.as(office.people.financeOfficer)
const ocr = await findOcr()

const idOf = (location: string) => /\/van-ban\/([0-9a-f-]{36})/.exec(location)?.[1] as DocumentId
const told = async (name: string) =>
  (await database.owner.query('SELECT after, reason FROM record.entries WHERE event = $1', [name])).rows

async function scannedAndRead(mark: string, number: number): Promise<DocumentId> {
  const { location } = await clerk.send({ [`quet-${number}.pdf`]: await scannedLetter({ mark, number }) })
  const id = idOf(location)
  await site.readFiles(id)
  return id
}

async function someArrival(number: number): Promise<DocumentId> {
  const { location } = await clerk.send({ [`thuong-${number}.pdf`]: letter({ number }) })
  await site.readFiles(idOf(location))
  return idOf(location)
}

const factsForm = { organName: 'UBND tỉnh', abstract: 'Báo cáo', reference: '9/UBND', registerId: office.incomingRegister } // prettier-ignore
const fileOf = async (id: DocumentId) => {
  const { rows } = await database.owner.query('SELECT id FROM documents.versions WHERE document_id = $1', [id]) // prettier-ignore
  return `/van-ban/${id}/tep/${rows[0].id}`
}

/** Lets a paper have come by a packet. */
const cameByPacket = (id: DocumentId) =>
  database.owner.query(
    `INSERT INTO exchange.arrivals (id, authority_id, message_id, from_code, to_code, kind, business, document_id, packet_key, packet, signature, way,
       file_id, hash, size, receipt, received_at, state, settled_at, subject_type, subject_id)
     SELECT gen_random_uuid(), v.authority_id, v.document_id::text, 'H50', 'H50.1', 'document', 'new', 'x', v.document_id::text, '{}', 'none', 'local',
       v.file_id, f.hash, f.size, 'x', now(), 'effected', now(), 'document', v.document_id::text
     FROM documents.versions v JOIN files.files f ON f.id = v.file_id WHERE v.document_id = $1 LIMIT 1`,
    [id],
  )
const isPacketClosed = async (id: DocumentId): Promise<boolean> =>
  (await database.owner.query('SELECT closed_at IS NOT NULL AS closed FROM exchange.arrivals WHERE subject_id = $1', [id])).rows[0].closed // prettier-ignore

describe('papers with a mark of secrecy', () => {
  it('are turned away at the door when the mark stands in their letters; others of the batch come in', async () => {
    const { status, text } = await clerk.send({
      'mat.pdf': letter({ mark: 'TỐI MẬT' }),
      'thuong.pdf': letter(),
    })
    assert.equal(status, 422)
    assert.match(text, /Không nhận “mat\.pdf”: trang đầu có dấu TỐI MẬT/)
    assert.match(text, /sổ văn bản mật trên giấy/)
    assert.match(text, /đã được tiếp nhận: 1/)
    const { rows } = await database.owner.query("SELECT name FROM files.files WHERE name LIKE 'mat%'")
    assert.deepEqual(rows, [])
    assert.equal((await told('documents.secret-refused'))[0].after.refused[0].mark, 'high-secret')
  })

  it('come in when the clerk says why the mark is none, and stay open', async () => {
    const { status, location } = await clerk.send({ 'mau-dau.pdf': letter({ mark: 'MẬT', number: 7 }) }, { notSecret: 'Hướng dẫn có in mẫu dấu' }) // prettier-ignore
    assert.equal(status, 303)
    await site.readFiles(idOf(location))
    assert.match((await clerk.get(location)).text, /Máy đã điền/)
    assert.match((await clerk.get(`/van-ban/${idOf(location)}`)).text, /Hướng dẫn có in mẫu dấu/)
  })

  it('are none when a sentence only speaks of secrets', async () => {
    const { status } = await clerk.send({ 'bao-mat.pdf': letter({ number: 8 }) })
    assert.equal(status, 303)
  })

  it('are closed for everybody once a scan of theirs is read', async () => {
    if (!ocr.available) return
    const id = await scannedAndRead('MẬT', 21)
    const page = await clerk.get(`/van-ban/${id}`)
    assert.match(page.text, /Đã khóa: có dấu MẬT/)
    assert.match(page.text, /đăng ký vào sổ văn bản mật đến trên giấy/)
    for (const person of [clerk, chair]) {
      const file = await person.get(await fileOf(id))
      assert.equal(file.status, 403)
      assert.equal((await person.get(`${await fileOf(id)}/trang/1`)).status, 403)
    }
    const refused = await clerk.post(`/van-ban/${id}/vao-so`, factsForm)
    assert.ok([303, 403, 409, 422].includes(refused.status))
    assert.match((await clerk.get(`/van-ban/${id}`)).text, /Chờ vào sổ/)
    const { rows } = await database.owner.query('SELECT text, proposals FROM documents.file_readings WHERE document_id = $1', [id]) // prettier-ignore
    assert.deepEqual(rows, [{ text: '', proposals: null }])
    assert.equal((await told('documents.withheld')).at(-1).after.mark, 'MẬT')
  })

  it('are closed by a person who sees what the machine did not, and leave by being returned', async () => {
    const id = await someArrival(31)
    assert.equal((await clerk.get(await fileOf(id))).status, 200)
    assert.equal((await clerk.post(`/van-ban/${id}/dau-mat`)).status, 422)
    assert.equal((await officer.post(`/van-ban/${id}/dau-mat`, { mark: 'secret' })).status, 404)
    await cameByPacket(id)
    assert.equal((await clerk.post(`/van-ban/${id}/dau-mat`, { mark: 'top-secret' })).status, 303)
    assert.equal(await isPacketClosed(id), true)
    assert.equal((await chair.get(await fileOf(id))).status, 403)
    const registering = await clerk.post(`/van-ban/${id}/vao-so`, factsForm)
    assert.notEqual(registering.location.includes('to-register'), true)
    const { text } = await clerk.get('/van-ban-den?bang=all&q=mua%20lu%2031')
    assert.doesNotMatch(text, /thuong-31/)
    const returned = await clerk.post(`/van-ban/${id}/buoc/return`, { note: 'Chuyển sang đường văn bản mật' })
    assert.equal(returned.status, 303)
    assert.equal((await clerk.get(await fileOf(id))).status, 403)
  })

  it('are opened again with a reason when the mark was misread, and read anew', async () => {
    const id = await someArrival(41)
    await cameByPacket(id)
    await clerk.post(`/van-ban/${id}/dau-mat`, { mark: 'secret' })
    assert.equal((await clerk.post(`/van-ban/${id}/khong-co-dau-mat`, { why: ' ' })).status, 422)
    assert.equal((await clerk.post(`/van-ban/${id}/khong-co-dau-mat`, { why: 'Vết mực, không phải dấu' })).status, 303) // prettier-ignore
    assert.equal(await isPacketClosed(id), false)
    await site.readFiles(id)
    assert.equal((await clerk.get(await fileOf(id))).status, 200)
    assert.match((await clerk.get(`/van-ban/${id}/vao-so`)).body, /41\/UBND-TH/)
    assert.match((await clerk.get(`/van-ban/${id}`)).text, /mở lại .*Vết mực, không phải dấu/)
    assert.equal((await told('documents.released'))[0].reason, 'Vết mực, không phải dấu')
    assert.equal((await clerk.post(`/van-ban/${id}/vao-so`, factsForm)).status, 303)
  })
})
