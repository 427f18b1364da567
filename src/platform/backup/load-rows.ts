import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { quoted, tablesInOrder } from './catalogue.ts'
import type { Manifest, TableCopy } from './manifest.ts'
import { refuseBackup } from './refuse-backup.ts'

const nameOf = ({ schema, table }: TableCopy) => `${quoted(schema)}.${quoted(table)}`

async function loadTable(client: PoolClient, folder: string, copy: TableCopy): Promise<void> {
  const name = nameOf(copy)
  const { rows } = await client.query<{ any: boolean; forced: boolean }>(
    `SELECT EXISTS (SELECT FROM ${name}) AS any, relforcerowsecurity AS forced FROM pg_class WHERE oid = '${name}'::regclass`,
  )
  const { any, forced } = rows[0]!
  if (forced) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`)
  if (any) await client.query(`DELETE FROM ${name}`)
  const target = client.query(copyFrom(`COPY ${name} (${copy.columns.map(quoted).join(', ')}) FROM STDIN`))
  await pipeline(createReadStream(join(folder, copy.file)), createGunzip(), target)
  if (target.rowCount !== copy.rows)
    throw new Error(`${copy.file}: ${copy.rows} rows expected, ${target.rowCount} restored`)
  if (forced) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`)
}

/** The order of foreign keys lets rows in; the other way round it lets the rows that migrations laid out again. */
async function emptySeeds(client: PoolClient, tables: readonly TableCopy[]): Promise<void> {
  for (const table of tables.toReversed()) await client.query(`DELETE FROM ${nameOf(table)}`)
}

/** Puts all rows of a backup into the schema as it was then, in one transaction: all or none. */
export async function loadRows(client: PoolClient, folder: string, manifest: Manifest): Promise<void> {
  const { tables, sequences } = manifest
  const there = new Set((await tablesInOrder(client)).map(({ schema, table }) => `${schema}.${table}`))
  const unknown = tables.find(({ schema, table }) => !there.has(`${schema}.${table}`))
  if (unknown)
    refuseBackup(
      `Bản sao lưu có bảng lạ ${unknown.schema}.${unknown.table}.`,
      `The backup holds the unknown table ${unknown.schema}.${unknown.table}.`,
    )
  await client.query('BEGIN')
  try {
    await client.query(
      'SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = 10000',
    )
    // Rows come back as they were: no trigger may refuse, count or announce them. Foreign keys are checked all the same.
    for (const table of tables) await client.query(`ALTER TABLE ${nameOf(table)} DISABLE TRIGGER USER`)
    await emptySeeds(client, tables)
    for (const table of tables) await loadTable(client, folder, table)
    for (const { name, value } of sequences)
      await client.query('SELECT setval($1::regclass, $2)', [name, value])
    await client.query(
      'UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL',
    )
    for (const table of tables) await client.query(`ALTER TABLE ${nameOf(table)} ENABLE TRIGGER USER`)
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => {})
    throw fault
  }
}
