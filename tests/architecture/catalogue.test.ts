import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { faultsOfWalls, schemaOrder, wallRules } from '../../tools/walls.ts'

const { owner } = await testDatabase()

test('the catalogue holds our schemas, and none that the law does not know', async () => {
  const { rows } = await owner.query<{ nspname: string }>(
    "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', 'graphile_worker')",
  )
  const schemas = rows.map(({ nspname }) => nspname)
  assert.ok(schemas.includes('platform') && schemas.includes('record'))
  assert.deepEqual(
    schemas.filter((schema) => !schemaOrder.includes(schema)),
    [],
  )
})

test('every wall stands', async () => {
  assert.deepEqual(await faultsOfWalls(owner), [])
})

const planted = `
  CREATE TABLE files.planted (id uuid PRIMARY KEY);
  CREATE TABLE platform.planted (
    id uuid PRIMARY KEY, authority_id uuid NOT NULL, file_id uuid REFERENCES files.planted);
  GRANT SELECT, DELETE ON platform.planted TO krong_app;
  GRANT SELECT ON platform.planted TO krong_public;
  CREATE FUNCTION platform.planted() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
  CREATE VIEW platform.planted_view AS SELECT id FROM platform.planted;
  GRANT CREATE ON SCHEMA platform TO krong_app;`

test('a planted bad table breaks every rule, and each is found', async () => {
  const client = await owner.connect()
  try {
    await client.query('BEGIN')
    const before = await faultsOfWalls(client)
    await client.query(planted)
    const found = (await faultsOfWalls(client)).filter((fault) => !before.includes(fault))
    const missed = wallRules.filter(({ promise }) => !found.some((fault) => fault.startsWith(promise)))
    assert.deepEqual(
      missed.map(({ promise }) => promise),
      [],
    )
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

test('a wall without WITH CHECK, or not forced, is no wall', async () => {
  const client = await owner.connect()
  try {
    await client.query('BEGIN')
    await client.query(`
      CREATE TABLE platform.half_open (id uuid PRIMARY KEY, authority_id uuid NOT NULL);
      ALTER TABLE platform.half_open ENABLE ROW LEVEL SECURITY;
      ALTER TABLE platform.half_open FORCE ROW LEVEL SECURITY;
      CREATE POLICY wall ON platform.half_open AS RESTRICTIVE TO krong_app USING (authority_id = platform.authority());
      CREATE TABLE platform.unforced (id uuid PRIMARY KEY, authority_id uuid NOT NULL);
      SELECT platform.wall('platform.unforced');
      ALTER TABLE platform.unforced NO FORCE ROW LEVEL SECURITY`)
    const faults = (await faultsOfWalls(client)).filter((fault) =>
      fault.startsWith('a table with authority_id'),
    )
    assert.ok(faults.some((fault) => fault.endsWith('platform.half_open')))
    assert.ok(faults.some((fault) => fault.endsWith('platform.unforced')))
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})
