import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../../config/write-atomically.ts'

/**
 * Copies the PostgreSQL programs into a folder of their release below `place` and returns it; undefined where `place`
 * cannot be used. A copy found there is trusted only when nobody else could have written it and it is complete.
 */
export function copyBinaries(native: string, place: string, release: string): string | undefined {
  const folder = join(place, `postgresql-${release}`)
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 })
    if (!isOurs(place)) return undefined
    if (isComplete(folder, native)) return folder
    const draft = `${folder}.${randomBytes(6).toString('hex')}.draft`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    chmodSync(draft, 0o755)
    if (fingerprint(draft, 'content') !== fingerprint(native, 'content')) return undefined
    writeAtomically(join(draft, 'complete'), fingerprint(draft, 'size'), 0o644)
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
    return folder
  } catch {
    return undefined
  }
}

function isOurs(path: string): boolean {
  const { uid, mode } = lstatSync(path)
  return uid === process.getuid?.() && (mode & 0o022) === 0
}

function isComplete(folder: string, native: string): boolean {
  const seal = join(folder, 'complete')
  if (!lstatSync(seal, { throwIfNoEntry: false }) || !isOurs(folder) || !isOurs(seal)) return false
  return readFileSync(seal, 'utf8') === fingerprint(native, 'size')
}

/** One hash over the regular files below a folder: over their sizes (quick) or their content (certain). */
function fingerprint(folder: string, by: 'size' | 'content'): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
    const name = path.slice(folder.length)
    if (name === '/complete') continue
    hash.update(`${name}\0`).update(by === 'size' ? String(lstatSync(path).size) : readFileSync(path))
  }
  return hash.digest('hex')
}
