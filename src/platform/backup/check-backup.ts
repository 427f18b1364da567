import { createHash, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { SigningKey } from '#platform/record/index.ts'
import { type Manifest, manifestFile, signatureFile } from './manifest.ts'

/** What is wrong with a backup, named: a file of it, and how. */
export type Damage = {
  readonly file: string
  readonly fault: 'missing' | 'changed' | 'unsigned' | 'unknown-format'
}

async function hashOf(path: string, gzip: boolean): Promise<string> {
  const hash = createHash('sha256')
  const source = createReadStream(path)
  if (gzip) await pipeline(source, createGunzip(), hash)
  else await pipeline(source, hash)
  return hash.digest('hex')
}

async function compare(folder: string, file: string, expected: string, gzip: boolean): Promise<Damage[]> {
  try {
    return (await hashOf(join(folder, file), gzip)) === expected ? [] : [{ file, fault: 'changed' }]
  } catch (fault) {
    return [{ file, fault: (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'changed' }]
  }
}

/** Where a blob lies inside a backup folder. */
export const blobPath = (hash: string) => join('blobs', hash.slice(0, 2), hash)

/** Reads a backup's manifest and checks everything it names by hash, before anything is restored; answers every damage. */
export async function checkBackup(
  folder: string,
  key: SigningKey,
): Promise<{ manifest?: Manifest; damages: Damage[] }> {
  const text = await readFile(join(folder, manifestFile)).catch(() => undefined)
  if (!text) return { damages: [{ file: manifestFile, fault: 'missing' }] }
  const signature = await readFile(join(folder, signatureFile)).catch(() => Buffer.alloc(0))
  if (!verify(null, text, key.publicKey, signature))
    return { damages: [{ file: manifestFile, fault: 'unsigned' }] }
  const manifest = JSON.parse(text.toString()) as Manifest
  if (manifest.format !== 'krong-backup-1')
    return { damages: [{ file: manifestFile, fault: 'unknown-format' }] }
  const damages: Damage[] = []
  for (const { file, sha256 } of manifest.tables) damages.push(...(await compare(folder, file, sha256, true)))
  for (const { hash } of manifest.blobs) damages.push(...(await compare(folder, blobPath(hash), hash, false)))
  return { manifest, damages }
}
