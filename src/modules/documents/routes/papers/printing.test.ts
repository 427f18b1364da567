import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { silentLog } from '#platform/log/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { approveContent, approveForm, sign } from '../../acts/approve.ts'
import { draft } from '../../acts/draft.ts'
import { issue } from '../../acts/issue.ts'
import { submit } from '../../acts/revise.ts'
import type { DocumentId } from '../../document.ts'
import { work } from '../../jobs.ts'
import { listVersions } from '../../store/versions.ts'
import { sendingsOf } from '../../testing/exchange.ts'
import { filesSite } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase()
const office = await someOffice(database)
const commune = await someOffice(database, 'xa-ta-long')
const site = await filesSite(database)
after(closeTypesetters)
const { people } = office

const text = `Căn cứ Luật Tổ chức chính quyền địa phương;
Theo đề nghị của Trưởng phòng Tài chính - Kế hoạch.
QUYẾT ĐỊNH:
Điều 1. Phân bổ 1.250.000.000 đồng khắc phục hậu quả mưa lũ.
Điều 2. Trưởng phòng Tài chính - Kế hoạch và Chủ tịch Ủy ban nhân dân xã Tà Long chịu trách nhiệm thi hành.`

const drafted = (body: unknown): Promise<DocumentId> =>
  people.financeOfficer.act(draft, {
    facts: { typeCode: 'quyet-dinh', abstract: 'Về việc phân bổ kinh phí', urgency: 'urgent', note: '' },
    signerId: people.vice.id,
    signingForm: 'TM.',
    recipients: [{ name: 'UBND xã Tà Long', authorityId: commune.authorityId, part: 'lead' }],
    body,
  })

async function issued(documentId: DocumentId): Promise<string> {
  await people.financeOfficer.act(submit, { documentId })
  await people.financeHead.act(approveContent, { documentId })
  await people.clerk.act(approveForm, { documentId })
  await people.vice.act(sign, { documentId })
  return (await people.clerk.act(issue, { documentId, registerId: office.outgoingRegister })).reference
}

/** Runs the job of an issue as the queue would. */
function bring(documentId: DocumentId): Promise<void> {
  const actor = { kind: 'system', name: 'documents.deliver' } as const
  const origin = { requestId: 'job:test', channel: 'job' } as const
  const { act, read } = database.transactor
  return work.tasks['documents.deliver']!(
    {
      log: silentLog,
      files: site.files,
      actor,
      origin,
      act: (one, input) => act({ actor, origin }, one, input),
      read: (one) => read(actor, one),
    },
    { subject: { type: 'document', id: documentId } },
  )
}

const wordsOf = async (pdf: Uint8Array) =>
  (await readPdf(pdf)).pages.flatMap(({ words }) => words.map((word) => word.text)).join(' ')
const papersOf = (documentId: DocumentId) =>
  people.clerk.read(async (reader) =>
    (await listVersions(reader, documentId)).filter(({ part }) => part === 0),
  )

describe('a paper written here', () => {
  it('prints as a draft without number, and says what it lacks; a stranger finds nothing', async () => {
    const documentId = await drafted({ text: text.replace('QUYẾT ĐỊNH:\n', '') })
    const print = await site.as(people.financeOfficer).get(`/van-ban/${documentId}/ban-in`)
    assert.equal(print.status, 200)
    const words = await wordsOf(print.bytes)
    assert.match(words, /DỰ THẢO LẦN 1/)
    assert.match(words, /KHẨN/)
    assert.match(words, /Số: \/QĐ-UBND/)
    assert.match(words, /TM\. ỦY BAN NHÂN DÂN HUYEN KT\. CHỦ TỊCH PHÓ CHỦ TỊCH/)
    const page = await site.as(people.financeOfficer).get(`/van-ban/${documentId}`)
    assert.match(page.text, /Thể thức còn thiếu/)
    assert.match(page.text, /Chưa có dòng “QUYẾT ĐỊNH:”/)
    const picture = await site.as(people.financeOfficer).get(`/van-ban/${documentId}/ban-in/trang/1`)
    assert.equal(Buffer.from(picture.bytes.subarray(8, 12)).toString(), 'WEBP')
    for (const path of ['ban-in', 'ban-in/trang/1'])
      assert.equal((await site.as(people.cultureHead).get(`/van-ban/${documentId}/${path}`)).status, 404)
    assert.equal((await site.as(people.clerk).get(`/van-ban/${documentId}/ban-in/trang/2`)).status, 404)
  })

  it('has no print where nothing was written here', async () => {
    const documentId = await drafted({ paragraphs: ['as an older program kept it'] })
    assert.equal((await site.as(people.clerk).get(`/van-ban/${documentId}/ban-in`)).status, 404)
  })

  it('is set at its issue with number and date, once; its recipient is sent them', async () => {
    const documentId = await drafted({ text })
    const reference = await issued(documentId)
    await bring(documentId)
    const [newest, before] = await papersOf(documentId)
    assert.deepEqual([newest!.role, newest!.file?.type, before!.role], ['issued', 'application/pdf', 'draft'])
    const file = await site.as(people.clerk).get(`/van-ban/${documentId}/tep/${newest!.id}`)
    const words = await wordsOf(file.bytes)
    assert.ok(words.includes(`Số: ${reference}`), words)
    assert.match(words, /ngày \d\d tháng \d{1,2} năm \d{4}/)
    assert.match(words, /- Như Điều 2; - UBND xã Tà Long; - Lưu: VT, TCKH\./)
    assert.doesNotMatch(words, /DỰ THẢO/)

    await bring(documentId)
    assert.equal((await papersOf(documentId)).length, 2)
    assert.deepEqual(await sendingsOf(database, documentId), [['new', 'UBND xã Tà Long', 'waiting']])
  })

  it('keeps the places where person and organ will sign', async () => {
    const documentId = await drafted({ text })
    await issued(documentId)
    await bring(documentId)
    const [newest] = await papersOf(documentId)
    const { places } = newest!.body as { places: readonly { name: string; page: number }[] }
    assert.deepEqual(
      places.map(({ name, page }) => [name, page]),
      [
        ['number', 1],
        ['date', 1],
        ['person', 1],
        ['organ', 1],
      ],
    )
  })
})
