import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { attach } from './attach.ts'
import { createFiles } from './create-files.ts'
import { findFile, getFile, listFiles } from './find-file.ts'
import type { Kept } from './kept.ts'
import { createLedger } from './ledger.ts'
import { openFileStore } from './open-file-store.ts'
import { documents } from './policies.ts'
import { countUsage, readUsage, setQuota } from './quota.ts'
import { sweepOrphans } from './sweep-orphans.ts'
import { refusedCode } from './testing/refused.ts'
import { samplePdf } from './testing/samples.ts'

let offset = Temporal.Duration.from({ hours: 0 })
const database = await testDatabase({ clock: () => Temporal.Now.instant().add(offset) })
const { transactor, app } = database
const folder = await mkdtemp(join(tmpdir(), 'krong-attach-'))
after(() => rm(folder, { recursive: true }))
const { store, staging } = await openFileStore({ folder })
const files = createFiles({ store, staging, ledger: createLedger(transactor) })

const person = (): Actor & { kind: 'person' } => ({
  kind: 'person',
  accountId: newId<'account'>(),
  name: 'Hồ Thị Mai',
  authorityId: newId<'authority'>(),
  roles: [],
})
const origin = { requestId: 'test', channel: 'web' } as const
const keepPdf = (text: string, name = 'Tờ trình.pdf') =>
  files.keep(
    (async function* () {
      yield samplePdf({ extra: `% ${text}` })
    })(),
    { name, policy: documents },
  )
const give = (actor: Actor, kept: Kept) =>
  transactor.act({ actor, origin }, (tx, file: Kept) => attach(tx, file), kept)
const sweep = () => sweepOrphans({ transactor, store })
async function later<Result>(hours: number, work: () => Promise<Result>): Promise<Result> {
  offset = Temporal.Duration.from({ hours })
  try {
    return await work()
  } finally {
    offset = Temporal.Duration.from({ hours: 0 })
  }
}

test('an attached file is found by its authority, with who brought it, and by nobody else', async () => {
  const mai = person()
  const kept = await keepPdf('của Mai')
  const id = await give(mai, kept)
  const found = await transactor.read(mai, (reader) => getFile(reader, id))
  assert.deepEqual(
    { ...found, keptAt: undefined },
    {
      id,
      hash: kept.hash,
      name: 'Tờ trình.pdf',
      size: kept.size,
      type: 'application/pdf',
      traits: [],
      keptAt: undefined,
    },
  )
  const stranger = person()
  assert.equal(await transactor.read(stranger, (reader) => findFile(reader, id)), undefined)
  assert.equal(
    await refusedCode(transactor.read(stranger, (reader) => getFile(reader, id))),
    'files.not-found',
  )
})

test('files are listed in the order asked', async () => {
  const mai = person()
  const ids = [await give(mai, await keepPdf('1')), await give(mai, await keepPdf('2'))].toReversed()
  const listed = await transactor.read(mai, (reader) => listFiles(reader, ids))
  assert.deepEqual(
    listed.map(({ id }) => id),
    ids,
  )
})

