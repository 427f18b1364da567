import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { Actor, Tx } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { keepOutside, signCheckpoints, signingKey, verifyRecord } from './index.ts'

const database = await testDatabase()
const key = signingKey(generateKeyPairSync('ed25519').privateKey)
const authorityId = newId<'authority'>()
const actor: Actor = { kind: 'person', accountId: newId(), name: 'Hồ Văn Lâm', authorityId, roles: [] }
const origin = { requestId: 'test', channel: 'web' } as const

async function stamp(tx: Tx, text: string): Promise<void> {
  await tx.announce({
    name: 'tests.stamped',
    subject: { type: 'paper', id: text },
    before: null,
    after: { text, số: 1.5 },
    reason: 'thử',
  })
}

async function tamper(statement: string): Promise<void> {
  const client = await database.owner.connect()
  try {
    await client.query(
      'BEGIN; ALTER TABLE record.entries DISABLE TRIGGER USER; ALTER TABLE record.checkpoints DISABLE TRIGGER USER',
    )
    await client.query(statement)
    await client.query(
      'ALTER TABLE record.entries ENABLE TRIGGER USER; ALTER TABLE record.checkpoints ENABLE TRIGGER USER; COMMIT',
    )
  } finally {
    client.release()
  }
}

describe('the record', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'krong-checkpoints-'))
    await tamper('DELETE FROM record.entries; DELETE FROM record.checkpoints; DELETE FROM record.heads')
    for (const text of ['một', 'hai', 'ba', 'bốn'])
      await database.transactor.act({ actor, origin }, stamp, text)
    const system: Actor = { kind: 'system', name: 'record.checkpoint' }
    const lines = await database.transactor.act({ actor: system, origin }, signCheckpoints, key)
    await keepOutside(folder, lines)
  })
  const verify = () => verifyRecord(database.owner, key, folder)

  it('holds when nobody touched it, with the checkpoint also outside the database', async () => {
    assert.deepEqual(await verify(), { chains: 1, entries: 4n, checkpoints: 2, broken: [] })
    const [file] = await readdir(folder)
    assert.match(await readFile(join(folder, file!), 'utf8'), /"seq":"4"/)
  })

  it('keeps every line when sixty acts of one authority run side by side', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        database.transactor.act({ actor, origin }, stamp, `song song ${at}`),
      ),
    )
    const { entries, broken } = await verify()
    assert.equal(entries, 64n)
    assert.deepEqual(broken, [])
  })

  it('names a line whose content was changed by someone with full rights', async () => {
    await tamper(`UPDATE record.entries SET after = '{"text":"khác"}' WHERE seq = 2`)
    const { broken } = await verify()
    assert.equal(broken[0]!.seq, '2')
    assert.equal(broken[0]!.fault, 'content')
  })

  it('names the place where a line was taken out', async () => {
    await tamper('DELETE FROM record.entries WHERE seq = 3')
    const { broken } = await verify()
    assert.deepEqual([broken[0]!.seq, broken[0]!.fault], ['4', 'gap'])
  })

  it('sees through a chain that was linked again after a change, by the checkpoint held outside', async () => {
    await tamper(`
      UPDATE record.entries e SET after = '{"text":"khác"}' WHERE seq = 4;
      UPDATE record.entries e SET hash = record.digest(e) WHERE seq = 4;
      UPDATE record.heads h SET hash = (SELECT hash FROM record.entries WHERE seq = 4);
      DELETE FROM record.checkpoints`)
    const { broken } = await verify()
    assert.deepEqual(
      broken.map(({ seq, fault }) => [seq, fault]),
      [['4', 'checkpoint-outside']],
    )
  })

  it('sees the tail that was cut off together with its head', async () => {
    await tamper(`
      DELETE FROM record.entries WHERE seq = 4; DELETE FROM record.checkpoints;
      UPDATE record.heads SET seq = 3, hash = (SELECT hash FROM record.entries WHERE seq = 3)`)
    assert.equal((await verify()).broken[0]!.fault, 'checkpoint-outside')
  })

  it('takes no line for the chain of another authority from the application', async () => {
    const foreign = database.transactor.act(
      { actor, origin },
      async (tx: Tx) => {
        await tx.announce({
          name: 'tests.stamped',
          subject: { type: 'paper', id: 'lạ' },
          authorityId: newId<'authority'>(),
        })
      },
      undefined,
    )
    await assert.rejects(foreign, { code: '42501' })
  })

  it('refuses a change by the application and by the owner alike', async () => {
    await assert.rejects(database.app.query(`UPDATE record.entries SET reason = 'x'`), { code: '42501' })
    await assert.rejects(database.owner.query(`UPDATE record.entries SET reason = 'x'`), { code: '42501' })
    await assert.rejects(database.owner.query('TRUNCATE record.entries'), { code: '42501' })
  })
})
