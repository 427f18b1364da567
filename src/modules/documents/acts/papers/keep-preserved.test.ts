import assert from 'node:assert/strict'
import { it } from 'node:test'
import { askPreservation } from '#modules/signatures/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { doJobs, testDatabase } from '#platform/testing/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import type { DocumentId } from '../../document.ts'
import { work } from '../../jobs.ts'
import { insertVersion, listVersions } from '../../store/versions.ts'
import { someFile, someOffice } from '../../testing/office.ts'
import { draft } from '../draft.ts'
import { keepPreserved } from './keep-preserved.ts'

const database = await testDatabase({
  announce: createAnnouncer(
    new Map([['signatures.file-preserved', work.subscriptions!['signatures.file-preserved']!]]),
  ),
})
const office = await someOffice(database)
const { people } = office
const origin = { requestId: 'test', channel: 'job' } as const
const system: Actor = { kind: 'system', name: 'documents.keep-preserved' }
const bySystem = <Input, Result>(act: Act<Input, Result>, input: Input, actor: Actor = system) =>
  database.transactor.act({ actor, origin }, act, input)

let drawn = 0
const kept = (name: string) => someFile(database, `${name}-${drawn++}.pdf`)
const lay: Act<{ documentId: DocumentId; part?: number; file: Kept; role: 'issued' | 'attachment' | 'draft' }, void> = async (tx, { file, documentId, ...of }) => {
  const fileId = await attach(tx, file, 'quyet-dinh.pdf')
  await insertVersion(tx, { documentId, fileId, ...of, body: { text: 'Điều 1', places: [] } })
} // prettier-ignore

/** A paper that the authority signed: its draft, and the file with the seal. */
async function sealed(): Promise<{ documentId: DocumentId; file: Kept }> {
  const documentId = await people.financeOfficer.act(draft, {
    facts: { typeCode: 'quyet-dinh', abstract: 'Về việc phân bổ kinh phí', urgency: 'ordinary', note: '' },
    signerId: people.chair.id,
    signingForm: 'TM.',
    recipients: [],
    body: { paragraphs: ['Điều 1'] },
    file: await kept('du-thao'),
  })
  const file = await kept('da-dong-dau')
  await people.clerk.act(lay, { documentId, part: 0, file, role: 'issued' })
  return { documentId, file }
}

const versions = (documentId: DocumentId) => people.clerk.read((reader) => listVersions(reader, documentId))
const preservations = async (documentId: DocumentId) =>
  (await database.owner.query('SELECT file_hash AS hash FROM signatures.preservations WHERE subject_id = $1', [documentId])).rows // prettier-ignore

it('the raised file is the newest version of the paper, under its name and in its place, once', async () => {
  const { documentId, file } = await sealed()
  const raised = await kept('bao-quan')
  const told = { documentId, before: file.hash, kept: raised, level: 'B-LTA' }
  await bySystem(keepPreserved, told)
  await bySystem(keepPreserved, told)
  const [newest, before, ...more] = await versions(documentId)
  assert.deepEqual([newest!.file!.hash, newest!.role, newest!.part], [raised.hash, 'issued', 0])
  assert.deepEqual([newest!.file!.name, newest!.body], [before!.file!.name, before!.body])
  assert.deepEqual([before!.file!.hash, more.length], [file.hash, 1])
  const { rows } = await database.owner.query("SELECT after FROM record.entries WHERE event = 'documents.file-preserved' AND subject_id = $1", [documentId]) // prettier-ignore
  assert.deepEqual(rows.map(({ after }) => [after.before, after.hash, after.level]), [[file.hash, raised.hash, 'B-LTA']]) // prettier-ignore
})

it('a file that goes with the paper and is signed is raised in its own part', async () => {
  const { documentId } = await sealed()
  const attached = await kept('phu-luc')
  await people.clerk.act(lay, { documentId, part: 3, file: attached, role: 'issued' })
  const raised = await kept('phu-luc-bao-quan')
  await bySystem(keepPreserved, { documentId, before: attached.hash, kept: raised, level: 'B-LT' })
  const found = (await versions(documentId)).filter(({ part }) => part === 3)
  assert.deepEqual(found.map(({ file, role }) => [file!.hash, role]), [[raised.hash, 'issued'], [attached.hash, 'issued']]) // prettier-ignore
})

it('where a newer file came meanwhile nothing is laid over it: the newer one is to be raised', async () => {
  const { documentId, file } = await sealed()
  const newer = await kept('ban-moi')
  await people.clerk.act(lay, { documentId, part: 0, file: newer, role: 'issued' })
  await bySystem(keepPreserved, { documentId, before: file.hash, kept: await kept('muon'), level: 'B-LTA' })
  assert.equal((await versions(documentId))[0]!.file!.hash, newer.hash)
  assert.deepEqual(await preservations(documentId), [{ hash: newer.hash }])
})

it('nobody but Krông itself lays a file so', async () => {
  const { documentId, file } = await sealed()
  const told = { documentId, before: file.hash, kept: await kept('gia'), level: 'B-LTA' }
  await assert.rejects(people.clerk.act(keepPreserved, told), /documents\.unknown/)
})

it('the job hears of it from signatures, and passes over what is no document', async () => {
  const { documentId, file } = await sealed()
  const raised = await kept('bao-quan')
  const tell: Act<object, void> = (tx, after) =>
    tx.announce({ name: 'signatures.file-preserved', subject: { type: 'preservation', id: documentId }, after }) // prettier-ignore
  const own: Actor = { ...system, authorityId: office.authorityId }
  await bySystem(tell, { subject: { type: 'extract', id: documentId }, before: file.hash, file: raised, level: 'B-LT' }, own) // prettier-ignore
  await bySystem(tell, { subject: { type: 'document', id: documentId }, before: file.hash, file: raised, level: 'B-LT' }, own) // prettier-ignore
  assert.deepEqual(await doJobs(database, work.tasks), [])
  assert.equal((await versions(documentId))[0]!.file!.hash, raised.hash)
  assert.equal((await versions(documentId)).length, 3)
})

it('a person of the authority may ask for it, as part of an act', async () => {
  const { documentId, file } = await sealed()
  const asked = { subject: { type: 'document', id: documentId }, hash: file.hash }
  await people.clerk.act(askPreservation, asked)
  await people.clerk.act(askPreservation, asked)
  assert.deepEqual(await preservations(documentId), [{ hash: file.hash }])
})
