import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { Document, Packer } from 'docx'
import { newId } from '#kit/ids.ts'
import { openRegister } from '#modules/registers/index.ts'
import { filePolicies } from '#platform/files/index.ts'
import { comparePages, readPdf } from '#platform/pdf/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { approveContent, approveForm } from '../../acts/approve.ts'
import { draft, type DraftContent } from '../../acts/draft.ts'
import { registerIncoming } from '../../acts/register-incoming.ts'
import { submit } from '../../acts/revise.ts'
import { takeIn } from '../../acts/take-in.ts'
import type { DocumentId } from '../../document.ts'
import { setBody } from '../../rules/draft-body.ts'
import { findDocument } from '../../store/documents.ts'
import { listVersions } from '../../store/versions.ts'
import { someFacts } from '../../testing/arrivals.ts'
import { filesSite, said } from '../../testing/files-site.ts'
import { someOffice, type Worker } from '../../testing/office.ts'
import { passphrase, signingOffice } from '../../testing/signing-office.ts'
import { letter, scannedLetter } from '../../testing/ten-papers.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people } = office
const { seal, keys } = await signingOffice(database, office, [people.vice, people.chair])
await people.clerk.act(openRegister, { kind: 'copies', name: 'Sổ đăng ký bản sao' })
const site = await filesSite(database)
const folder = mkdtempSync(join(tmpdir(), 'krong-signing-'))
after(() => rmSync(folder, { recursive: true }))
after(closeTypesetters)
const clerk = site.as(people.clerk)

async function kept(bytes: Uint8Array, name: string) {
  async function* whole() {
    yield bytes
  }
  return site.files.keep(whole(), { name, policy: filePolicies.documents })
}

async function toSign(content: Partial<DraftContent>, signer: Worker = people.vice): Promise<DocumentId> {
  const id = await people.financeOfficer.act(draft, {
    facts: { typeCode: 'cong-van', abstract: 'Báo cáo thiệt hại do mưa lũ', urgency: 'ordinary', note: '' },
    signerId: signer.id,
    signingForm: 'KT.',
    recipients: [{ name: 'Ủy ban nhân dân tỉnh', part: 'lead' }],
    ...content,
  })
  await people.financeOfficer.act(submit, { documentId: id })
  await people.financeHead.act(approveContent, { documentId: id })
  await people.clerk.act(approveForm, { documentId: id })
  return id
}
const sign = (worker: Worker, id: DocumentId) =>
  site.as(worker).post(`/van-ban/${id}/ky-so/sign`, { keyId: keys.get(worker) ?? '', secret: passphrase })
const issue = (id: DocumentId) =>
  clerk.post(`/van-ban/${id}/phat-hanh`, {
    registerId: office.outgoingRegister,
    keyId: seal,
    secret: passphrase,
  })
const versionsOf = (id: DocumentId) => people.clerk.read((reader) => listVersions(reader, id))
const documentOf = async (id: DocumentId) => (await people.clerk.read((reader) => findDocument(reader, id)))!
async function bytesOf(id: DocumentId, part = 0) {
  const version = (await versionsOf(id)).find((one) => one.part === part)!
  return (await clerk.get(`/van-ban/${id}/tep/${version.id}`)).bytes
}
function validIn(bytes: Uint8Array): number {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, bytes)
  const told = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
  assert.doesNotMatch(told, /Signature is Invalid|Digest Mismatch/)
  return told.match(/Signature is Valid/g)?.length ?? 0
}

describe('a PDF that was attached as the draft', () => {
  it('is signed over the name that is printed on it; number and time stand in its corner, and so on what goes with it', async () => {
    const file = await kept(letter(), 'bao-cao.pdf')
    const annex = await kept(letter({ number: 7 }), 'phu-luc.pdf')
    await database.owner.query('UPDATE identity.accounts SET display_name = $1 WHERE id = $2', [
      'Hoàng Nam',
      people.vice.id,
    ])
    const id = await toSign({ file, attachments: [annex] })
    assert.equal((await sign(people.vice, id)).status, 303)
    const [newest] = await versionsOf(id)
    assert.deepEqual(
      setBody(newest!.body).places.map(({ name }) => name),
      ['person', 'organ'],
    )
    const before = await bytesOf(id)
    const made = await issue(id)
    assert.equal(made.status, 303, made.text)
    const paper = await bytesOf(id)
    assert.equal(validIn(paper), 2)
    const both = await comparePages({ before, after: paper, page: 1, width: 1000 })
    assert.ok(
      both!.places.some(({ top, left }) => top < 60 && left > 400),
      'the corner is written',
    )
    const attached = (await versionsOf(id)).find(({ part, role }) => part === 1 && role === 'issued')
    assert.ok(attached, 'the annex is signed too')
    assert.equal(validIn(await bytesOf(id, 1)), 1)
  })

  it('in Word is told to be no PDF, and the paper waits as it was', async () => {
    const word = await kept(await Packer.toBuffer(new Document({ sections: [] })), 'bao-cao.docx')
    const id = await toSign({ file: word })
    const made = await sign(people.vice, id)
    assert.equal(made.status, 422)
    assert.match(made.text, new RegExp(said('documents.only-pdf-signed').slice(0, 30)))
    assert.equal((await documentOf(id)).state, 'signing')
  })
})

