import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { openPromise } from 'yauzl'
import { Refusal } from '#kit/refusal.ts'
import type { ZipLimits } from '../policies.ts'
import { refuseFile } from '../refuse-file.ts'
import { listEntries } from './list-entries.ts'
import { unfolding } from './unfolding.ts'
import { newZipBudget } from './zip-budget.ts'

/** An archive whose directory was found honest, to be read file by file. */
export type OpenedZip = AsyncDisposable & {
  /** Its files that no password locks, in their order; folders are none. */
  readonly files: readonly { readonly name: string; readonly size: number }[]
  /** The bytes of one of its files as they unfold, never more than its directory says; refuses where its sum is wrong or it is not there. */
  read(name: string): AsyncGenerator<Buffer>
}

/** Opens an archive to be read a little at a time: names, links, overlaps, gaps, declared sizes and ratios are judged before a byte is unfolded, each file as it is read. */
export async function openZip(path: string, limits: ZipLimits): Promise<OpenedZip> {
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false }).catch(() =>
    refuseFile('files.zip-broken'),
  )
  const handle = await open(path, 'r')
  const close = async () => {
    zip.close()
    await handle.close()
  }
  const archive = { zip, handle }
  try {
    const entries = await listEntries(archive, limits, newZipBudget(limits))
    const readable = entries.filter(({ isFolder, encrypted }) => !isFolder && !encrypted)
    const byName = new Map(readable.map((entry) => [entry.name, entry]))
    return {
      files: readable.map(({ name, raw }) => ({ name, size: raw.uncompressedSize })),
      async *read(name) {
        const entry = byName.get(name) ?? refuseFile('files.not-found')
        let sum = 0
        try {
          for await (const chunk of unfolding(archive, entry)) {
            sum = crc32(chunk, sum)
            yield chunk
          }
          if (sum !== entry.raw.crc32) refuseFile('files.zip-broken')
        } catch (fault) {
          if (fault instanceof Refusal || typeof (fault as { syscall?: unknown }).syscall === 'string')
            throw fault
          refuseFile(/size|bytes/i.test(String(fault)) ? 'files.zip-lies' : 'files.zip-broken')
        }
      },
      [Symbol.asyncDispose]: close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}
