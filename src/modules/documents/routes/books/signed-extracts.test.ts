import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { findBookOf } from '#modules/registers/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { filePolicies } from '#platform/files/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { doJobs, testDatabase } from '#platform/testing/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { keepPreservedExtract } from '../../acts/books/keep-preserved-extract.ts'
import { intendExtract, takeSignedExtract } from '../../acts/books/sign-extract.ts'
import { work } from '../../jobs.ts'
import { arrivalsIn } from '../../testing/arrivals.ts'
import { said } from '../../testing/files-site.ts'
import { type Answer, frontDoor } from '../../testing/front-door.ts'
import { someFile, someOffice } from '../../testing/office.ts'
import { passphrase, signingOffice } from '../../testing/signing-office.ts'

const subscriptions = new Map([['signatures.file-preserved', ['documents.keep-preserved']]])
const database = await testDatabase({ announce: createAnnouncer(subscriptions) })
const office = await someOffice(database)
const { people } = office
const { seal, keys } = await signingOffice(database, office, [people.clerk])
const door = await frontDoor(database)
const [clerk, chair, visitor] = [door.as(people.clerk.actor), door.as(people.chair.actor), door.as()]
const folder = await mkdtemp(join(tmpdir(), 'krong-extracts-'))
after(() => rm(folder, { recursive: true }))
after(closeTypesetters)

const { registered } = arrivalsIn(database, office)
await registered({ abstract: 'Về việc phòng chống bão' })
const { book, day } = await people.clerk.read(async (reader) => ({
  book: (await findBookOf(reader, office.incomingRegister, reader.today.year))!,
  day: reader.today,
}))
const days = `${day.day}/${day.month}/${day.year}`

/** The address of an extract that was printed just now. */
async function printed(): Promise<string> {
  const made = await clerk.post('/so-van-ban', { bookId: book.id, from: days, until: days, volume: '1' })
  assert.equal(made.status, 303)
  return made.location.split('?')[0]!
}
const idOf = (address: string) => address.split('/').at(-1)!
const signing = (address: string, secret = passphrase, keyId: string = seal): Promise<Answer> =>
  clerk.post(`${address}/ky-so`, { keyId, secret })
const verifying = async (address: string) =>
  (await visitor.get(/\/xac-minh\/trich-luc\/[0-9A-Z]{16}/.exec((await clerk.get(address)).text)![0])).text

