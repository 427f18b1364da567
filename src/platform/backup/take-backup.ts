import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import type pg from 'pg'
import type { SigningKey } from '#platform/record/index.ts'
import { copyRows, type KeptBlob } from './copy-rows.ts'
import { type BlobCopy, blobPath, type Manifest, manifestFile, signatureFile } from './manifest.ts'
import { refuseBackup } from './refuse-backup.ts'
import { copySecrets } from './secrets.ts'
import { syncFolder, writePart } from './write-part.ts'

/** Where the bytes of kept files come from. */
export type BlobSource = { open(hash: string): Promise<Readable> }

/** Copies a kept file; an upload that nothing refers to yet may not have arrived: it is left out. */
async function copyBlob(source: BlobSource, { hash, attached }: KeptBlob, folder: string) {
  const bytes = await source.open(hash).catch((fault: { code?: unknown }) => {
    if (fault.code !== 'files.missing') throw fault
    if (!attached) return undefined
    return refuseBackup(
      `Kho tệp thiếu tệp ${hash}; chưa sao lưu được. Hãy chạy “krong doctor”.`,
      `The file store lacks the file ${hash}; no backup was made. Run “krong doctor”.`,
    )
  })
  if (!bytes) return []
  const { size, sha256 } = await writePart(folder, blobPath(hash), bytes)
  if (sha256 === hash) return [{ hash, size }]
  return refuseBackup(
    `Tệp ${hash} trong kho đã hỏng; chưa sao lưu được. Hãy lấy lại tệp này từ bản sao lưu trước.`,
    `The stored file ${hash} is damaged; no backup was made. Bring that file back from an earlier backup.`,
  )
}

/**
 * Writes a backup folder while everybody works on: all tables as of one instant (one repeatable-read snapshot), then every file that
 * this snapshot names, then the keys, then the signed manifest. The folder is called `.partial` until it is whole and on the disk.
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
  await mkdir(partial, { recursive: true, mode: 0o700 })
  const client = await pool.connect()
  const takenAt = Temporal.Now.instant().toString()
  const { blobs: kept, ...rows } = await copyRows(client, partial).finally(() => client.release())
  const blobList: BlobCopy[] = []
  for (const blob of kept) blobList.push(...(await copyBlob(blobs, blob, partial)))
  const manifest: Manifest = {
    format: 'krong-backup-1',
    takenAt,
    ...rows,
    blobs: blobList,
    secrets: await copySecrets(secretsFolder, partial),
    keyId: key.id,
    publicKey: key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  await writePart(partial, signatureFile, Readable.from([key.sign(text)]))
  await writePart(partial, manifestFile, Readable.from([text]))
  await syncFolder(partial)
  await rename(partial, target)
  await syncFolder(dirname(target))
  return manifest
}
