import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { cp, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { SigningKey } from '#platform/record/index.ts'
import { quoted, sequenceValues, type TableShape, tablesInOrder } from './catalogue.ts'
import { type BlobCopy, type Manifest, manifestFile, signatureFile, type TableCopy } from './manifest.ts'

/** Where the bytes of kept files come from. */
export type BlobSource = { open(hash: string): Promise<Readable> }

async function copyTable(client: pg.PoolClient, shape: TableShape, folder: string): Promise<TableCopy> {
  const columns = shape.columns.map(quoted).join(', ')
  const stream = client.query(
    copyTo(`COPY (SELECT ${columns} FROM ${shape.schema}.${quoted(shape.table)}) TO STDOUT`),
  )
  const hash = createHash('sha256')
  const meter = new PassThrough()
  meter.on('data', (chunk: Buffer) => hash.update(chunk))
  const file = join('tables', `${shape.schema}.${shape.table}.copy.gz`)
  await pipeline(stream, meter, createGzip({ level: 6 }), createWriteStream(join(folder, file)))
  return { ...shape, file, rows: stream.rowCount ?? 0, sha256: hash.digest('hex') }
}

type Kept = BlobCopy & { readonly attached: boolean }

/** Copies a kept file; an upload that nothing refers to yet may not have arrived: it is left out. @returns whether it was copied */
async function copyBlob(
  source: BlobSource,
  { hash, size, attached }: Kept,
  folder: string,
): Promise<boolean> {
  const path = join(folder, 'blobs', hash.slice(0, 2))
  await mkdir(path, { recursive: true })
  const sum = createHash('sha256')
  const meter = new PassThrough()
  meter.on('data', (chunk: Buffer) => sum.update(chunk))
  const bytes = await source.open(hash).catch((fault: Error) => {
    if (attached) throw fault
  })
  if (!bytes) return false
  await pipeline(bytes, meter, createWriteStream(join(path, hash)))
  if (sum.digest('hex') !== hash)
    throw new Error(
      `Tệp ${hash} (${size} byte) trong kho đã hỏng; bản sao lưu bị hủy. / A stored file is damaged.`,
    )
  return true
}

async function writeDurably(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes a backup folder while everybody works on: all tables as of one instant (one repeatable-read snapshot), then every file that
 * this snapshot names, then the secrets, then the signed manifest. The folder gets its name only when it is whole.
 */
export async function takeBackup({
  pool,
  blobs,
  key,
  secretsFolder,
  target,
}: {
  pool: pg.Pool
  blobs: BlobSource
  key: SigningKey
  secretsFolder: string
  target: string
}): Promise<Manifest> {
  const partial = `${target}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(join(partial, 'tables'), { recursive: true, mode: 0o700 })
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0')
    const { rows: migrations } = await client.query(
      'SELECT module, name, checksum FROM platform.migrations ORDER BY applied_at, module, name',
    )
    const shapes = await tablesInOrder(client)
    const tables: TableCopy[] = []
    for (const shape of shapes) tables.push(await copyTable(client, shape, partial))
    const sequences = await sequenceValues(client)
    const { rows: kept } = await client.query<{ hash: string; size: bigint; attached: boolean }>(
      'SELECT hash, size, EXISTS (SELECT FROM files.files f WHERE f.hash = b.hash) AS attached FROM files.blobs b ORDER BY hash',
    )
    await client.query('COMMIT')
    const blobList: BlobCopy[] = []
    for (const { hash, size, attached } of kept)
      if (await copyBlob(blobs, { hash, size: Number(size), attached }, partial))
        blobList.push({ hash, size: Number(size) })
    await cp(secretsFolder, join(partial, 'secrets'), { recursive: true })
    const takenAt = Temporal.Now.instant().toString()
    const manifest: Manifest = {
      format: 'krong-backup-1',
      takenAt,
      migrations,
      tables,
      sequences,
      blobs: blobList,
      keyId: key.id,
    }
    const text = JSON.stringify(manifest, null, 1)
    await writeDurably(join(partial, manifestFile), text)
    await writeDurably(join(partial, signatureFile), key.sign(Buffer.from(text)))
    await rename(partial, target)
    return manifest
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => {})
    throw fault
  } finally {
    client.release()
  }
}
