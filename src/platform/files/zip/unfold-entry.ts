import { open, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { Refusal } from '#kit/refusal.ts'
import { refuseFile } from '../refuse-file.ts'
import type { ZipBudget } from './zip-budget.ts'
import { type Archive, unfolding } from './unfolding.ts'
import type { LocatedEntry, ZipReport } from './zip-entry.ts'

type Unfolded = { readonly executable: boolean; readonly text?: string; readonly nested?: ZipReport }
type Within = {
  readonly budget: ZipBudget
  readonly path: string
  readonly keepText?: boolean
  readonly inspectNested: (path: string, deeper: ZipBudget) => Promise<ZipReport>
}

const textLimit = 1024 * 1024
const isArchive = (head: Buffer) => head.length >= 4 && head.readUInt32LE(0) === 0x04034b50
const isProgram = (head: Buffer) =>
  head.toString('latin1', 0, 2) === 'MZ' || head.toString('latin1', 0, 4) === '\x7fELF'

/** Unfolds one entry into nothing, counting and summing; an archive inside is put aside on disk and inspected in turn. */
export async function unfoldEntry(archive: Archive, entry: LocatedEntry, within: Within): Promise<Unfolded> {
  const { budget, keepText, inspectNested } = within
  const aside = `${within.path}.${budget.depth + 1}`
  const kept: Buffer[] = []
  let [sum, size, head] = [0, 0, Buffer.alloc(0)]
  let nestedFile: Awaited<ReturnType<typeof open>> | undefined
  let deeper: ZipBudget | undefined
  try {
    for await (const chunk of unfolding(archive, entry)) {
      size += chunk.length
      budget.spend(chunk.length)
      sum = crc32(chunk, sum)
      if (head.length === 0) {
        head = Buffer.from(chunk.subarray(0, 4))
        if (isArchive(head)) {
          deeper = budget.deeper()
          nestedFile = await open(aside, 'w', 0o600)
        }
      }
      await nestedFile?.write(chunk)
      if (keepText && size > textLimit) refuseFile('files.zip-broken')
      if (keepText) kept.push(chunk)
    }
    if (sum !== entry.raw.crc32) refuseFile('files.zip-broken')
    const nested = deeper && (await inspectNested(aside, deeper))
    return {
      executable: isProgram(head),
      nested,
      ...(keepText ? { text: Buffer.concat(kept).toString('utf8') } : {}),
    }
  } catch (fault) {
    if (fault instanceof Refusal || isDiskFault(fault)) throw fault
    return refuseFile(/size|bytes/i.test(String(fault)) ? 'files.zip-lies' : 'files.zip-broken')
  } finally {
    await nestedFile?.close()
    if (nestedFile) await rm(aside, { force: true })
  }
}

function isDiskFault(fault: unknown): boolean {
  return typeof (fault as { syscall?: unknown } | null)?.syscall === 'string'
}
