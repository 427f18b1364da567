import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '#platform/testing/index.ts'
import { migrationRooms } from '../../src/schemas.ts'
import { migrate } from '#platform/database/index.ts'

const { ownerUrl } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'krong-migrations-'))
after(() => rmSync(folder, { recursive: true }))

test('a migration takes as long as it needs; the session has its limits again afterwards', async () => {
  // Far less patient than the pools of the program.
  const options = '-c role=krong_owner -c statement_timeout=250 -c idle_in_transaction_session_timeout=5000'
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, options })
  after(() => pool.end())
  writeFileSync(join(folder, '20990101T0000_slow.sql'), 'SELECT pg_sleep(0.6); CREATE TABLE trial.slow ();')
  assert.equal(await migrate(pool, [...migrationRooms, { schema: 'trial', folder }]), 1)
  const limitOf = async (name: string) => (await pool.query<Record<string, string>>(`SHOW ${name}`)).rows[0]![name] // prettier-ignore
  assert.equal(await limitOf('statement_timeout'), '250ms')
  assert.equal(await limitOf('idle_in_transaction_session_timeout'), '5s')
  await assert.rejects(pool.query('SELECT pg_sleep(0.6)'), /statement timeout/)
})
