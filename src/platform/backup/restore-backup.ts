import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type pg from 'pg'
import { migrate, type MigrationRoom } from '#platform/database/index.ts'
import { keysOf } from './check-backup.ts'
import { loadRows } from './load-rows.ts'
import { blobPath, type Manifest } from './manifest.ts'
import { mustBeEmpty, mustBeKnown } from './may-restore.ts'
import { layKeys } from './secrets.ts'

/** Where restored files go; `keep` answers the hash of what it kept. */
export type BlobTarget = { keep(bytes: Readable): Promise<string> }

/**
 * Restores a checked backup into an empty database and file store. First what may be repeated (files, each held against its hash,
 * and keys), then the schema as it was, then all rows in one transaction, then this program's newer migrations: whatever is killed
 * on the way, the place is still empty and the same command goes on, or it is restored.
 */
export async function restoreBackup({
  pool,
  rooms,
  folder,
  manifest,
  blobs,
  secretsFolder,
  keysFolder,
}: {
  pool: pg.Pool
  rooms: readonly MigrationRoom[]
  folder: string
  manifest: Manifest
  blobs: BlobTarget
  secretsFolder: string
  /** Where the backup's keys are kept, when not in its own folder. */
  keysFolder?: string | undefined
}): Promise<void> {
  const then = new Set(manifest.migrations.map(({ module, name }) => `${module}/${name}`))
  mustBeKnown(rooms, manifest)
  await mustBeEmpty(pool, then)
  for (const { hash } of manifest.blobs) {
    const kept = await blobs.keep(createReadStream(join(folder, blobPath(hash))))
    if (kept !== hash) throw new Error(`${blobPath(hash)}: restored as ${kept}`)
  }
  await layKeys(manifest.secrets, keysOf(folder, keysFolder), secretsFolder)
  await migrate(pool, rooms, (migration) => then.has(`${migration.module}/${migration.name}`))
  const client = await pool.connect()
  await loadRows(client, folder, manifest).finally(() => client.release())
  await migrate(pool, rooms)
}
