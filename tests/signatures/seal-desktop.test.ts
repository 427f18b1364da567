import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { softwareSigner } from '#kit/cms/index.ts'
import { signPdf } from '#kit/pades/making/index.ts'
import { addSealKey, type SigningKeyId } from '#modules/signatures/index.ts'
import { filePolicies } from '#platform/files/index.ts'
import { testDatabase, trialAuthority } from '#platform/testing/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { approveContent, approveForm, sign } from '../../src/modules/documents/acts/approve.ts'
import { draft } from '../../src/modules/documents/acts/draft.ts'
import { submit } from '../../src/modules/documents/acts/revise.ts'
import type { DocumentId } from '../../src/modules/documents/document.ts'
import { findDocument } from '../../src/modules/documents/store/documents.ts'
import { listVersions } from '../../src/modules/documents/store/versions.ts'
import { filesSite } from '../../src/modules/documents/testing/files-site.ts'
import { someOffice, type Worker } from '../../src/modules/documents/testing/office.ts'
import { passphrase, signingOffice } from '../../src/modules/documents/testing/signing-office.ts'
import { letter } from '../../src/modules/documents/testing/ten-papers.ts'
import { web } from '../../src/modules/signatures/routes.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people } = office
const { keys } = await signingOffice(database, office, [people.vice])
const site = await filesSite(database, [web])
after(closeTypesetters)

const holder = trialAuthority(Temporal.Now.instant()).issue('Ủy ban nhân dân huyện', {
  profile: 'authority-seal',
})
const { actor } = people.clerk
const administrator = { ...actor, roles: ['administrator'] } as Worker['actor']
const origin = { requestId: 'test', channel: 'web' } as const
const usbKey = { place: { kind: 'desktop' }, keyFile: null, certificate: holder.certificate, chain: [], trial: false } as const // prettier-ignore
const usb: SigningKeyId = await database.transactor.act({ actor: administrator, origin }, addSealKey, usbKey)
const [clerk, leader, officer] = [site.as(people.clerk), site.as(people.vice), site.as(people.financeOfficer)]

async function signedPaper({ byKey = true, annex = false } = {}): Promise<DocumentId> {
  async function* whole() {
    yield letter({ number: 12 })
  }
  const attachments = annex
    ? [await site.files.keep(whole(), { name: 'phu-luc.pdf', policy: filePolicies.documents })]
    : []
  const id = await people.financeOfficer.act(draft, {
    facts: { typeCode: 'quyet-dinh', abstract: 'Về việc phân bổ kinh phí', urgency: 'ordinary', note: '' },
    signerId: people.vice.id,
    signingForm: 'KT.',
    recipients: [{ name: 'Sở Tài chính', part: 'lead' }],
    body: { text: 'QUYẾT ĐỊNH:\nĐiều 1. Phân bổ kinh phí.' },
    attachments,
  })
  await people.financeOfficer.act(submit, { documentId: id })
  await people.financeHead.act(approveContent, { documentId: id })
  await people.clerk.act(approveForm, { documentId: id })
  if (byKey)
    await leader.post(`/van-ban/${id}/ky-so/sign`, { keyId: keys.get(people.vice)!, secret: passphrase })
  else await people.vice.act(sign, { documentId: id })
  return id
}

const documentOf = async (id: DocumentId) => (await people.clerk.read((reader) => findDocument(reader, id)))!
const numbering = (id: DocumentId) =>
  clerk.post(`/van-ban/${id}/phat-hanh`, { registerId: office.outgoingRegister, usb: '1' })

/** What the program at the registry's machine does once: asks, fetches, signs, brings. */
async function program(id: DocumentId): Promise<{ number: string; to: string }> {
  const asked = await clerk.post(`/van-ban/${id}/dong-dau/usb/${usb}`)
  assert.equal(asked.status, 200, asked.body)
  const { question, slip } = JSON.parse(asked.body) as { question: string; slip: string }
  const { FileName, FileUploadHandler, DocNumber } = JSON.parse(question) as Record<string, string>
  const { bytes } = await officer.get(new URL(FileName!).pathname)
  const signer = softwareSigner(holder)
  const made = await signPdf(bytes, { signer, field: `VGCA ${slip}`, at: Temporal.Now.instant() })
  const upload = new URL(FileUploadHandler!).pathname
  const told = await officer.postUpload(upload, {}, { field: 'uploadfile', name: 'a.pdf', bytes: made.bytes })
  assert.match(told.body, /"Status":true/)
  const done = await clerk.post(`/van-ban/${id}/dong-dau/usb-xong`, { slip })
  return { number: DocNumber!, to: (JSON.parse(done.body) as { to: string }).to }
}

describe('a USB token of the authority at the registry’s machine', () => {
  it('signs the paper after its number was given; it waits in between and leaves nowhere', async () => {
    const id = await signedPaper()
    assert.match((await clerk.get(`/van-ban/${id}/phat-hanh`)).text, /ký bằng USB trên máy này/)
    const given = await numbering(id)
    assert.deepEqual([given.status, given.location.split('?')[0]], [303, `/van-ban/${id}/dong-dau`])
    const waiting = await documentOf(id)
    assert.deepEqual([waiting.state, waiting.unsealed, waiting.reference], ['issued', true, '01/QĐ-UBND'])
    assert.match((await clerk.get(`/van-ban/${id}/dong-dau`)).body, /SignIssued/)
    const { number, to } = await program(id)
    assert.deepEqual([number, to], ['01', `/van-ban/${id}`])
    assert.equal((await documentOf(id)).unsealed, false)
    const [newest] = await people.clerk.read((reader) => listVersions(reader, id))
    assert.equal(newest!.role, 'issued')
  })

  it('signs what goes with it one after the other, and takes all of them together', async () => {
    const id = await signedPaper({ annex: true })
    await numbering(id)
    const first = await program(id)
    assert.equal(first.to, `/van-ban/${id}/dong-dau`)
    assert.equal((await documentOf(id)).unsealed, true)
    const page = await clerk.get(`/van-ban/${id}/dong-dau`)
    assert.match(page.body, /SignAppendix/)
    const second = await program(id)
    assert.deepEqual([second.number, second.to], ['02/QĐ-UBND', `/van-ban/${id}`])
    const versions = await people.clerk.read((reader) => listVersions(reader, id))
    assert.deepEqual(
      versions.filter(({ role }) => role === 'issued').map(({ part }) => part),
      [0, 1],
    )
  })

  it('gives no number to a paper that nobody signed by key, and no file to anybody but the registry', async () => {
    const id = await signedPaper({ byKey: false })
    assert.equal((await numbering(id)).status, 303, 'it is issued as paper, the token is not asked')
    assert.equal((await documentOf(id)).unsealed, false)
    const other = await signedPaper()
    await numbering(other)
    assert.equal((await officer.post(`/van-ban/${other}/dong-dau/usb/${usb}`)).status, 404)
    assert.equal((await leader.post(`/van-ban/${other}/dong-dau/usb/${usb}`)).status, 404)
  })
})
