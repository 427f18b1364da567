import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { newId } from '#kit/ids.ts'
import { Refusal } from '#kit/refusal.ts'
import { approveContent, approveForm, sign } from '#modules/documents/acts/approve.ts'
import { draft } from '#modules/documents/acts/draft.ts'
import { issue } from '#modules/documents/acts/issue.ts'
import { submit } from '#modules/documents/acts/revise.ts'
import { filesSite } from '#modules/documents/testing/files-site.ts'
import { someFile, someOffice } from '#modules/documents/testing/office.ts'
import { declineIssued, listProposals, takeIssued } from '#modules/legislation/acts/take-issued.ts'
import { getEdition } from '#modules/legislation/store/editions.ts'
import { web as legislationWeb } from '#modules/legislation/routes.ts'
import { leaveRemark } from '#modules/legislation/acts/remarks.ts'
import { openSite } from '#modules/portal/acts/open-site.ts'
import { web as portalWeb } from '#modules/portal/routes.ts'
import { packZip, sampleDocx, samplePdf } from '#platform/files/testing/index.ts'
import { testDatabase } from '#platform/testing/index.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people, outgoingRegister: registerId } = office
const site = await filesSite(database, [legislationWeb, portalWeb])
const system = { kind: 'system', name: 'test', authorityId: office.authorityId } as const
const origin = { requestId: 'test', channel: 'web' } as const
await database.transactor.act({ actor: system, origin }, openSite, {
  authorityId: office.authorityId,
  level: 'district',
  parentId: null,
  slug: 'huyen',
  name: 'Huyện',
  main: true,
})
const clerk = site.as(people.clerk)
const refused = (code: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.reasons.some((one) => one.code === code)

const readyToIssue = async () => {
  const documentId = await people.financeOfficer.act(draft, {
    facts: { typeCode: 'quyet-dinh', abstract: 'Về việc hỗ trợ giống lúa', urgency: 'ordinary', note: '' },
    signerId: people.chair.id,
    signingForm: 'TM.',
    recipients: [{ name: 'Kho bạc Nhà nước', part: 'information' }],
    body: { text: 'Điều 1. Hỗ trợ giống lúa.\nĐiều 2. Thi hành.' },
    file: await someFile(database, 'quyet-dinh.pdf'),
  })
  await people.financeOfficer.act(submit, { documentId })
  await people.financeHead.act(approveContent, { documentId })
  await people.clerk.act(approveForm, { documentId })
  await people.chair.act(sign, { documentId })
  return documentId
}

describe('an issued paper', () => {
  it('is proposed to who may read every paper, and brings its facts and its file once', async () => {
    const id = await readyToIssue()
    await assert.rejects(people.clerk.act(takeIssued, { id }), refused('documents.not-for-the-public'))
    const { reference } = await people.clerk.act(issue, { documentId: id, registerId })
    const proposals = () => people.clerk.read((reader) => listProposals(reader, 10))
    assert.deepEqual((await proposals()).map((paper) => paper.reference), [reference]) // prettier-ignore
    assert.deepEqual(await people.landOfficer.read((reader) => listProposals(reader, 10)), [])
    assert.match((await clerk.get('/phap-quy')).text, /Về việc hỗ trợ giống lúa/)
    const editionId = await people.clerk.act(takeIssued, { id })
    const edition = await people.clerk.read((reader) => getEdition(reader, editionId))
    assert.deepEqual(
      [
        edition.reference,
        edition.kindName,
        edition.abstract,
        edition.signerName,
        edition.files.map(({ name }) => name),
      ],
      [reference, 'Quyết định', 'Về việc hỗ trợ giống lúa', 'Hồ chair', ['quyet-dinh.pdf']],
    )
    await assert.rejects(people.clerk.act(takeIssued, { id }), refused('legislation.taken-before'))
    assert.deepEqual(await proposals(), [])
  })

  it('that is not for the portal is not proposed again, and cannot be taken by who may not read it', async () => {
    const id = await readyToIssue()
    await people.clerk.act(issue, { documentId: id, registerId })
    await assert.rejects(people.landOfficer.act(takeIssued, { id }), Refusal)
    await people.clerk.act(declineIssued, { id })
    assert.deepEqual(await people.clerk.read((reader) => listProposals(reader, 10)), [])
  })
})

describe('files of a legal document', () => {
  const newEdition = async () => {
    const made = await clerk.post('/phap-quy/moi', {
      reference: '9/QĐ-UBND',
      abstract: 'Thử tệp',
      issuer: 'UBND',
    })
    assert.equal(made.status, 303, made.text)
    return made.location
  }
  const word = async () => {
    const children = [
      new Paragraph({ text: 'Chương I', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ children: [new TextRun({ text: 'Điều 1. Phạm vi', bold: true })] }),
      new Paragraph('<script>alert(1)</script> áp dụng trên toàn huyện.'),
    ]
    return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
  }

  it('come as a Word file whose text becomes the text, and as attachments', async () => {
    const at = await newEdition()
    const taken = await clerk.postUpload(
      `${at}/tep`,
      { use: 'both' },
      { field: 'file', name: 'du-thao.docx', bytes: await word() },
    )
    assert.equal(taken.status, 303, taken.text)
    const page = await clerk.get(at)
    assert.match(page.body, /<strong>Điều 1\. Phạm vi<\/strong>/)
    assert.match(page.body, /&lt;script/)
    assert.doesNotMatch(page.body, /<script>alert/)
    assert.match(page.text, /du-thao\.docx/)
    const sent = await clerk.get(`${at}/tep/0`)
    assert.deepEqual([sent.status, sent.bytes.slice(0, 2)], [200, new Uint8Array([0x50, 0x4b])])
    assert.equal((await clerk.post(`${at}/tep/0/bo`)).status, 303)
    assert.match((await clerk.get(at)).text, /Chưa có tệp nào/)
  })

  it('are refused with a sentence: none, a PDF without letters as text, one that unfolds without end, one that is no Word file', async () => {
    const at = await newEdition()
    const put = (name: string, bytes: Uint8Array, use = 'text') =>
      clerk.postUpload(`${at}/tep`, { use }, { field: 'file', name, bytes })
    assert.match((await clerk.postUpload(`${at}/tep`, { use: 'text' })).text, /Chưa chọn tệp nào/)
    const pdf = await put('a.pdf', samplePdf())
    assert.deepEqual([pdf.status, /Tệp PDF này là ảnh quét, không có chữ/.test(pdf.text)], [422, true])
    const bomb = sampleDocx([{ name: 'word/document2.xml', content: Buffer.alloc(60 * 1024 * 1024) }])
    const before = performance.now()
    const refusedBomb = await put('bom.docx', bomb)
    assert.ok(
      refusedBomb.status >= 413 && refusedBomb.status < 500,
      `${refusedBomb.status} ${refusedBomb.text}`,
    )
    assert.ok(performance.now() - before < 5000)
    assert.ok((await put('gia.docx', Buffer.from('<html><script>alert(1)</script>'))).status >= 400)
    assert.ok((await put('rong.docx', packZip([]))).status >= 400)
    const secret = new Uint8Array(
      await Packer.toBuffer(
        new Document({ sections: [{ children: [new Paragraph('TỐI MẬT'), new Paragraph('Về phương án')] }] }),
      ),
    )
    const closed = await put('mat.docx', secret)
    assert.deepEqual([closed.status, /Văn bản có dấu độ mật/.test(closed.text)], [422, true])
    assert.match((await clerk.get(at)).text, /Chưa có tệp nào/)
  })

  it('are out of reach of another authority', async () => {
    const at = await newEdition()
    const stranger = site.as((await someOffice(database, 'xa-ta-long')).people.clerk)
    assert.equal((await stranger.get(at)).status, 404)
    assert.equal((await stranger.get(`${at}/tep/0`)).status, 404)
    const put = await stranger.postUpload(
      `${at}/tep`,
      { use: 'attach' },
      { field: 'file', name: 'a.pdf', bytes: samplePdf() },
    )
    assert.equal(put.status, 404)
  })
})

describe('the desk of legal documents', () => {
  it('leads a document with its file from the form to its reader, and tells what is wrong without losing a word', async () => {
    const typed = { reference: '77/QĐ-UBND', abstract: 'Về cấp giống lúa', issuer: 'UBND huyện', issuedOn: '5/3/2024', kind: 'quyet-dinh', effectiveFrom: '99/99/2024', body: 'Điều 1. Cấp giống', replaces: '12/2020/QĐ-UBND' } // prettier-ignore
    const wrong = await clerk.post('/phap-quy/moi', typed)
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Chưa hiểu ngày này/)
    assert.match(wrong.body, /value="99\/99\/2024"[\s\S]*Điều 1\. Cấp giống[\s\S]*12\/2020\/QĐ-UBND/)
    const made = await clerk.post('/phap-quy/moi', { ...typed, effectiveFrom: '15/3/2024' })
    const at = made.location
    assert.equal(
      (
        await clerk.postUpload(
          `${at}/tep`,
          { use: 'attach' },
          { field: 'file', name: 'qd-77.pdf', bytes: samplePdf() },
        )
      ).status,
      303,
    )
    assert.equal((await clerk.post(`${at}/gui-duyet`)).status, 303)
    assert.equal((await clerk.post(`${at}/duyet`)).status, 403)
    assert.equal((await site.as(people.chair).post(`${at}/duyet`)).status, 303)
    const [, href = ''] =
      /href="(\/van-ban-phap-luat\/77-qd-ubnd-\d+)"/.exec(
        (await clerk.get('/van-ban-phap-luat?q=giong+lua')).body,
      ) ?? []
    const page = await clerk.get(href)
    assert.match(page.text, /Văn bản này đang có hiệu lực, từ 15\/3\/2024/)
    assert.match(page.text, /qd-77\.pdf/)
    const file = await clerk.get(`${href}/tep/0`)
    assert.deepEqual([file.status, new TextDecoder().decode(file.bytes.slice(0, 5))], [200, '%PDF-'])
    assert.equal((await clerk.post(`${at}/go`, { ended: 'error', endTold: '' })).status, 422)
    assert.equal((await clerk.post(`${at}/go`, { ended: 'error', endTold: 'Nhầm' })).status, 303)
    assert.deepEqual([(await clerk.get(href)).status, (await clerk.get(`${href}/tep/0`)).status], [410, 404])
  })

  it('opens a draft for remarks, shows and answers them, and gives all of them as a table', async () => {
    const day = (from: number) => {
      const on = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').add({ days: from })
      return `${on.day}/${on.month}/${on.year}`
    }
    const typed = {
      kind: 'other',
      title: 'Dự thảo quy ước',
      lead: '',
      body: 'Điều 1. Một',
      opensOn: day(0),
      closesOn: day(2),
      shortWhy: '',
    }
    const short = await clerk.post('/phap-quy/lay-y-kien/moi', typed)
    assert.equal(short.status, 422)
    assert.match(short.text, /Dự thảo mở 3 ngày, quy định ít nhất 7 ngày/)
    assert.match(short.body, /value="Dự thảo quy ước"/)
    const made = await clerk.post('/phap-quy/lay-y-kien/moi', { ...typed, closesOn: day(9) })
    const at = made.location
    assert.equal((await clerk.post(`${at}/gui-duyet`)).status, 303)
    assert.equal((await site.as(people.chair).post(`${at}/duyet`)).status, 303)
    const remark = { article: 'dieu-1', said: '=1+1', name: 'A', showName: false, contact: '0912' }
    const input = { consultationId: at.split('/').at(-1) as never, remark, formKey: newId() }
    await database.transactor.act({ actor: { kind: 'system', name: 'Góp ý' }, origin }, leaveRemark, input)
    const page = await clerk.get(at)
    const [, remarkId = ''] = /y-kien\/([0-9a-f-]{36})\/tra-loi/.exec(page.body) ?? []
    assert.match(page.text, /Chưa xem/)
    const empty = await clerk.post(`/phap-quy/y-kien/${remarkId}/tra-loi`, { status: 'accepted', answer: '' })
    assert.deepEqual([empty.status, /Hãy viết trả lời/.test(empty.text)], [422, true])
    assert.equal(
      (await clerk.post(`/phap-quy/y-kien/${remarkId}/hien`, { decision: 'hidden', hideWhy: '' })).status,
      422,
    )
    assert.equal(
      (await clerk.post(`/phap-quy/y-kien/${remarkId}/tra-loi`, { status: 'accepted', answer: 'Đồng ý' }))
        .status,
      303,
    )
    const sheet = await clerk.get(`${at}/y-kien.xlsx`)
    assert.deepEqual([sheet.status, sheet.bytes.slice(0, 2)], [200, new Uint8Array([0x50, 0x4b])])
    assert.equal((await clerk.post(`${at}/tong-hop`, { report: 'Xong' })).status, 409)
    const stranger = site.as((await someOffice(database, 'xa-ba-nang')).people.clerk)
    assert.deepEqual(
      [(await stranger.get(at)).status, (await stranger.get(`${at}/y-kien.xlsx`)).status],
      [404, 404],
    )
    assert.equal(
      (await stranger.post(`/phap-quy/y-kien/${remarkId}/tra-loi`, { status: 'accepted', answer: 'x' }))
        .status,
      404,
    )
    assert.equal((await clerk.get('/phap-quy/thoi-han')).status, 200)
    assert.equal(
      (
        await clerk.post('/phap-quy/thoi-han', {
          kind: 'other',
          validFrom: '1/1/2030',
          days: '3',
          source: 'x',
        })
      ).status,
      403,
    )
  })
})
