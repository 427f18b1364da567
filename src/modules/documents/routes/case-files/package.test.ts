import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { testDatabase } from '#platform/testing/index.ts'
import { sql } from 'kysely'
import { words } from '../../messages/index.ts'
import { filesSite } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'

const database = await testDatabase()
const office = await someOffice(database)
const { people, units } = office
const site = await filesSite(database)
const clerk = site.as(people.clerk)

const text = 'Báo cáo kết quả giảm nghèo. '.repeat(50)
const said = words.in('vi')
const zipOf = (path: string) => clerk.get(`${path}/goi`)

/** A closed file with one arrived paper, packed. */
async function packed(): Promise<{ path: string; caseFileId: string }> {
  const { location } = await clerk.post('/ho-so/mo', {
    title: 'Giảm nghèo',
    year: '2026',
    unitId: units.finance,
    responsibleId: people.financeOfficer.id,
    retention: '05',
  })
  const caseFileId = location.split('/').at(-1)!
  await clerk.send({ 'bao-cao.txt': new TextEncoder().encode(text) })
  const documentId = await people.clerk.read(async ({ db }) => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM documents.documents LIMIT 1`.execute(db)
    return rows[0]!.id
  })
  assert.equal((await clerk.post(`/van-ban/${documentId}/ho-so`, { caseFileId })).status, 303)
  assert.equal((await clerk.post(`${location}/dong`, { knowing: '1' })).status, 303)
  await site.runTask('documents.pack-case-file', { subject: { type: 'case-file', id: caseFileId } })
  return { path: location, caseFileId }
}

/** The package made anew with a changed file, one left out and one put in. */
async function changed(bytes: Uint8Array): Promise<Uint8Array> {
  const old = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false })
  const zip = new ZipFile()
  for await (const entry of old.eachEntry()) {
    if (entry.fileName.endsWith('EAD.xml')) continue
    const inside = await buffer(await old.openReadStreamPromise(entry))
    if (entry.fileName.endsWith('.txt')) inside[0] = 98
    zip.addBuffer(inside, entry.fileName)
  }
  zip.addBuffer(Buffer.from('x'), 'goi/representations/rep1/data/la.txt')
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

const check = (bytes: Uint8Array) =>
  clerk.postUpload('/ho-so/kiem-tra-goi', {}, { field: 'package', name: 'goi.zip', bytes })

describe('the package of a closed file', () => {
  it('holds METS, EAD, PREMIS and the files, is found whole, and a changed byte is found', async () => {
    const { path, caseFileId } = await packed()
    const { status, bytes } = await zipOf(path)
    assert.equal(status, 200)
    const inside = Buffer.from(bytes).toString('latin1')
    for (const name of ['METS.xml', 'EAD.xml', 'PREMIS.xml', 'rep1/data/0000001.001.txt'])
      assert.ok(inside.includes(name), name)

    const whole = await check(bytes)
    assert.ok(whole.text.includes(said('package-whole')), whole.text)
    assert.ok(whole.text.includes(said('package-own')))

    const bent = Uint8Array.from(bytes)
    bent[Buffer.from(bytes).indexOf('giảm nghèo. Báo')] = 71
    const refused = await check(bent)
    assert.equal(refused.status, 422, 'a byte changed without more breaks the archive itself')

    const broken = await check(await changed(bytes))
    assert.match(broken.text, /0000001\.001\.txt/)
    assert.match(broken.text, /la\.txt/)
    assert.match(broken.text, /EAD\.xml/)
    for (const key of ['package-not-own', 'package-changed', 'package-missing', 'package-extra'] as const)
      assert.ok(broken.text.includes(said(key)), key)

    const digest = createHash('sha256').update(bytes).digest('hex')
    await clerk.post(`${path}/buoc/reopen`, { why: 'Thử' })
    await clerk.post(`${path}/dong`, { knowing: '1' })
    await site.runTask('documents.pack-case-file', { subject: { type: 'case-file', id: caseFileId } })
    const again = createHash('sha256')
      .update((await zipOf(path)).bytes)
      .digest('hex')
    assert.equal(again, digest, 'the same papers make the same bytes')

    assert.equal((await clerk.post(`${path}/buoc/deliver`)).status, 303)
    assert.equal((await clerk.post(`${path}/buoc/accept`, { why: '' })).status, 303)
    assert.equal((await clerk.post(`${path}/buoc/reopen`, { why: 'x' })).status, 403)
  })

  it('is no package when it is something else', async () => {
    const file = { field: 'package', name: 'goi.txt', bytes: new TextEncoder().encode(text) }
    const answer = await clerk.postUpload('/ho-so/kiem-tra-goi', {}, file)
    assert.ok(answer.text.includes(said('package-none')), answer.text)
  })
})
