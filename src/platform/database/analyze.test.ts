import assert from 'node:assert/strict'
import { it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { analyzeTables } from './analyze.ts'

const { owner } = await testDatabase()

it('what was loaded in bulk is counted at once, behind its wall too', async () => {
  const estimated = async () => {
    const { rows } = await owner.query<{ rows: number }>(
      `SELECT reltuples::int AS rows FROM pg_class WHERE oid = 'platform.loaded'::regclass`,
    )
    return rows[0]!.rows
  }
  await owner.query(`CREATE TABLE platform.loaded (authority_id uuid NOT NULL, place int NOT NULL);
    SELECT platform.wall('platform.loaded');
    ALTER TABLE platform.loaded NO FORCE ROW LEVEL SECURITY;
    INSERT INTO platform.loaded SELECT gen_random_uuid(), place FROM generate_series(1, 3000) AS place;
    ALTER TABLE platform.loaded FORCE ROW LEVEL SECURITY`)
  assert.equal(await estimated(), -1, 'never counted')
  await analyzeTables(owner)
  assert.equal(await estimated(), 3000)
})
