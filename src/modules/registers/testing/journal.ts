import { mkdtempSync, rmSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Journal = {
  /** Resolves when the line is on disk; lines that arrive together share one sync. */
  write(line: string): Promise<void>
  /** Every line on disk, in the order of writing. */
  read(): Promise<string[]>
  close(): Promise<void>
}

/** The clients' own notebook of acknowledged answers: synced to disk outside the tested server, compared with the database afterwards. */
export async function openJournal(): Promise<Journal> {
  const folder = mkdtempSync(join(tmpdir(), 'krong-journal-'))
  const path = join(folder, 'acknowledged')
  const file = await open(path, 'a')
  let waiting: string[] = []
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  async function flush(): Promise<void> {
    await last
    const lines = waiting
    waiting = []
    next = undefined
    await file.appendFile(lines.map((line) => `${line}\n`).join(''))
    await file.datasync()
  }

  return {
    write(line) {
      waiting.push(line)
      if (!next) {
        next = flush()
        last = next
      }
      return next
    },
    read: async () => (await readFile(path, 'utf8')).split('\n').slice(0, -1),
    async close() {
      await file.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
