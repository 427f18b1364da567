import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { comparePages } from '#platform/pdf/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { approveContent, approveForm } from '../../acts/approve.ts'
import { draft } from '../../acts/draft.ts'
import { submit } from '../../acts/revise.ts'
import type { DocumentId } from '../../document.ts'
import { setBody } from '../../rules/draft-body.ts'
import { findDocument } from '../../store/documents.ts'
import { listVersions } from '../../store/versions.ts'
import { sendingsOf } from '../../testing/exchange.ts'
import { filesSite, said } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'
import { passphrase, signingOffice } from '../../testing/signing-office.ts'

const database = await testDatabase()
const office = await someOffice(database)
const commune = await someOffice(database, 'xa-ta-long')
const { people } = office
const { seal, keys } = await signingOffice(database, office, [people.vice, people.chair, people.financeHead])
const site = await filesSite(database)
const folder = mkdtempSync(join(tmpdir(), 'krong-signing-'))
after(() => rmSync(folder, { recursive: true }))
after(closeTypesetters)

const [leader, clerk, head] = [site.as(people.vice), site.as(people.clerk), site.as(people.financeHead)]
const leadersKey = keys.get(people.vice)!
const text = `Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT ĐỊNH:
Điều 1. Phân bổ 1.250.000.000 đồng khắc phục hậu quả mưa lũ.
Điều 2. Trưởng phòng Tài chính - Kế hoạch chịu trách nhiệm thi hành.`

async function toSign(body: unknown = { text }): Promise<DocumentId> {
  const id = await people.financeOfficer.act(draft, {
    facts: { typeCode: 'quyet-dinh', abstract: 'Về việc phân bổ kinh phí', urgency: 'ordinary', note: '' },
    signerId: people.vice.id,
    signingForm: 'KT.',
    recipients: [{ name: 'UBND xã Tà Long', authorityId: commune.authorityId, part: 'lead' }],
    body,
  })
  await people.financeOfficer.act(submit, { documentId: id })
  await people.financeHead.act(approveContent, { documentId: id })
  await people.clerk.act(approveForm, { documentId: id })
  return id
}

const documentOf = (id: DocumentId) => people.clerk.read((reader) => findDocument(reader, id))
const newestOf = (id: DocumentId) =>
  people.clerk.read(async (reader) => (await listVersions(reader, id)).find(({ part }) => part === 0)!)
const intentions = async (id: DocumentId) => {
  const { rows } = await database.owner.query<{ role: string; outcome: string | null; why: string }>(
    'SELECT role, outcome, why FROM signatures.intentions WHERE subject_id = $1 ORDER BY intended_at, id',
    [id],
  )
  return rows
}
const signing = (id: DocumentId, secret: string) =>
  leader.post(`/van-ban/${id}/ky-so/sign`, { keyId: leadersKey, secret, note: '' })
const issuing = (id: DocumentId, secret: string) =>
  clerk.post(`/van-ban/${id}/phat-hanh`, { registerId: office.outgoingRegister, keyId: seal, secret })

async function fileOf(id: DocumentId): Promise<Uint8Array> {
  const { id: version } = await newestOf(id)
  const { bytes, status } = await clerk.get(`/van-ban/${id}/tep/${version}`)
  assert.equal(status, 200)
  return bytes
}

function pdfsig(bytes: Uint8Array): string {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
}

