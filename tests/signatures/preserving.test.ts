import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { type Id, newId } from '#kit/ids.ts'
import { softwareSigner } from '#kit/cms/index.ts'
import { signPdf } from '#kit/pades/making/index.ts'
import { verifyPdf } from '#kit/pades/index.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { createFiles, createLedger, filePolicies, type Kept, openFileStore } from '#platform/files/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { httpTimeStamper, openKeyFile } from '#platform/signers/index.ts'
import { doJobs, testDatabase, trialAuthorityServer } from '#platform/testing/index.ts'
import { smallPdf, threePages } from './small-pdf.ts'
import { askPreservation } from '../../src/modules/signatures/acts/ask-preservation.ts'
import { trustCertificate } from '../../src/modules/signatures/acts/change-trust.ts'
import { notePreservation } from '../../src/modules/signatures/acts/note-preservation.ts'
import { openTrialAuthority } from '../../src/modules/signatures/acts/trial-authority.ts'
import { prepareSignatures } from '../../src/modules/signatures/instance.ts'
import { work } from '../../src/modules/signatures/jobs.ts'
import { stamperFor } from '../../src/modules/signatures/outside/time-stamping.ts'
import { issueTrialKey, openTrial } from '../../src/modules/signatures/outside/trial-authority.ts'
import { getSigningServices } from '../../src/modules/signatures/store/services.ts'
import type { PreservationId } from '../../src/modules/signatures/preservation.ts'

/** Three days ago: stamps of the time are never ahead of the machine's own clock. */
let clock = Temporal.Now.instant().subtract({ hours: 72 }).round('second')
const now = () => clock
const wait = (duration: Temporal.DurationLike) => void (clock = clock.add(duration))

const database = await testDatabase({
  clock: now,
  announce: createAnnouncer(new Map(Object.entries(work.subscriptions!))),
})
const folder = await mkdtemp(join(tmpdir(), 'krong-preserved-'))
after(() => rm(folder, { recursive: true }))
const { store, staging } = await openFileStore({ folder })
const files = createFiles({ store, staging, ledger: createLedger(database.transactor) })
const server = await trialAuthorityServer(now, { revocable: true })
const allow = { outside: [], internal: [server.host] }

const authorityId = newId<'authority'>()
const origin = { requestId: 'test', channel: 'web' } as const
const system: Actor = { kind: 'system', name: 'test', authorityId }
const act = <Input, Result>(done: Act<Input, Result>, input: Input) =>
  database.transactor.act({ actor: system, origin }, done, input)

await act(createAuthority, {
  reason: 'test',
  authority: {
    id: authorityId, level: 'commune', kind: 'people-committee', slug: 'dakrong', hosted: true, validFrom: new Temporal.PlainDate(2000, 1, 1),
    name: 'Ủy ban nhân dân xã Đakrông', placeName: 'Đakrông', abbreviation: 'UBND', parentId: null,
  },
}) // prettier-ignore
await act(trustCertificate, {
  certificate: server.authority.root.certificate,
  list: 'official',
  by: 'test',
  reason: 'test',
  hosts: server.host,
  hostsInternal: true,
})
await database.owner.query(
  `INSERT INTO signatures.services (id, kind, name, url, internal, rank, added_at, added_by)
    VALUES ($1, 'time-stamp', 'Dấu thời gian', $2, true, 1, now(), 'test')`,
  [newId(), server.stampUrl],
)

/** A signed paper that is kept, and asked to be preserved. */
async function preserved(stamped = true): Promise<{ hash: string; subject: { type: string; id: string } }> {
  const holder = server.authority.issue('Lê Văn Tám', { profile: 'person', ...server.addresses })
  const { bytes } = await signPdf(smallPdf(threePages), {
    field: 'LanhDao',
    at: clock,
    signer: softwareSigner(holder),
    ...(stamped ? { timeStamper: httpTimeStamper({ url: server.stampUrl, allow, now }) } : {}),
  })
  return keptAndAsked(bytes)
}

async function keptAndAsked(
  bytes: Uint8Array,
): Promise<{ hash: string; subject: { type: string; id: string } }> {
  async function* whole() {
    yield bytes
  }
  const { hash } = await files.keep(whole(), { name: 'a.pdf', policy: filePolicies.documents })
  const subject = { type: 'paper', id: newId() }
  await act(askPreservation, { subject, hash })
  return { hash, subject }
}

