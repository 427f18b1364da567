import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { PDF } from '@libpdf/core'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { type RichText, plainText } from '#kit/rich-text/index.ts'
import { createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { closePdfReaders } from '#platform/pdf/index.ts'
import { deskSite, testDatabase } from '#platform/testing/index.ts'
import { web } from '../routes.ts'
import { listConsultations } from '../store/consultations.ts'
import { someDesk } from '../testing/desk.ts'

const { transactor } = await testDatabase()
const { authority } = someDesk(transactor)
const folder = await mkdtemp(join(tmpdir(), 'krong-drafts-'))
const { store, staging } = await openFileStore({ folder })
const files = createFiles({ store, staging, ledger: createLedger(transactor) })
after(async () => {
  await closePdfReaders()
  await rm(folder, { recursive: true })
})
const at = authority()
const editor = deskSite({ web, transactor, files, form: '/phap-quy/lay-y-kien/moi' })(at.writer)
const page = '/phap-quy/lay-y-kien/moi'
const fields = {
  kind: 'other',
  title: 'Dự thảo nội quy chợ',
  lead: '',
  opensOn: '1/12/2030',
  closesOn: '31/12/2030',
  shortWhy: '',
  body: '',
}
const bodyOf = async (title: string): Promise<RichText> => {
  const all = await transactor.read(at.writer, (reader) => listConsultations(reader, 50))
  return (all.find((one) => one.title === title) ?? assert.fail(title)).body as RichText
}
const word = async (children: ConstructorParameters<typeof Document>[0]['sections'][number]['children']) =>
  new File(
    [new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))],
    'du-thao.docx',
  )

describe('a draft brought as a file', () => {
  it('of Word becomes its text, cleaned, with its tables', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
    const file = await word([
      new Paragraph('Điều 1. Giờ mở cửa'),
      new Paragraph('Chợ mở từ <script>alert(1)</script> 5 giờ.'),
      new Table({ rows: [new TableRow({ children: [cell('Hàng rau'), cell('5.000')] })] }),
    ])
    const made = await editor.upload(page, 'file', [file], fields)
    assert.equal(made.status, 303, made.text)
    const body = await bodyOf(fields.title)
    assert.deepEqual(body.blocks.map(({ kind }) => kind), ['paragraph', 'paragraph', 'table']) // prettier-ignore
    const shown = await editor.get(made.location)
    assert.match(shown.text, /Hàng rau/)
    assert.doesNotMatch(shown.text, /<script>alert/)
  })

  it('of PDF becomes paragraphs', async () => {
    const pdf = PDF.create()
    const sheet = pdf.addPage()
    sheet.drawText('Dieu 1. Cho mo cua tu nam gio sang den bay gio toi.', { x: 50, y: 700, size: 12 })
    sheet.drawText('1. Ban hang o lo da ghi tren so do.', { x: 50, y: 680, size: 12 })
    const file = new File([new Uint8Array(await pdf.save())], 'du-thao.pdf')
    const made = await editor.upload(page, 'file', [file], { ...fields, title: 'Từ PDF' })
    assert.equal(made.status, 303, made.text)
    assert.match(plainText(await bodyOf('Từ PDF')), /Dieu 1\. Cho mo cua[^]*\n[^]*1\. Ban hang/)
  })

  it('is refused with what to do where nothing can be read of it, and nothing typed is lost', async () => {
    const scan = PDF.create()
    scan.addPage()
    const cases = [
      [new File([new Uint8Array(await scan.save())], 'quet.pdf'), /là ảnh quét/],
      [new File(['không phải tệp Word'], 'a.docx'), /tệp/],
    ] as const
    for (const [file, words] of cases) {
      const wrong = await editor.upload(page, 'file', [file], { ...fields, title: 'Không đọc được' })
      assert.ok(wrong.status >= 400 && wrong.status < 500, `${file.name} ${wrong.status}`)
      assert.match(wrong.text, words)
      assert.match(wrong.text, /value="Không đọc được"/)
      assert.match(wrong.text, /Hãy chọn lại tệp/)
    }
    const empty = await editor.upload(page, 'file', [], fields)
    assert.equal(empty.status, 422)
    assert.match(empty.text, /value="Dự thảo nội quy chợ"/)
  })

  it('beside a typed text as long as the form allows, in letters of three bytes; a longer one is told, and nothing else is lost', async () => {
    const long = (letters: number) => `Điều 1. ${'Chợ mở cửa mỗi ngày. '.repeat(letters / 21)}`
    const made = await editor.upload(page, 'file', [], { ...fields, title: 'Thật dài', body: long(890_000) })
    assert.equal(made.status, 303, made.text.slice(0, 500))
    const over = await editor.upload(page, 'file', [], { ...fields, title: 'Quá dài', body: 'ộ'.repeat(1_400_000) }) // prettier-ignore
    assert.ok(over.status >= 400 && over.status < 500, String(over.status))
    assert.match(over.text, /value="Quá dài"/)
  })

  it('has what was typed cleaned as in every form', async () => {
    const typed = { ...fields, title: 'Nội\u0000 quy\u202e sạch', body: 'Điều\u00a01.\u0000 Một' }
    const made = await editor.upload(page, 'file', [], typed)
    assert.equal(made.status, 303, made.text)
    assert.equal(plainText(await bodyOf('Nội quy sạch')).trim(), 'Điều 1. Một')
  })

  it('replaces the text of a draft that is being written; without a file the typed text counts', async () => {
    const made = await editor.upload(page, 'file', [], { ...fields, title: 'Gõ tay', body: 'Điều 1. Cũ' })
    assert.equal(made.status, 303, made.text)
    const edit = `${made.location}/sua`
    const again = { ...fields, title: 'Gõ tay', body: 'Điều 1. Gõ lại' }
    assert.equal((await editor.upload(edit, 'file', [], again)).status, 303)
    assert.match(plainText(await bodyOf('Gõ tay')), /Gõ lại/)
    const file = await word([new Paragraph('Điều 1. Từ tệp')])
    assert.equal((await editor.upload(edit, 'file', [file], again)).status, 303)
    assert.equal(plainText(await bodyOf('Gõ tay')).trim(), 'Điều 1. Từ tệp')
  })
})