describe('a leader signs by key', () => {
  it('reads the paper beside the form, and a wrong passphrase changes nothing and keeps the note', async () => {
    const id = await toSign()
    const page = await leader.get(`/van-ban/${id}/ky-so/sign`)
    assert.match(page.text, /DÙNG THỬ/)
    assert.match(page.body, /type="password"/)
    const wrong = await leader.post(`/van-ban/${id}/ky-so/sign`, {
      keyId: leadersKey,
      secret: 'sai rồi',
      note: 'Ban hành ngay',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, new RegExp(said('signatures.wrong-passphrase').slice(0, 30)))
    assert.match(wrong.body, /Ban hành ngay/)
    assert.doesNotMatch(wrong.body, /sai rồi/)
    assert.equal((await documentOf(id))!.state, 'signing')
    assert.deepEqual(await intentions(id), [], 'no key was opened, nothing was intended')
  })

  it('and the registry seals it: number and date stand on it, every verifier accepts both signatures', async () => {
    const id = await toSign()
    assert.equal((await signing(id, passphrase)).status, 303)
    assert.equal((await documentOf(id))!.state, 'signed')
    const signed = await newestOf(id)
    assert.equal(signed.role, 'signed')
    const before = await fileOf(id)
    const sealed = await issuing(id, passphrase)
    assert.equal(sealed.status, 303, sealed.text)
    const bytes = await fileOf(id)
    assert.ok(
      Buffer.from(bytes).subarray(0, before.length).equals(before),
      'what the leader signed is untouched',
    )
    const told = pdfsig(bytes)
    assert.equal(told.match(/Signature is Valid/g)?.length, 2, told)
    assert.doesNotMatch(told, /Signature is Invalid|Digest Mismatch/)
    const document = (await documentOf(id))!
    assert.match(document.reference, /^01\/QĐ-UBND$/)
    assert.equal(document.unsealed, false)
    assert.deepEqual(
      (await intentions(id)).map(({ role, outcome }) => [role, outcome]),
      [
        ['person', 'signed'],
        ['seal', 'signed'],
      ],
    )
    const check = await site.readFiles(id).then(() => clerk.get(`/van-ban/${id}/tep/${signed.id}/chu-ky`))
    assert.equal(check.status, 200)
  })

  it('leaves for its recipients only with the seal', async () => {
    const id = await toSign()
    await signing(id, passphrase)
    const deliver = () => site.runTask('documents.deliver', { subject: { type: 'document', id } })
    await deliver()
    assert.deepEqual(await sendingsOf(database, id), [])
    await issuing(id, passphrase)
    await deliver()
    assert.deepEqual(await sendingsOf(database, id), [['new', 'UBND xã Tà Long', 'waiting']])
  })
})

describe('the number of a paper', () => {
  it('is not taken by a wrong passphrase of the seal', async () => {
    const id = await toSign()
    await signing(id, passphrase)
    const wrong = await issuing(id, 'không phải')
    assert.equal(wrong.status, 422)
    assert.equal((await documentOf(id))!.state, 'signed')
    assert.equal((await documentOf(id))!.number, null)
  })

  it('stays with it when the signature fails after it was given, and the registry signs again', async () => {
    const id = await toSign()
    await signing(id, passphrase)
    const { file } = await newestOf(id)
    await database.owner.query(
      `CREATE FUNCTION pg_temp.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$`,
    )
    await database.owner.query(
      `CREATE TRIGGER fails BEFORE INSERT ON documents.versions FOR EACH ROW WHEN (NEW.role = 'issued') EXECUTE FUNCTION pg_temp.fail()`,
    )
    await issuing(id, passphrase).catch(() => {})
    await database.owner.query('DROP TRIGGER fails ON documents.versions')
    const waiting = (await documentOf(id))!
    assert.equal(waiting.unsealed, true)
    const { reference } = waiting
    assert.match(reference, /QĐ-UBND/)
    assert.equal((await newestOf(id)).file!.hash, file!.hash)
    const again = await clerk.post(`/van-ban/${id}/dong-dau`, { keyId: seal, secret: passphrase })
    assert.equal(again.status, 303, again.text)
    const done = (await documentOf(id))!
    assert.deepEqual([done.unsealed, done.reference], [false, reference])
  })
})

it('a paper that bears last year gets no number of this year', async () => {
  const id = await toSign()
  await signing(id, passphrase)
  await database.owner.query('ALTER TABLE documents.versions DISABLE TRIGGER never_changed')
  await database.owner.query(
    `UPDATE documents.versions SET body = body || '{"year": 2020}' WHERE document_id = $1 AND role = 'signed'`,
    [id],
  )
  await database.owner.query('ALTER TABLE documents.versions ENABLE TRIGGER never_changed')
  const late = await issuing(id, passphrase)
  assert.equal(late.status, 422)
  assert.match(late.text, /in năm 2020/)
  assert.equal((await documentOf(id))!.number, null)
})

describe('who may sign with what', () => {
  it('a leader does not sign with another leader’s key, nor the registry without its seal', async () => {
    const id = await toSign()
    const foreign = await leader.post(`/van-ban/${id}/ky-so/sign`, {
      keyId: keys.get(people.chair)!,
      secret: passphrase,
    })
    assert.notEqual(foreign.status, 303)
    assert.equal((await documentOf(id))!.state, 'signing')
    await signing(id, passphrase)
    const without = await clerk.post(`/van-ban/${id}/phat-hanh`, { registerId: office.outgoingRegister })
    assert.equal(without.status, 422)
    assert.equal((await documentOf(id))!.state, 'signed')
  })

  it('the head checks by key, the leader signs what was checked, all stays valid', async () => {
    const id = await people.financeOfficer.act(draft, {
      facts: { typeCode: 'quyet-dinh', abstract: 'Về việc phân bổ kinh phí', urgency: 'ordinary', note: '' },
      signerId: people.vice.id,
      signingForm: 'KT.',
      recipients: [{ name: 'Sở Tài chính', part: 'lead' }],
      body: { text },
    })
    await people.financeOfficer.act(submit, { documentId: id })
    const checked = await head.post(`/van-ban/${id}/ky-so/approve-content`, {
      keyId: keys.get(people.financeHead)!,
      secret: passphrase,
    })
    assert.equal(checked.status, 303, checked.text)
    assert.equal((await newestOf(id)).role, 'checked')
    await people.clerk.act(approveForm, { documentId: id })
    await signing(id, passphrase)
    assert.equal((await issuing(id, passphrase)).status, 303)
    assert.equal(pdfsig(await fileOf(id)).match(/Signature is Valid/g)?.length, 3)
  })

  it('many papers are signed with one passphrase, each with its own outcome', async () => {
    const [one, two] = [await toSign(), await toSign()]
    const ids = [one, two]
    const asked = await leader.post('/van-ban/hang-loat', { deed: 'sign', queue: 'to-sign', ids })
    assert.equal(asked.status, 200)
    assert.match(asked.body, /type="password"/)
    await signing(two, passphrase)
    const made = await leader.post('/van-ban/hang-loat', {
      deed: 'sign',
      queue: 'to-sign',
      ids,
      keyId: leadersKey,
      secret: passphrase,
    })
    assert.equal(made.status, 200)
    assert.match(made.text, /1\/2/)
    assert.equal((await documentOf(one))!.state, 'signed')
  })
})

it('the sealed paper shows number, day and month in the gaps of its lines, drawn by the signature and not by the page', async () => {
  const id = await toSign()
  await signing(id, passphrase)
  const before = await fileOf(id)
  await issuing(id, passphrase)
  const after = await fileOf(id)
  const { number } = (await documentOf(id))!
  const places = setBody((await newestOf(id)).body).places
  const both = await comparePages({ before, after, page: 1, width: 1200 })
  const scale = 1200 / 595.28
  for (const name of ['number-blank', 'day-blank', 'month-blank', 'organ']) {
    const { x, y, width, height } = places.find((one) => one.name === name)!
    const changed = both!.places.some(
      (one) =>
        one.left < (x + width) * scale &&
        one.left + one.width > x * scale &&
        one.top < (y + height) * scale &&
        one.top + one.height > y * scale,
    )
    assert.ok(changed, `${name} is written`)
  }
  assert.ok(number !== null && number > 0)
})