const works = () => doJobs(database, work.tasks, { now: clock, files })
const dueWork = async () => {
  const actor: Actor = { kind: 'system', name: 'signatures.preserve' }
  const { transactor } = database
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  await work.tasks['signatures.preserve']!(
    {
      log: log as never,
      files,
      actor,
      origin,
      act: (done, input) => transactor.act({ actor, origin }, done, input),
      read: (read) => transactor.read(actor, read),
    },
    {},
  )
}

type Row = {
  readonly id: PreservationId
  readonly hash: string
  readonly level: string
  readonly lacking: string[]
  readonly attempts: number
  readonly next: Temporal.Instant | null
  readonly successor: string | null
}
const rowsOf = async ({ id }: { readonly id: string }): Promise<Row[]> =>
  (
    await database.owner.query(
      `SELECT id, file_hash AS hash, level, lacking, attempts, next_try_at AS next, successor_hash AS successor
       FROM signatures.preservations WHERE subject_id = $1 ORDER BY asked_at, id`,
      [id],
    )
  ).rows
const told = async (event: string): Promise<{ subject: { id: string }; before: string; file: Kept }[]> =>
  (await database.owner.query('SELECT after FROM record.entries WHERE event = $1 ORDER BY seq', [event])).rows.map(({ after: one }) => one) // prettier-ignore

async function bytesOf(hash: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of await store.open(hash as Kept['hash'])) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

it('a paper that was asked for is raised at once, its bytes kept, and whoever owns it hears of it', async () => {
  const { hash, subject } = await preserved()
  assert.deepEqual(await works(), [])
  const [first, second] = await rowsOf(subject)
  assert.deepEqual([first!.hash, first!.successor, first!.next], [hash, second!.hash, null])
  assert.deepEqual([second!.level, second!.lacking, second!.attempts], ['B-LTA', [], 0])
  assert.ok(Temporal.Instant.compare(second!.next!, clock.add({ hours: 24 * 20 })) > 0)
  const heard = (await told('signatures.file-preserved')).find((one) => one.subject.id === subject.id)!
  assert.deepEqual([heard.before, heard.file.hash], [hash, second!.hash])
  const [before, raised] = [await bytesOf(hash), await bytesOf(heard.file.hash)]
  assert.ok(Buffer.from(raised.subarray(0, before.length)).equals(before))
  const { report } = verifyPdf(raised, { anchors: [server.authority.root.certificate], at: clock })
  assert.deepEqual([report.indication, report.signatures[0]!.level], ['TOTAL-PASSED', 'B-LTA'])
  const { rows } = await database.owner.query('SELECT indication FROM signatures.verifications WHERE file_hash = $1', [heard.file.hash]) // prettier-ignore
  assert.deepEqual(rows, [{ indication: 'TOTAL-PASSED' }])

  await act(askPreservation, { subject, hash: second!.hash })
  await works()
  assert.equal((await rowsOf(subject)).length, 2, 'asked again it changes nothing')
})

it('services that are down leave the paper at its level, with the reason, and are asked again with growing pauses', async () => {
  server.stamps = server.ocsp = server.crl = 'down'
  const { hash, subject } = await preserved(false)
  assert.deepEqual(await works(), [])
  const row = async () => (await rowsOf(subject))[0]!
  const tried = await row()
  assert.deepEqual([tried.hash, tried.level, tried.successor, tried.attempts], [hash, 'B-B', null, 1])
  assert.deepEqual(tried.lacking.toSorted(), ['evidence-unavailable', 'time-stamp-unavailable'])
  const pauses: number[] = []
  for (let time = 0; time < 3; time++) {
    const { next, attempts } = await row()
    pauses.push(Math.round(next!.since(clock).total('minutes')))
    await dueWork()
    assert.equal((await row()).attempts, attempts, 'not before its time')
    clock = next!
    await dueWork()
    assert.equal((await row()).attempts, attempts + 1)
  }
  assert.deepEqual(pauses, [5, 15, 45])
  const lines = (await told('signatures.preservation-tried')).filter((one) => one.subject.id === subject.id)
  assert.equal(lines.length, 1, 'the record is told once of the same state')

  server.stamps = server.ocsp = server.crl = 'honest'
  wait({ hours: 24 })
  await dueWork()
  const [first, second] = await rowsOf(subject)
  assert.deepEqual([first!.successor, second!.level], [second!.hash, 'B-LTA'])
})

