import { createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { quoted, sequenceValues, type TableShape, tablesInOrder } from './catalogue.ts'
import type { Manifest, TableCopy } from './manifest.ts'
import { writePart } from './write-part.ts'

/** A file that the snapshot knows; one that nothing refers to yet may still be on its way. */
export type KeptBlob = { readonly hash: string; readonly size: number; readonly attached: boolean }

/** The rows of an instance as of one instant. */
export type Rows = Pick<Manifest, 'migrations' | 'tables' | 'sequences'> & { readonly blobs: KeptBlob[] }

async function copyTable(client: PoolClient, shape: TableShape, folder: string): Promise<TableCopy> {
  const columns = shape.columns.map(quoted).join(', ')
  const rows = client.query(
    copyTo(`COPY (SELECT ${columns} FROM ${quoted(shape.schema)}.${quoted(shape.table)}) TO STDOUT`),
  )
  const file = `tables/${shape.schema}.${shape.table}.copy.gz`
  const part = await writePart(folder, file, rows, createGzip({ level: 6 }))
  return { ...shape, rows: rows.rowCount ?? 0, ...part }
}

/** Copies every table in one repeatable-read snapshot, while others write; no migration may come between. */
export async function copyRows(client: PoolClient, folder: string): Promise<Rows> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    await client.query(
      "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SELECT pg_advisory_xact_lock_shared(hashtext('krong migrate'))",
    )
    const { rows: migrations } = await client.query(
      'SELECT module, name, checksum FROM platform.migrations ORDER BY applied_at, module, name',
    )
    const tables: TableCopy[] = []
    for (const shape of await tablesInOrder(client)) tables.push(await copyTable(client, shape, folder))
    const sequences = await sequenceValues(client)
    const { rows: blobs } = await client.query<{ hash: string; size: bigint; attached: boolean }>(
      'SELECT hash, size, EXISTS (SELECT FROM files.files f WHERE f.hash = b.hash) AS attached FROM files.blobs b ORDER BY hash',
    )
    return {
      migrations,
      tables,
      sequences,
      blobs: blobs.map((blob) => ({ ...blob, size: Number(blob.size) })),
    }
  } finally {
    await client.query('ROLLBACK')
  }
}
