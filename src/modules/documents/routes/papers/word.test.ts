import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Document, Packer, Paragraph } from 'docx'
import JSZip from 'jszip'
import { testDatabase } from '#platform/testing/index.ts'
import { draft } from '../../acts/draft.ts'
import type { DocumentId } from '../../document.ts'
import { listVersions } from '../../store/versions.ts'
import { filesSite } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase()
const { people } = await someOffice(database)
const site = await filesSite(database)
const officer = site.as(people.financeOfficer)
const facts = {
  typeCode: 'bao-cao',
  abstract: 'Tình hình thu ngân sách',
  urgency: 'ordinary',
  note: '',
} as const
const form = { ...facts, signerId: people.vice.id, signingForm: 'KT.', outside: 'Sở Tài chính', text: '' }

const drafted = (): Promise<DocumentId> =>
  people.financeOfficer.act(draft, {
    facts,
    signerId: people.vice.id,
    signingForm: 'KT.',
    recipients: [{ name: 'Sở Tài chính', part: 'lead' }],
    body: { text: 'Thu đạt 62% dự toán.\n1. Nguyên nhân: mưa lũ kéo dài.' },
  })
const versionsOf = (id: DocumentId) =>
  people.financeOfficer.read(async (reader) =>
    (await listVersions(reader, id)).filter(({ part }) => part === 0),
  )
const send = (id: DocumentId, name: string, bytes: Uint8Array) =>
  officer.postUpload(`/van-ban/${id}/sua`, form, { field: 'file', name, bytes })

describe('a draft in Word', () => {
  it('goes out, comes back as the next version, and the page says what changed', async () => {
    const id = await drafted()
    const sent = await officer.get(`/van-ban/${id}/ban-word`)
    assert.equal(sent.status, 200)
    // Somebody changes a figure in Word.
    const zip = await JSZip.loadAsync(sent.bytes)
    const inside = await zip.file('word/document.xml')!.async('string')
    zip.file('word/document.xml', inside.replace('62%', '74%'))
    const back = await send(id, 'bao-cao.docx', await zip.generateAsync({ type: 'uint8array' }))
    assert.equal(back.status, 303, back.text)

    const [newest, word, first] = await versionsOf(id)
    assert.deepEqual(newest!.body, { text: 'Thu đạt 74% dự toán.\n1. Nguyên nhân: mưa lũ kéo dài.' })
    assert.equal(word!.file?.name, 'bao-cao.docx')
    assert.deepEqual(first!.body, { text: 'Thu đạt 62% dự toán.\n1. Nguyên nhân: mưa lũ kéo dài.' })
    await site.readFiles(id)
    const changes = await officer.get(`/van-ban/${id}/so-sanh/2`)
    assert.match(changes.body, /<del>62<\/del><ins>74<\/ins>%|<del>62%<\/del><ins>74%<\/ins>/)
    assert.match((await officer.get(`/van-ban/${id}/so-sanh/3`)).text, /Bản 3 so với bản 2/)
  })

  it('of another hand is kept as it is', async () => {
    const id = await drafted()
    const foreign = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('Của nơi khác')] }] }),
    )
    assert.equal((await send(id, 'khac.docx', foreign)).status, 303)
    const [newest] = await versionsOf(id)
    assert.equal(newest!.file?.name, 'khac.docx')
    assert.equal(newest!.body, null)
  })

  it('is seen by nobody who has nothing to do with it', async () => {
    const id = await drafted()
    const stranger = site.as(people.financeOther)
    assert.equal((await stranger.get(`/van-ban/${id}/ban-word`)).status, 404)
    assert.equal((await stranger.get(`/van-ban/${id}/so-sanh/1`)).status, 404)
    assert.equal(
      (await officer.get(`/van-ban/${id}/so-sanh/1`)).status,
      404,
      'there is none before the first',
    )
  })
})