it('papers sealed while the time service is away wait for a round, which gives up after three of them', async () => {
  server.stamps = 'down'
  const before = server.asked.tsa
  const waiting = []
  for (let count = 0; count < 8; count++) waiting.push(await preserved(false))
  await works()
  assert.equal(server.asked.tsa - before, 1, 'one of them found out')
  wait({ minutes: 10 })
  await dueWork()
  assert.equal(server.asked.tsa - before, 4)
  server.stamps = 'honest'
  wait({ hours: 1 })
  await dueWork()
  for (const { subject } of waiting) assert.equal((await rowsOf(subject)).at(-1)!.level, 'B-LTA')
})

it('two workers at the same file: one of them takes it, and it is raised once', async () => {
  const { subject } = await preserved()
  await Promise.all([dueWork(), works()])
  assert.equal((await rowsOf(subject)).length, 2)
  const heard = (await told('signatures.file-preserved')).filter((one) => one.subject.id === subject.id)
  assert.equal(heard.length, 1)

  server.stamps = 'down'
  const waiting = await preserved(false)
  await Promise.all([dueWork(), dueWork()])
  server.stamps = 'honest'
  wait({ minutes: 3 })
  assert.deepEqual((await rowsOf(waiting.subject)).map(({ attempts }) => attempts), [1]) // prettier-ignore
})

it('a file whose bytes are gone waits with its reason and holds nobody up', async () => {
  const lost = { subject: { type: 'paper', id: newId() }, hash: 'a'.repeat(64) }
  await act(askPreservation, lost)
  const { subject } = await preserved()
  assert.deepEqual(await works(), [])
  assert.deepEqual((await rowsOf(lost.subject))[0]!.lacking, ['fault'])
  assert.equal((await rowsOf(subject))[1]!.level, 'B-LTA')
})

it('a trial paper is raised by the trial authority of the instance itself, and nobody outside is asked', async () => {
  clock = Temporal.Now.instant()
  prepareSignatures({ key: randomBytes(32), publicUrl: 'https://dakrong.example.vn' })
  const krong: Actor = { kind: 'system', name: 'test' }
  await database.transactor.act({ actor: krong, origin }, openTrialAuthority, {})
  const services = await database.transactor.read(krong, getSigningServices)
  const holder = { commonName: 'Lê Văn Tám', organisation: 'Ủy ban nhân dân xã Đakrông' }
  const issued = await issueTrialKey(openTrial(services.trialKeys)!, { holder, profile: 'person', passphrase: 'thử một lần', at: clock, validDays: 30, iterations: 2000 }) // prettier-ignore
  const signer = await openKeyFile(issued.keyFile, 'thử một lần')
  const before = { ...server.asked }
  for (const timeStamper of [stamperFor({ trial: true }, services)!, undefined]) {
    const { bytes } = await signPdf(smallPdf(threePages), { field: 'LanhDao', at: clock, signer, ...(timeStamper ? { timeStamper } : {}) }) // prettier-ignore
    const { subject } = await keptAndAsked(bytes)
    assert.deepEqual(await works(), [])
    const raised = (await rowsOf(subject)).at(-1)!
    assert.deepEqual([raised.level, raised.lacking], ['B-LTA', []])
  }
  assert.deepEqual(server.asked, before)
})

it('a person cannot note what Krông itself tried; another authority does not see the rows', async () => {
  const person: Actor = {
    kind: 'person', accountId: newId<'account'>(), name: 'A', authorityId: newId<'authority'>(), unitId: newId<'unit'>(), positionId: newId<'position'>(), roles: [],
  } // prettier-ignore
  const note = { id: newId() as Id<'preservation'>, attempts: 0, level: null, lacking: [], renewAt: null, report: null } // prettier-ignore
  await assert.rejects(database.transactor.act({ actor: person, origin }, notePreservation, note))
  const { rows } = await database.app.query('SELECT count(*)::int AS seen FROM signatures.preservations')
  assert.equal(rows[0].seen, 0)
})
