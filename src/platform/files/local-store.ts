import { createReadStream } from 'node:fs'
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileStore, MissingFile } from './file-store.ts'
import { type Hash, isHash } from './hash.ts'

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV'])
/** Files up to this many bytes are read in one turn; larger ones in the small pieces that keep memory small. */
const inOnePiece = 256 * 1024
const codeOf = (fault: unknown) => String((fault as { code?: unknown } | null)?.code)

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A link, unlike a rename, never replaces what is there; disks without links get the rename. */
async function moveIn(staged: string, path: string): Promise<void> {
  try {
    await link(staged, path)
  } catch (fault) {
    if (noLinks.has(codeOf(fault))) await rename(staged, path)
    else if (codeOf(fault) !== 'EEXIST') throw fault
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return undefined
    throw fault
  }
}

/** Opens a store in a local folder: `ab/cd/<hash>`, files 0600, folders 0700, appearing whole or not at all. */
export async function openLocalStore(root: string): Promise<FileStore> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  const pathOf = (hash: Hash) => join(root, hash.slice(0, 2), hash.slice(2, 4), hash)

  return {
    async put({ path: staged, hash, size }) {
      const path = pathOf(hash)
      const folder = dirname(path)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await moveIn(staged, path)
      const kept = await sizeOf(path)
      if (kept !== size) throw new Error(`kept file ${hash} has ${kept} bytes instead of ${size}: damaged`)
      for (const parent of [folder, dirname(folder), root]) await syncFolder(parent)
    },
    async open(hash, range) {
      const path = pathOf(hash)
      const size = await sizeOf(path)
      if (size === undefined) throw new MissingFile(hash)
      return createReadStream(path, size <= inOnePiece ? { ...range, highWaterMark: inOnePiece } : range)
    },
    size: (hash) => sizeOf(pathOf(hash)),
    async *list() {
      for (const first of await readdir(root)) {
        if (!/^[0-9a-f]{2}$/.test(first)) continue
        for (const second of await readdir(join(root, first))) {
          for (const name of await readdir(join(root, first, second))) if (isHash(name)) yield name
        }
      }
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
    close() {},
  }
}
