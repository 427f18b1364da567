import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { type Signer, softwareSigner } from '#kit/cms/index.ts'
import { verifyPdf } from '#kit/pades/index.ts'
import { signPdf } from '#kit/pades/making/index.ts'
import { addOwnKey, endKey, type SigningKeyId } from '#modules/signatures/index.ts'
import { testDatabase, trialAuthority } from '#platform/testing/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { approveContent, approveForm } from '../../src/modules/documents/acts/approve.ts'
import { draft } from '../../src/modules/documents/acts/draft.ts'
import { submit } from '../../src/modules/documents/acts/revise.ts'
import type { DocumentId } from '../../src/modules/documents/document.ts'
import { findDocument } from '../../src/modules/documents/store/documents.ts'
import { listVersions } from '../../src/modules/documents/store/versions.ts'
import { filesSite, said } from '../../src/modules/documents/testing/files-site.ts'
import { someOffice, type Worker } from '../../src/modules/documents/testing/office.ts'
import { passphrase, signingOffice } from '../../src/modules/documents/testing/signing-office.ts'
import { web } from '../../src/modules/signatures/routes.ts'

let ahead = 0
const database = await testDatabase({ clock: () => Temporal.Now.instant().add({ minutes: ahead }) })
const office = await someOffice(database)
const commune = await someOffice(database, 'xa-ta-long')
const { people } = office
const { seal } = await signingOffice(database, office, [])
const site = await filesSite(database, [web])
after(closeTypesetters)

const authority = trialAuthority(Temporal.Now.instant())
const holder = authority.issue(people.vice.name, { profile: 'person' })
const other = authority.issue(people.vice.name, { profile: 'person' })
const addUsb = (who: Worker, { certificate }: typeof holder) =>
  who.act(addOwnKey, { place: { kind: 'desktop' }, keyFile: null, certificate, chain: [], trial: false })
const usb = await addUsb(people.vice, holder)
const chairsUsb = await addUsb(people.chair, authority.issue(people.chair.name, { profile: 'person' }))
const [leader, chair] = [site.as(people.vice), site.as(people.chair)]

async function toSign(): Promise<DocumentId> {
  const id = await people.financeOfficer.act(draft, {
    facts: { typeCode: 'quyet-dinh', abstract: 'Về việc phân bổ kinh phí', urgency: 'ordinary', note: '' },
    signerId: people.vice.id,
    signingForm: 'KT.',
    recipients: [{ name: 'UBND xã Tà Long', authorityId: commune.authorityId, part: 'lead' }],
    body: { text: 'QUYẾT ĐỊNH:\nĐiều 1. Phân bổ 1.250.000.000 đồng khắc phục hậu quả mưa lũ.' },
  })
  await people.financeOfficer.act(submit, { documentId: id })
  await people.financeHead.act(approveContent, { documentId: id })
  await people.clerk.act(approveForm, { documentId: id })
  return id
}

const stateOf = async (id: DocumentId) =>
  (await people.clerk.read((reader) => findDocument(reader, id)))!.state
const preparing = (id: DocumentId, key: SigningKeyId = usb, who = leader) =>
  who.post(`/van-ban/${id}/ky-so/sign/usb/${key}`)
const finishing = (id: DocumentId, slip: string, who = leader) =>
  who.post(`/van-ban/${id}/ky-so/sign/usb-xong`, { slip })

type Handed = { readonly slip: string; readonly file: string; readonly upload: string }
async function prepared(id: DocumentId): Promise<Handed> {
  const { status, body } = await preparing(id)
  assert.equal(status, 200, body)
  const { question, slip } = JSON.parse(body) as { question: string; slip: string }
  const { FileName, FileUploadHandler } = JSON.parse(question) as Record<string, string>
  return { slip, file: new URL(FileName!).pathname, upload: new URL(FileUploadHandler!).pathname }
}

/** Who has no session here: the program on the desk fetches and brings with the address alone. */
const program = site.as(people.chair)
const bring = async ({ upload }: Handed, bytes: Uint8Array) =>
  JSON.parse((await program.postUpload(upload, {}, { field: 'uploadfile', name: 'van-ban.pdf', bytes })).body) as { Status: boolean; Message: string } // prettier-ignore
const signed = async (bytes: Uint8Array, signer: Signer = softwareSigner(holder)) =>
  (await signPdf(bytes, { signer, field: 'VGCA', at: Temporal.Now.instant() })).bytes
const sentences = (body: string) =>
  (JSON.parse(body) as { errors: { sentence: string }[] }).errors.map(({ sentence }) => sentence)

