import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { StartProblem } from '#platform/config/index.ts'
import { listMigrations, migrate, type MigrationRoom } from '#platform/database/index.ts'
import { quoted } from './catalogue.ts'
import { blobPath } from './check-backup.ts'
import type { Manifest, TableCopy } from './manifest.ts'

/** Where restored files go; `keep` answers the hash of what it kept. */
export type BlobTarget = { keep(bytes: Readable): Promise<string> }

async function loadTable(client: pg.PoolClient, folder: string, copy: TableCopy): Promise<void> {
  const name = `${copy.schema}.${quoted(copy.table)}`
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

async function setTriggers(
  client: pg.PoolClient,
  tables: readonly TableCopy[],
  how: 'DISABLE' | 'ENABLE',
): Promise<void> {
  for (const { schema, table } of tables)
    await client.query(`ALTER TABLE ${schema}.${quoted(table)} ${how} TRIGGER USER`)
}

async function emptySeeds(client: pg.PoolClient, tables: readonly TableCopy[]): Promise<void> {
  for (const { schema, table } of tables.toReversed()) {
    const name = `${schema}.${quoted(table)}`
    const { rows } = await client.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM ${name}) AS any`)
    if (rows[0]!.any) await client.query(`DELETE FROM ${name}`)
  }
}

const refused = (vi: string, en: string) => new StartProblem({ vi, en })

/** Refuses a database in which somebody has worked, or whose schema is not one that this backup can begin from. */
async function mustBeEmpty(pool: pg.Pool, then: ReadonlySet<string>): Promise<void> {
  const { rows } = await pool.query<{ present: string | null; ledger: string | null }>(
    "SELECT to_regclass('record.entries')::text AS present, to_regclass('platform.migrations')::text AS ledger",
  )
  const { present, ledger } = rows[0]!
  const lines = present ? (await pool.query('SELECT FROM record.entries LIMIT 1')).rows : []
  const applied = ledger ? (await pool.query('SELECT module, name FROM platform.migrations')).rows : []
  if (lines.length > 0 || applied.some(({ module, name }) => !then.has(`${module}/${name}`)))
    throw refused(
      'Nơi khôi phục đã có dữ liệu. Hãy chọn thư mục KRONG_DATA trống hoặc cơ sở dữ liệu trống rồi chạy lại.',
      'The place to restore into is not empty. Choose an empty KRONG_DATA folder or an empty database and run this again.',
    )
}

/** Refuses a backup that a newer program took: this one lacks some of its migrations. */
function mustBeKnown(rooms: readonly MigrationRoom[], manifest: Manifest): void {
  const known = new Set(
    rooms.flatMap(listMigrations).map(({ module, name, checksum }) => `${module}/${name} ${checksum}`),
  )
  const unknown = manifest.migrations.find(
    ({ module, name, checksum }) => !known.has(`${module}/${name} ${checksum}`),
  )
  if (unknown)
    throw refused(
      `Bản sao lưu do phiên bản Krông khác tạo ra (${unknown.module}/${unknown.name}). Hãy khôi phục bằng phiên bản đó hoặc mới hơn.`,
      `The backup was taken by another version of Krông (${unknown.module}/${unknown.name}). Restore it with that version or a newer one.`,
    )
}

/**
 * Restores a checked backup into an empty database and file store: the schema as it was when the backup was taken, all rows in one
 * transaction, then the newer migrations of this program, then the files, each held against its hash.
 */
export async function restoreBackup({
  pool,
  rooms,
  folder,
  manifest,
  blobs,
}: {
  pool: pg.Pool
  rooms: readonly MigrationRoom[]
  folder: string
  manifest: Manifest
  blobs: BlobTarget
}): Promise<void> {
  const then = new Set(manifest.migrations.map(({ module, name }) => `${module}/${name}`))
  mustBeKnown(rooms, manifest)
  await mustBeEmpty(pool, then)
  await migrate(pool, rooms, (migration) => then.has(`${migration.module}/${migration.name}`))
  const client = await pool.connect()
  try {
    await client.query('BEGIN; SET LOCAL statement_timeout = 0')
    // Rows come back as they were: no trigger may refuse, count or announce them. Foreign keys are checked all the same.
    await setTriggers(client, manifest.tables, 'DISABLE')
    await emptySeeds(client, manifest.tables)
    for (const table of manifest.tables) await loadTable(client, folder, table)
    for (const { name, value } of manifest.sequences)
      await client.query('SELECT setval($1::regclass, $2)', [name, value])
    await client.query(
      'UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL',
    )
    await setTriggers(client, manifest.tables, 'ENABLE')
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => {})
    throw fault
  } finally {
    client.release()
  }
  await migrate(pool, rooms)
  for (const { hash } of manifest.blobs) {
    const kept = await blobs.keep(createReadStream(join(folder, blobPath(hash))))
    if (kept !== hash) throw new Error(`${blobPath(hash)}: restored as ${kept}`)
  }
}
