import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Manifest, manifestFile, type Part, partsOf, signatureFile } from './manifest.ts'

/** What is wrong with a backup, named: a file of it, and how. */
export type Damage = {
  readonly file: string
  readonly fault: 'missing' | 'short' | 'changed' | 'unsigned' | 'unknown-format' | 'other-key'
}

async function lookAt(path: string, { file, size, sha256 }: Part): Promise<Damage[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return [{ file, fault: 'missing' }]
  if (found.size < size) return [{ file, fault: 'short' }]
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex') === sha256 ? [] : [{ file, fault: 'changed' }]
}

function parse(text: Buffer): Partial<Manifest> | undefined {
  try {
    const value: unknown = JSON.parse(text.toString())
    return typeof value === 'object' && value !== null ? value : undefined
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined
    throw fault
  }
}

function isSigned(text: Buffer, signature: Buffer, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, text, key, signature)
  } catch (fault) {
    if (fault instanceof Error) return false // a damaged key is no key
    throw fault
  }
}

/** The keys of a backup lie in its own folder, unless they are kept apart. */
export const keysOf = (folder: string, keysFolder?: string) => keysFolder ?? join(folder, 'secrets')

/**
 * Reads a backup's manifest and holds every part against its size and hash, before anything is restored; answers every damage.
 * `keysFolder` is where its secrets are kept when not with it; `signer` is the public key (SPKI, base64) that must have
 * signed.
 */
export async function checkBackup(
  folder: string,
  { keysFolder, signer }: { keysFolder?: string; signer?: string } = {},
): Promise<{ manifest?: Manifest; damages: Damage[] }> {
  const text = await readFile(join(folder, manifestFile)).catch(() => undefined)
  if (!text) return { damages: [{ file: manifestFile, fault: 'missing' }] }
  const read = parse(text)
  if (!read) return { damages: [{ file: manifestFile, fault: 'changed' }] }
  if (read.format !== 'krong-backup-1') return { damages: [{ file: manifestFile, fault: 'unknown-format' }] }
  const signature = await readFile(join(folder, signatureFile)).catch(() => undefined)
  if (!signature) return { damages: [{ file: signatureFile, fault: 'missing' }] }
  if (!isSigned(text, signature, read.publicKey ?? ''))
    return { damages: [{ file: manifestFile, fault: 'unsigned' }] }
  const manifest = read as Manifest
  if (signer && manifest.publicKey !== signer)
    return { damages: [{ file: manifestFile, fault: 'other-key' }] }
  const damages: Damage[] = []
  for (const part of partsOf(manifest)) {
    const secret = part.file.startsWith('secrets/')
    const path = secret ? join(keysOf(folder, keysFolder), basename(part.file)) : join(folder, part.file)
    damages.push(...(await lookAt(path, part)))
  }
  return { manifest, damages }
}