describe('a delegate', () => {
  const asDelegate: Worker = {
    ...people.vice,
    actor: {
      ...(people.vice.actor as Extract<Worker['actor'], { kind: 'person' }>),
      actingFor: { accountId: people.chair.id, name: people.chair.name, delegationId: newId<'delegation'>() },
      roles: ['power:sign', 'power:direct'],
    },
  }

  it('signs with their own key, and the paper bears their name and TUQ.', async () => {
    const id = await toSign({ body: { text: 'Kính báo cáo./.' } }, people.chair)
    const chairs = await site
      .as(asDelegate)
      .post(`/van-ban/${id}/ky-so/sign`, { keyId: keys.get(people.chair)!, secret: passphrase })
    assert.notEqual(chairs.status, 303, 'the giver’s key stays the giver’s')
    const made = await site
      .as(asDelegate)
      .post(`/van-ban/${id}/ky-so/sign`, { keyId: keys.get(people.vice)!, secret: passphrase })
    assert.equal(made.status, 303, made.text)
    const { signerName, signingForm, state } = await documentOf(id)
    assert.deepEqual([signerName, signingForm, state], [people.vice.name, 'TUQ.', 'signed'])
    assert.equal((await issue(id)).status, 303)
    assert.equal(validIn(await bytesOf(id)), 2)
  })

  it('does not sign what was set with the giver’s name', async () => {
    const id = await toSign({ file: await kept(letter({ number: 8 }), 'co-ten.pdf') }, people.chair)
    const made = await site
      .as(asDelegate)
      .post(`/van-ban/${id}/ky-so/sign`, { keyId: keys.get(people.vice)!, secret: passphrase })
    assert.equal(made.status, 422)
    assert.match(made.text, /TUQ/)
    assert.equal((await documentOf(id)).state, 'signing')
  })
})

describe('an electronic copy', () => {
  async function arrived(bytes: Uint8Array): Promise<DocumentId> {
    const file = await kept(bytes, 'ban-quet.pdf')
    const documentId = await people.clerk.act(takeIn, {
      by: 'scan',
      files: [file],
      facts: { abstract: 'Về việc hỗ trợ' },
    })
    const facts = { ...someFacts, reference: `${Math.floor(bytes.length)}/UBND-TH` }
    await people.clerk.act(registerIncoming, { documentId, registerId: office.incomingRegister, facts })
    return documentId
  }
  const copying = (id: DocumentId, worker = people.clerk) =>
    site.as(worker).post(`/van-ban/${id}/sao`, { kind: 'SAO Y', keyId: seal, secret: passphrase })

  it('of a scan bears the authority’s signature in its corner and a number of the copies; the scan stays', async () => {
    const scan = await scannedLetter({ number: 1501 })
    const id = await arrived(scan)
    const made = await copying(id)
    assert.equal(made.status, 303, made.text)
    const copy = (await versionsOf(id)).find(({ role }) => role === 'copy')!
    assert.match(copy.note, /^01\/SY-UBND$/)
    assert.ok(Buffer.from(await bytesOf(id)).equals(scan))
    const bytes = await bytesOf(id, copy.part)
    assert.equal(validIn(bytes), 1)
    assert.ok(Buffer.from(bytes).subarray(0, scan.length).equals(scan))
  })

  it('is not made of a signed file, nor by anybody but the registry', async () => {
    const id = await arrived(await scannedLetter({ number: 1502 }))
    assert.notEqual((await copying(id, people.financeOfficer)).status, 303)
    const copy = await copying(id)
    assert.equal(copy.status, 303)
    const signed = await arrived(
      await bytesOf(id, (await versionsOf(id)).find(({ role }) => role === 'copy')!.part),
    )
    await site.readFiles(signed)
    const refused = await copying(signed)
    assert.equal(refused.status, 422)
    assert.match(refused.text, new RegExp(said('documents.copy-of-signed').slice(0, 40)))
  })

  it('of some pages is made of any PDF, without the signatures that were in it', async () => {
    const id = await arrived(letter({ number: 9, pages: 4 }))
    const extracting = (pages: string) =>
      clerk.post(`/van-ban/${id}/sao`, { kind: 'TRÍCH SAO', pages, keyId: seal, secret: passphrase })
    const wrong = await extracting('2-9')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /từ 1 đến 4/)
    assert.match(wrong.body, /value="2-9"/)
    const made = await extracting('2, 4')
    assert.equal(made.status, 303, made.text)
    const copy = (await versionsOf(id)).find(({ role }) => role === 'copy')!
    assert.match(copy.note, /TrS-UBND$/)
    const bytes = await bytesOf(id, copy.part)
    assert.equal(validIn(bytes), 1)
    const { pages } = await readPdf(bytes)
    assert.equal(pages.length, 2)
    assert.match(pages[0]!.words.map(({ text }) => text).join(' '), /Phụ lục 1/)
    assert.match(pages[1]!.words.map(({ text }) => text).join(' '), /Phụ lục 3/)
  })
})