function pdfsig(bytes: Uint8Array): string {
  const file = join(folder, 'extract.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
}

/** What stands on the cover, the uppermost line first; what signatures show too. */
function coverOf(bytes: Uint8Array): string[] {
  const file = join(folder, 'cover.pdf')
  writeFileSync(file, bytes)
  const text = execFileSync('pdftotext', ['-l', '1', '-layout', file, '-'], { encoding: 'utf8' })
  return text.split('\n').filter((line) => line.trim() !== '')
}

const rowsOf = async (query: string, id: string) => (await database.owner.query(query, [id])).rows
const signedRows = (id: string) =>
  rowsOf('SELECT version, level, trial, signed_by_name AS by FROM documents.signed_extracts WHERE extract_id = $1 ORDER BY version', id) // prettier-ignore
const intentions = (id: string) =>
  rowsOf('SELECT role, outcome, why, subject_type AS type FROM signatures.intentions WHERE subject_id = $1 ORDER BY intended_at, id', id) // prettier-ignore

describe('an extract signed by the authority', async () => {
  const address = await printed()
  const id = idOf(address)
  const before = (await clerk.get(`${address}/pdf`)).bytes
  const same = (await clerk.get(`${address}/pdf`)).bytes
  const unsigned = { page: await clerk.get(address), verified: await verifying(address) }

  it('is not signed until somebody of the registry does so, with what opens the key', async () => {
    assert.deepEqual(Buffer.from(same), Buffer.from(before))
    assert.match(unsigned.page.text, /href="[^"]+\/ky-so"/)
    assert.doesNotMatch(unsigned.verified, /Cơ quan đã ký số/)
    assert.match((await clerk.get(`${address}/ky-so`)).text, /type="password"/)
    const wrong = await signing(address, 'không phải')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /type="password"/)
    assert.deepEqual([await signedRows(id), await intentions(id)], [[], []])
    assert.doesNotMatch((await chair.get(address)).text, /\/ky-so"/)
    assert.equal((await chair.get(`${address}/ky-so`)).status, 403)
    assert.equal((await chair.post(`${address}/ky-so`, { keyId: seal, secret: passphrase })).status, 403)
  })

  it('is not signed in a session that was opened long ago', async () => {
    const stale = door.as(people.clerk.actor, { fresh: false })
    const tried = await stale.post(`${address}/ky-so`, { keyId: seal, secret: passphrase })
    for (const answer of [tried, await stale.get(`${address}/ky-so`)]) {
      assert.equal(answer.status, 303)
      assert.ok(decodeURIComponent(answer.location).includes(`${address}/ky-so`), answer.location)
    }
    assert.deepEqual([await signedRows(id), await intentions(id)], [[], []])
  })

  it('is not signed with the key of a person', async () => {
    const tried = await signing(address, passphrase, keys.get(people.clerk)!)
    assert.equal(tried.status, 403)
    assert.ok(tried.text.includes(said('signatures.key-of-person')))
    assert.deepEqual([await signedRows(id), await intentions(id)], [[], []])
  })

  it('is the printed PDF, byte for byte, with the words of the authority on its cover and a signature that holds', async () => {
    const signed = await signing(address)
    assert.equal(signed.status, 303, signed.text)
    const { bytes, type } = await clerk.get(`${address}/pdf`)
    assert.equal(type, 'application/pdf')
    assert.ok(bytes.length > before.length)
    assert.deepEqual(Buffer.from(bytes.subarray(0, before.length)), Buffer.from(before))
    const told = pdfsig(bytes)
    assert.equal(told.match(/Signature is Valid/g)?.length, 1, told)
    const corner = new RegExp(`${book.name}, ${day.year}; trích từ ${days} đến ${days}; .+; \\d\\d:\\d\\d:\\d\\d \\+07:00; DÙNG THỬ`) // prettier-ignore
    assert.match(coverOf(bytes)[0]!, corner)
    assert.doesNotMatch(coverOf(before).join('\n'), corner)
    assert.deepEqual(await signedRows(id), [{ version: 1, level: 'B-T', trial: true, by: people.clerk.name }])
    assert.deepEqual(await intentions(id), [{ role: 'extract', outcome: 'signed', why: '', type: 'extract' }])
  })

  it('says so to whoever compares the sheet, by which certificate, and that it is a trial', async () => {
    for (const text of [await verifying(address), (await clerk.get(address)).text]) {
      assert.match(text, /Cơ quan đã ký số bản in này/)
      assert.match(text, /Chứng thư số của Ủy ban nhân dân huyện, do [^<]*DÙNG THỬ[^<]* cấp/)
      assert.match(text, /Số chứng thư: [0-9A-Fa-f]+/)
      assert.match(text, /Chứng thư DÙNG THỬ: chữ ký này chỉ để thử/)
    }
    assert.match(await verifying(address), /Khớp với sổ/)
    assert.match((await clerk.get('/so-van-ban')).text, /Ký DÙNG THỬ/)
    const [line] = await rowsOf("SELECT after FROM record.entries WHERE event = 'documents.extract-signed' AND subject_id = $1", id) // prettier-ignore
    assert.deepEqual([line.after.level, line.after.trial], ['B-T', true])
  })

  it('is signed once', async () => {
    assert.equal((await signing(address)).status, 422)
    assert.doesNotMatch((await clerk.get(address)).text, /\/ky-so"/)
    assert.equal((await signedRows(id)).length, 1)
    await assert.rejects(database.owner.query('UPDATE documents.signed_extracts SET trial = false'))
  })

  it('another authority neither signs nor reads it', async () => {
    const other = door.as((await someOffice(database, 'xa-khac')).people.clerk.actor)
    assert.equal((await other.get(`${address}/ky-so`)).status, 404)
    assert.equal((await other.get(`${address}/pdf`)).status, 404)
  })
})

describe('two who sign the same extract', () => {
  it('leave one signed file; the other is told, and leaves nothing', async () => {
    const id = idOf(await printed()) as Parameters<typeof intendExtract>[1]['extractId']
    const intend = () => people.clerk.act(intendExtract, { extractId: id, keyId: seal, fileHash: 'a'.repeat(64) }) // prettier-ignore
    const certificate = { holder: 'UBND huyện', issuer: 'CA', serial: '01', trial: true }
    const take = async (name: string, intentionId: Awaited<ReturnType<typeof intend>>) => {
      const kept = await someFile(database, name)
      return people.clerk.act(takeSignedExtract, { extractId: id, intentionId, kept, level: 'B-T', certificate }) // prettier-ignore
    }
    const [one, two] = [await intend(), await intend()]
    const ends = await Promise.allSettled([take('mot.pdf', one), take('hai.pdf', two)])
    assert.deepEqual(ends.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    assert.equal((await signedRows(id)).length, 1)
    assert.deepEqual((await intentions(id)).map(({ outcome }) => outcome).toSorted(), [null, 'signed'].toSorted()) // prettier-ignore
  })
})

describe('a signed extract that is raised', async () => {
  const address = await printed()
  const id = idOf(address)
  await signing(address)
  const { bytes } = await clerk.get(`${address}/pdf`)
  async function* raisedBytes() {
    yield bytes
    yield Buffer.from('% evidence\n')
  }
  const kept = await door.files.keep(raisedBytes(), { name: 'raised.pdf', policy: filePolicies.documents })
  const hashOfSigned = async () =>
    (await rowsOf('SELECT file_hash AS hash FROM signatures.preservations WHERE subject_id = $1', id))[0]?.hash // prettier-ignore
  const before: string = await hashOfSigned()
  const own: Actor = { kind: 'system', name: 'signatures.preserve', authorityId: office.authorityId }
  const tell: Act<{ subject: object; before: string }, void> = (tx, { subject, before: hash }) =>
    tx.announce({
      name: 'signatures.file-preserved',
      subject: { type: 'preservation', id },
      after: { subject, before: hash, file: kept, level: 'B-LTA' },
    })
  const told = (subject: object) =>
    database.transactor.act({ actor: own, origin: { requestId: 'test', channel: 'job' } }, tell, { subject, before }) // prettier-ignore

  it('is asked for when it is signed, and the raised file is its newest, once', async () => {
    assert.match(before, /^[0-9a-f]{64}$/)
    const subject = { type: 'extract', id }
    await told(subject)
    await told(subject)
    await told({ type: 'extract', id: office.authorityId })
    assert.deepEqual(await doJobs(database, work.tasks), [])
    const [first, second, ...more] = await signedRows(id)
    assert.deepEqual([first.level, second.level, second.by, more], ['B-T', 'B-LTA', people.clerk.name, []])
    const now = (await clerk.get(`${address}/pdf`)).bytes
    assert.deepEqual(Buffer.from(now), Buffer.concat([bytes, Buffer.from('% evidence\n')]))
    assert.match(await verifying(address), /mức B-LTA/)
  })

  it('is laid down by nobody but Krông itself', async () => {
    const extractId = id as Parameters<typeof keepPreservedExtract>[1]['extractId']
    const given = { extractId, before: kept.hash, kept: await someFile(database), level: 'B-LTA' }
    await assert.rejects(people.clerk.act(keepPreservedExtract, given), /documents\.unknown-extract/)
  })
})