test('through SQL as the application, another authority reads, adds and changes nothing', async () => {
  const mai = person()
  const kept = await keepPdf('tường')
  const id = await give(mai, kept)
  const client = await app.connect()
  const fails = async (sql: string, values: unknown[], code: string) => {
    await client.query('SAVEPOINT s')
    await assert.rejects(client.query(sql, values), { code })
    await client.query('ROLLBACK TO s')
  }
  try {
    await client.query(`BEGIN; SET LOCAL ROLE krong_app; SET LOCAL krong.authority = '${newId()}'`)
    const count = async (table: string) => (await client.query(`SELECT * FROM ${table}`)).rowCount
    assert.deepEqual(
      [await count('files.files'), await count('files.blobs'), await count('files.quotas')],
      [0, 0, 0],
    )
    assert.equal(
      (await client.query('UPDATE files.files SET name = $2 WHERE id = $1', [id, 'x'])).rowCount,
      0,
    )
    await fails(
      "INSERT INTO files.files VALUES ($1, $2, $3, 'x', 1, 'x', '{}', NULL, now())",
      [newId(), mai.authorityId, kept.hash],
      '42501',
    )
    await fails('INSERT INTO files.blobs VALUES ($1, 1, now())', ['a'.repeat(64)], '42501')
    await fails('INSERT INTO files.quotas VALUES ($1, 1, now())', [mai.authorityId], '42501')
    await fails('DELETE FROM files.files', [], '42501')
    await client.query(`SET LOCAL krong.authority = '${mai.authorityId}'`)
    await fails('UPDATE files.files SET hash = $2 WHERE id = $1', [id, kept.hash], '42501')
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

test('above its quota an authority attaches nothing more; others still do', async () => {
  const mai = person()
  const kept = await keepPdf('hạn mức')
  await transactor.act({ actor: { kind: 'system', name: 'test' }, origin }, setQuota, {
    authorityId: mai.authorityId,
    bytes: kept.size * 2,
  })
  await give(mai, kept)
  await give(mai, kept)
  assert.equal(await refusedCode(give(mai, kept)), 'files.quota')
  assert.deepEqual(await transactor.read(mai, (reader) => readUsage(reader, mai.authorityId)), {
    used: kept.size * 2,
    limit: kept.size * 2,
  })
  await give(person(), kept)
})

test('what is counted at night is what was attached, and what comes after is added', async () => {
  const mai = person()
  const kept = await keepPdf('đếm')
  const count = () =>
    transactor.act({ actor: { kind: 'system', name: 'test' }, origin }, countUsage, undefined)
  const used = async () => (await transactor.read(mai, (reader) => readUsage(reader, mai.authorityId))).used
  await give(mai, kept)
  await count()
  assert.equal(await used(), kept.size)
  await later(3, async () => {
    await count()
    await give(mai, kept)
    assert.equal(await used(), kept.size * 2)
  })
  await later(6, async () => {
    await count()
    await count()
    assert.equal(await used(), kept.size * 2)
  })
})

test('a person cannot raise the own quota', async () => {
  const mai = person()
  await assert.rejects(
    transactor.act({ actor: mai, origin }, setQuota, { authorityId: mai.authorityId, bytes: 1 }),
    { code: '42501' },
  )
})

test('bytes that nobody attached are swept after a day, attached ones never', async () => {
  const orphan = await keepPdf('mồ côi')
  const attached = await keepPdf('được gắn')
  await give(person(), attached)
  assert.equal(await sweep(), 0)
  assert.equal(await later(25, sweep), 1)
  assert.equal(await store.size(orphan.hash), undefined)
  assert.equal(await store.size(attached.hash), attached.size)
  assert.equal(await refusedCode(give(person(), orphan)), 'files.expired')
  const again = await keepPdf('mồ côi')
  await give(person(), again)
  assert.equal(await store.size(again.hash), again.size)
})

test('uploading the same bytes again renews their day', async () => {
  const first = await keepPdf('gia hạn')
  await later(20, () => keepPdf('gia hạn'))
  assert.equal(await later(30, sweep), 0)
  assert.equal(await store.size(first.hash), first.size)
})

test('sweeping beside uploads and attaches never loses attached bytes', async () => {
  const attached: Kept[] = []
  const mai = person()
  await Promise.all(Array.from({ length: 12 }, (_, index) => keepPdf(`tranh chấp ${index}`)))
  offset = Temporal.Duration.from({ hours: 25 })
  const rounds = Array.from({ length: 12 }, async (_, index) => {
    const kept = await keepPdf(`tranh chấp ${index}`)
    if (index % 2)
      await give(mai, kept).then(
        () => attached.push(kept),
        async (fault: unknown) => assert.equal(await refusedCode(Promise.reject(fault)), 'files.expired'),
      )
  })
  const sweeps = Array.from({ length: 4 }, () => sweep())
  await Promise.all([...rounds, ...sweeps])
  offset = Temporal.Duration.from({ hours: 0 })
  assert.equal(attached.length, 6)
  for (const { hash, size } of attached) assert.equal(await store.size(hash), size)
})
