import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Hash } from '#platform/files/index.ts'
import { findOcr } from '#platform/ocr/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { DocumentId } from '../../document.ts'
import { filesSite, said } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'
import { tenPapers } from '../../testing/ten-papers.ts'

const database = await testDatabase()
const office = await someOffice(database)
const site = await filesSite(database)
const clerk = site.as(office.people.clerk)
const ocr = await findOcr()
const papers = await tenPapers()

/** Sends one file through the intake page and lets the job read it. */
async function takenIn(name: string): Promise<{ id: DocumentId; form: string; page: string }> {
  const { status, location, text } = await clerk.send({ [name]: papers[name]! })
  assert.equal(status, 303, `${name}: ${text}`)
  const id = /\/van-ban\/([0-9a-f-]{36})/.exec(location)?.[1] as DocumentId
  assert.ok(id, location)
  const waiting = await clerk.get(location)
  assert.match(waiting.text, /Máy đang đọc tệp/)
  await site.readFiles(id)
  const [form, page] = [await clerk.get(location), await clerk.get(`/van-ban/${id}`)]
  assert.deepEqual([form.status, page.status], [200, 200], name)
  return { id, form: form.body, page: page.text }
}

const value = (form: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(form)?.[1] ??
  new RegExp(`<input[^>]*value="([^"]*)"[^>]*name="${name}"`).exec(form)?.[1]

const whole = {
  organName: 'Ủy ban nhân dân tỉnh Quảng Trị',
  issuedOn: '20/11/2026',
  signerName: 'Hoàng Nam',
  signerTitle: 'Phó Chủ tịch',
}

describe('papers that arrive', () => {
  it('are filled in from the first page of a typeset letter', async () => {
    const { form } = await takenIn('go-may.pdf')
    assert.equal(value(form, 'reference'), '1500/UBND-TH')
    for (const [name, wanted] of Object.entries(whole)) assert.equal(value(form, name), wanted, name)
    assert.match(form, /Báo cáo thiệt hại do mưa lũ<\/textarea>/)
    assert.match(form, /value="cong-van"[^>]*selected|selected[^>]*value="cong-van"/)
    assert.match(form, /máy đề xuất/)
  })

  for (const [name, reference] of [
    ['ban-quet.pdf', '1501/UBND-TH'],
    ['quet-nam-ngang.pdf', '1502/UBND-TH'],
    ['quet-nguoc.pdf', '1503/UBND-TH'],
  ] as const)
    it(`are recognised when scanned, whichever way up (${name}), or say that they are not`, async () => {
      const { form, page } = await takenIn(name)
      if (!ocr.available) return assert.ok(page.includes(said(ocr.code)), page)
      assert.equal(value(form, 'reference'), reference)
      assert.equal(value(form, 'issuedOn'), '20/11/2026')
      assert.equal(value(form, 'signerName'), 'Hoàng Nam')
    })

  it('may have two hundred pages, whose last is found by search', async () => {
    const { form } = await takenIn('hai-tram-trang.pdf')
    assert.equal(value(form, 'reference'), '1504/UBND-TH')
    assert.equal(value(form, 'pages'), '200')
    const { text } = await clerk.get('/van-ban-den?bang=all&q=%22Ph%E1%BB%A5%20l%E1%BB%A5c%20199%22')
    assert.match(text, /hai-tram-trang|mưa lũ/)
  })

  it('say so when they want a password', async () => {
    const { page } = await takenIn('co-mat-khau.pdf')
    assert.ok(page.includes(said('pdf.encrypted')), page)
  })

  it('say so when half of the file is missing', async () => {
    const { status, text, location } = await clerk.send({ 'tai-do-dang.pdf': papers['tai-do-dang.pdf']! })
    if (status === 422) return assert.match(text, /hỏng|trọn vẹn/)
    const id = /\/van-ban\/([0-9a-f-]{36})/.exec(location)![1] as DocumentId
    await site.readFiles(id)
    assert.ok((await clerk.get(`/van-ban/${id}`)).text.includes(said('pdf.broken')))
  })

  it('are refused when there is nothing in them', async () => {
    const { status, text } = await clerk.send({ 'rong.pdf': papers['rong.pdf']! })
    assert.equal(status, 422)
    assert.match(text, /rỗng|không có nội dung|trống/)
  })

  it('may carry programs, which are never run and sent only as a download', async () => {
    const { id } = await takenIn('co-ma-lenh.pdf')
    const { rows } = await database.owner.query(
      'SELECT f.traits FROM documents.versions v JOIN files.files f ON f.id = v.file_id WHERE v.document_id = $1',
      [id],
    )
    assert.ok(rows[0].traits.includes('pdf-javascript'), String(rows[0].traits))
    const page = await clerk.get(`/van-ban/${id}`)
    assert.match(page.text, /mã lệnh/)
    assert.match(page.text, /tệp khác đính bên trong/)
  })

  it('do not exhaust the machine by the size of a page', async () => {
    const { id } = await takenIn('trang-khong-lo.pdf')
    const { rows } = await database.owner.query('SELECT id FROM documents.versions WHERE document_id = $1', [id]) // prettier-ignore
    const preview = await clerk.get(`/van-ban/${id}/tep/${rows[0].id}/trang/1`)
    assert.ok([200, 404].includes(preview.status))
  })

  it('are listed as a batch with what was read and what was not', async () => {
    const { text } = await clerk.get('/van-ban-den/vua-tiep-nhan')
    assert.match(text, /1500\/UBND-TH · 20\/11\/2026 · Ủy ban nhân dân tỉnh Quảng Trị/)
    assert.match(text, /co mat khau|co-mat-khau/)
    assert.ok(text.includes(said('pdf.encrypted')))
  })

  it('are read later when the machine had no Tesseract as they came', async () => {
    if (!ocr.available) return
    const { id } = await takenIn('ban-quet.pdf')
    const without = `UPDATE documents.file_readings SET text = '', method = 'none', proposals = NULL, notes = '[{"code":"ocr.absent"}]' WHERE document_id = $1`
    await database.owner.query(without, [id])
    await site.runTask('documents.read-scans-left', {})
    assert.equal(value((await clerk.get(`/van-ban/${id}/vao-so`)).body, 'reference'), '1501/UBND-TH')
  })

  it('have the bytes they came with after all that', async () => {
    const { rows } = await database.owner.query<{ hash: Hash; name: string }>('SELECT hash, name FROM files.files') // prettier-ignore
    assert.ok(rows.length >= 8)
    for (const { hash, name } of rows) {
      const sent = createHash('sha256').update(papers[name]!).digest('hex')
      const kept = createHash('sha256')
      for await (const chunk of await site.files.store.open(hash)) kept.update(chunk)
      assert.deepEqual([hash, kept.digest('hex')], [sent, sent], name)
    }
  })
})

describe('the registry’s table', () => {
  it('shows a likely duplicate beside the paper, and goes on to the next paper after registering', async () => {
    const first = await takenIn('go-may.pdf')
    const { status, location } = await clerk.post(`/van-ban/${first.id}/vao-so`, {
      registerId: office.incomingRegister,
      reference: '1500/UBND-TH',
      organName: 'Ủy ban nhân dân tỉnh Quảng Trị',
      abstract: 'báo cáo thiệt hại do mưa lũ',
      next: '1',
    })
    assert.equal(status, 303)
    assert.match(location, /\/van-ban\/[0-9a-f-]{36}\/vao-so/)
    assert.ok(!location.includes(first.id))
    const again = await takenIn('go-may.pdf')
    const { text, body } = await clerk.get(`/van-ban/${again.id}/vao-so`)
    assert.match(text, /Có thể đã nhận văn bản này/)
    assert.match(text, /So sánh hai trang đầu/)
    assert.ok(body.includes(`/van-ban/${first.id}/tep/`))
  })
})