describe('a USB token at the leader’s own machine', () => {
  it('signs the paper: the file goes out and comes back once, then the step is made with it', async () => {
    const id = await toSign()
    const handed = await prepared(id)
    const { status, bytes } = await program.get(handed.file)
    assert.deepEqual([status, Buffer.from(bytes).subarray(0, 5).toString()], [200, '%PDF-'])
    assert.equal(await stateOf(id), 'signing')
    const made = await signed(bytes)
    const told = await bring(handed, made)
    assert.equal(told.Status, true, told.Message)
    assert.equal((await program.get(handed.file)).status, 404)
    assert.deepEqual((await bring(handed, made)).Message, said('signatures.desktop-late'))
    const done = await finishing(id, handed.slip)
    assert.deepEqual(JSON.parse(done.body), { to: `/van-ban/${id}` })
    assert.equal(await stateOf(id), 'signed')
    const [newest] = await people.clerk.read((reader) => listVersions(reader, id))
    const kept = await leader.get(`/van-ban/${id}/tep/${newest!.id}`)
    assert.ok(Buffer.from(kept.bytes).equals(made))
    assert.equal((await finishing(id, handed.slip)).status, 404)

    const how = { registerId: office.outgoingRegister, keyId: seal, secret: passphrase }
    const issued = await site.as(people.clerk).post(`/van-ban/${id}/phat-hanh`, how)
    assert.equal(issued.status, 303, issued.text)
    const [sealed] = await people.clerk.read((reader) => listVersions(reader, id))
    const whole = await leader.get(`/van-ban/${id}/tep/${sealed!.id}`)
    const anchors = [authority.root.certificate]
    const { report } = verifyPdf(whole.bytes, { anchors, at: Temporal.Now.instant() })
    assert.deepEqual(
      report.signatures.map(({ signer, findings }) => [
        signer?.name,
        findings.includes('changed-after-signing'),
      ]),
      [
        [people.vice.name, false],
        ['Ủy ban nhân dân huyện', false],
      ],
    )
  })

  const faults: readonly (readonly [string, (bytes: Uint8Array) => Promise<Uint8Array>, string])[] = [
    ['signed by another certificate', (bytes) => signed(bytes, softwareSigner(other)), 'desktop-other-certificate'],
    ['that is not signed', async (bytes) => bytes, 'desktop-file-unsigned'],
    ['that is another', async (bytes) => signed(Buffer.from(bytes).map((one, at) => (at === 7 ? one ^ 1 : one))), 'desktop-file-changed'],
    ['with something behind the signature', async (bytes) => Buffer.concat([await signed(bytes), Buffer.from('\n% thêm\n')]), 'desktop-file-changed'],
    ['whose signature was damaged', async (bytes) => { const made = Buffer.from(await signed(bytes)); made[bytes.length + 20]! ^= 1; return made }, 'desktop-file-changed'],
    ['that is no PDF behind its beginning', async (bytes) => Buffer.concat([bytes, Buffer.from('không phải PDF')]), 'desktop-file-unsigned'],
  ] // prettier-ignore
  for (const [what, make, code] of faults)
    it(`is told why a file ${what} is not taken, and nothing is kept`, async () => {
      const id = await toSign()
      const handed = await prepared(id)
      const { bytes } = await program.get(handed.file)
      const told = await bring(handed, await make(bytes))
      assert.deepEqual([told.Status, told.Message], [false, said(`signatures.${code}`)])
      const { status, body } = await finishing(id, handed.slip)
      assert.deepEqual([status, sentences(body)], [404, [said('signatures.desktop-file-missing')]])
      assert.equal(await stateOf(id), 'signing')
      assert.equal((await bring(handed, await signed(bytes))).Status, true, 'the right file may still come')
    })

  it('is given ten minutes', async () => {
    const id = await toSign()
    const handed = await prepared(id)
    const { bytes } = await program.get(handed.file)
    ahead = 11
    assert.equal((await program.get(handed.file)).status, 404)
    assert.equal((await bring(handed, await signed(bytes))).Message, said('signatures.desktop-late'))
    ahead = 0
    assert.equal((await program.get('/ky-usb/khong-co/van-ban.pdf')).status, 404)
  })

  it('signs for its holder alone, whoever has the slip', async () => {
    const id = await toSign()
    const handed = await prepared(id)
    await bring(handed, await signed((await program.get(handed.file)).bytes))
    assert.equal((await finishing(id, handed.slip, chair)).status, 404)
    const elsewhere = await toSign()
    assert.equal((await finishing(elsewhere, handed.slip)).status, 404)
    assert.equal((await finishing(id, 'không phải phiếu')).status, 404)
    assert.equal(await stateOf(id), 'signing')
    assert.equal((await preparing(id, chairsUsb)).status, 404, 'a key of somebody else')
    assert.equal((await preparing(id, chairsUsb, chair)).status, 403, 'a paper of somebody else')
    assert.equal((await finishing(id, handed.slip)).status, 200)
  })

  it('is not asked for anything while the session’s proof is old', async () => {
    const id = await toSign()
    const { status, body } = await preparing(id, usb, site.as(people.vice, { fresh: false }))
    assert.deepEqual([status, sentences(body)], [403, [said('identity.confirm-again-first')]])
  })

  it('is none any more once it was taken off', async () => {
    const id = await toSign()
    await people.vice.act(endKey, { id: usb, why: 'mất USB' })
    const { status, body } = await preparing(id)
    assert.deepEqual([status, sentences(body)], [404, [said('signatures.key-unknown')]])
  })
})
