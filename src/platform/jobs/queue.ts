import { runMigrations } from 'graphile-worker'
import type pg from 'pg'

/** Brings the queue's own schema (graphile_worker) up to the version this program uses. */
export async function migrateQueue(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool })
}
