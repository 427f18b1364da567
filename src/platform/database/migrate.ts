import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { StartProblem } from '../config/start-problem.ts'

/** A room that owns a schema: its name, its migrations folder, and what must be there before its first file. */
export type MigrationRoom = {
  readonly schema: string
  readonly folder: string
  readonly before?: (pool: pg.Pool) => Promise<void>
}

export type Migration = {
  readonly module: string
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** The migrations of a room in the order of their names. */
export function listMigrations(room: MigrationRoom): Migration[] {
  return readdirSync(room.folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(room.folder, name), 'utf8')
      return { module: room.schema, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

const nameOf = ({ module, name }: Pick<Migration, 'module' | 'name'>) => `${module}/${name}`

const ledger = `
  CREATE SCHEMA IF NOT EXISTS platform AUTHORIZATION krong_owner;
  CREATE TABLE IF NOT EXISTS platform.migrations (
    module text NOT NULL, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (module, name));
  COMMENT ON TABLE platform.migrations IS 'Which .sql files this database has, with their SHA-256';
  REVOKE ALL ON SCHEMA public FROM PUBLIC`

function check(applied: Map<string, string>, known: Migration[]): void {
  const names = new Set(known.map(nameOf))
  const unknown = [...applied.keys()].filter((name) => !names.has(name))
  if (unknown.length > 0) {
    throw new StartProblem({
      vi: `Cơ sở dữ liệu này thuộc phiên bản Krông mới hơn (${unknown[0]}). Hãy chạy phiên bản mới hơn.`,
      en: `The database belongs to a newer version of Krông (${unknown[0]}). Run that version.`,
    })
  }
  for (const { module, name, checksum } of known) {
    const before = applied.get(nameOf({ module, name }))
    if (before && before !== checksum)
      throw new Error(`migration ${module}/${name} was changed after it was applied`)
  }
}

/**
 * Brings the database to this program's schema: each file once, in one transaction of its own, under a lock that makes other
 * processes wait. Refuses a database that is newer than the program, and a file that changed after it was applied.
 * `wanted` leaves some out for now: a restore first brings the schema to where the backup was.
 * @returns how many files were applied
 */
export async function migrate(
  pool: pg.Pool,
  rooms: readonly MigrationRoom[],
  wanted: (migration: Migration) => boolean = () => true,
): Promise<number> {
  const client = await pool.connect()
  try {
    // A migration may go through all rows there are, and other processes wait for it.
    await client.query('SET statement_timeout = 0')
    await client.query('SET idle_in_transaction_session_timeout = 0')
    await client.query("SELECT pg_advisory_lock(hashtext('krong migrate'))")
    await client.query(ledger)
    const { rows } = await client.query<{ module: string; name: string; checksum: string }>(
      'SELECT module, name, checksum FROM platform.migrations',
    )
    const applied = new Map(rows.map((row) => [nameOf(row), row.checksum]))
    const byRoom = rooms.map((room) => ({ room, migrations: listMigrations(room) }))
    check(
      applied,
      byRoom.flatMap(({ migrations }) => migrations),
    )
    let count = 0
    for (const { room, migrations } of byRoom) {
      const waiting = migrations.filter((migration) => !applied.has(nameOf(migration)) && wanted(migration))
      if (waiting.length > 0) await room.before?.(pool)
      for (const migration of waiting) {
        await apply(client, migration)
        count++
      }
    }
    return count
  } finally {
    await client.query("SELECT pg_advisory_unlock(hashtext('krong migrate'))").catch(() => {})
    await client.query('RESET statement_timeout; RESET idle_in_transaction_session_timeout').catch(() => {})
    client.release()
  }
}

async function apply(client: pg.PoolClient, { module, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(
      `CREATE SCHEMA IF NOT EXISTS ${module} AUTHORIZATION krong_owner; GRANT USAGE ON SCHEMA ${module} TO krong_app, krong_system`,
    )
    await client.query(sql)
    await client.query('INSERT INTO platform.migrations (module, name, checksum) VALUES ($1, $2, $3)', [
      module,
      name,
      checksum,
    ])
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => {})
    throw new Error(`migration ${module}/${name} failed: ${(fault as Error).message}`, { cause: fault })
  }
}
