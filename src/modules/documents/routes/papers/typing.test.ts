import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { readPdf } from '#platform/pdf/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { filesSite } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase()
const { people } = await someOffice(database)
const site = await filesSite(database)
after(closeTypesetters)
const officer = site.as(people.financeOfficer)
const form = '/van-ban-di/du-thao'
const textOf = (body: string) => /<textarea[^>]*name="text"[^>]*>([^<]*)</.exec(body)?.[1] ?? ''
const typed = { typeCode: 'quyet-dinh', abstract: '', signerId: '', signingForm: 'TM.', text: '', outside: 'Sở Nội vụ', urgency: 'flash' } // prettier-ignore

describe('typing a paper', () => {
  it('begins with the starting text of a công văn', async () => {
    assert.match(textOf((await officer.get(form)).body), /^\n?Kính gửi: …/)
  })

  it('takes the starting text of the chosen type in place of an untouched one', async () => {
    const before = textOf((await officer.get(form)).body).trim()
    const { body, status } = await officer.postUpload(`${form}/khung`, { ...typed, text: before })
    assert.equal(status, 422)
    assert.match(textOf(body), /QUYẾT ĐỊNH:/)
    assert.doesNotMatch(textOf(body), /Kính gửi/)
    assert.match(body, /Sở Nội vụ/)
  })

  it('loses nothing that was written: the starting text comes below it', async () => {
    const { body } = await officer.postUpload(`${form}/khung`, { ...typed, text: 'Đã viết một câu.' })
    assert.match(textOf(body), /^\n?Đã viết một câu\.\s+Căn cứ/)
  })

  it('shows how it prints while most is still missing, and keeps nothing', async () => {
    const { status, bytes } = await officer.postUpload(`${form}/ban-in`, {
      ...typed,
      text: 'Điều 1. Thành lập Tổ.',
    })
    assert.equal(status, 200)
    const words = (await readPdf(bytes)).pages.flatMap((page) => page.words.map(({ text }) => text)).join(' ')
    for (const piece of ['DỰ THẢO LẦN 1', 'HỎA TỐC', 'QUYẾT ĐỊNH', 'Điều 1. Thành lập Tổ./.', '- Sở Nội vụ;'])
      assert.ok(words.includes(piece), `${piece} in ${words}`)
    const { rows } = await database.owner.query('SELECT count(*)::int AS count FROM documents.documents')
    assert.equal(rows[0].count, 0)
  })

  it('an untouched starting text is no text', async () => {
    const before = textOf((await officer.get(form)).body).trim()
    const content = { ...typed, abstract: 'V/v họp', signerId: people.chair.id, text: before }
    const { status, text } = await officer.postUpload(form, content)
    assert.equal(status, 422)
    assert.match(text, /Hãy viết nội dung hoặc đính kèm tệp dự thảo/)
  })
})
