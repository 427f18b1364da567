import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file whole or not at all, whatever is killed when: a neighbour is written and flushed, then takes the name. */
export function writeAtomically(file: string, content: string | Uint8Array, mode = 0o600): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}.draft`
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const handle = openSync(draft, 'wx', mode)
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  flushFolder(dirname(file))
}

/** Flushes a folder's list of names; where the system has no such call (Windows) the rename alone must do. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
