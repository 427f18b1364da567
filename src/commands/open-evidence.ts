import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openPromise } from 'yauzl'
import { PacketRefused, type PacketRead, readPacket } from '#kit/edxml/index.ts'
import { type EvidenceFile, evidenceName } from '#modules/exchange/index.ts'
import { packageEnd } from './pack-evidence.ts'

/** Most bytes of a file that is no packet; evidence of a document with a thousand recipients has some. */
const mostBytes = 64 * 1024 * 1024

export type OpenedEvidence = {
  readonly text: Uint8Array
  readonly files: ReadonlyMap<string, EvidenceFile>
  /** Whether the package is byte for byte as it was written; null for an unpacked folder, which has nothing that says so. */
  readonly whole: boolean | null
}

type Entry = { readonly name: string; readonly open: () => Promise<AsyncIterable<Uint8Array>> }

/** Reads a packet while its digest is taken, however large it is; a packet that is none has a digest all the same. */
async function readPacketFile(bytes: AsyncIterable<Uint8Array>): Promise<EvidenceFile> {
  const sum = createHash('sha256')
  const source = bytes[Symbol.asyncIterator]()
  const passing = {
    [Symbol.asyncIterator]: () => passing,
    async next() {
      const step = await source.next()
      if (!step.done) sum.update(step.value)
      return step
    },
  }
  let packet: PacketRead | undefined
  try {
    packet = await readPacket(passing)
  } catch (fault) {
    if (!(fault instanceof PacketRefused)) throw fault
    while (!(await passing.next()).done);
  }
  return { sha256: sum.digest('hex'), ...(packet ? { packet } : {}) }
}

async function readFileOf(bytes: AsyncIterable<Uint8Array>): Promise<EvidenceFile & { bytes: Uint8Array }> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > mostBytes) throw new RangeError('a file of the package is too large')
    parts.push(part)
  }
  const whole = Buffer.concat(parts)
  return { bytes: whole, sha256: createHash('sha256').update(whole).digest('hex') }
}

async function readAll(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<Omit<OpenedEvidence, 'whole'> | undefined> {
  const files = new Map<string, EvidenceFile>()
  for await (const { name, open: opened } of entries) {
    if (files.has(name)) return undefined
    const bytes = await opened()
    files.set(name, name.endsWith('.edxml') ? await readPacketFile(bytes) : await readFileOf(bytes))
  }
  const text = files.get(evidenceName)?.bytes
  files.delete(evidenceName)
  return text && { text, files }
} // prettier-ignore

/** Whether the last bytes of a package are the digest of all before them. */
async function isWhole(path: string, size: number): Promise<boolean> {
  const end = packageEnd.mark.length + packageEnd.digits
  if (size < end) return false
  const sum = createHash('sha256')
  for await (const part of createReadStream(path, { end: size - packageEnd.digits - 1 }))
    sum.update(part as Buffer)
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(end), 0, end, size - end)
    return buffer.toString('latin1') === packageEnd.mark + sum.digest('hex')
  } finally {
    await handle.close()
  }
}

async function* zipEntries(path: string): AsyncGenerator<Entry> {
  const zip = await openPromise(path)
  try {
    for await (const entry of zip.eachEntry())
      yield {
        name: entry.fileName,
        open: async () => (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>,
      }
  } finally {
    zip.close()
  }
}

/** Opens a package of evidence, or the folder that it was unpacked into; undefined where it cannot be read as one. Throws what reading the disk throws. */
export async function openEvidence(path: string): Promise<OpenedEvidence | undefined> {
  const at = await stat(path)
  if (at.isDirectory()) {
    const names = await readdir(path)
    const entries = names.map((name) => ({ name, open: async () => createReadStream(join(path, name)) }))
    const read = await readAll(entries)
    return read && { ...read, whole: null }
  }
  const whole = await isWhole(path, at.size)
  try {
    const read = await readAll(zipEntries(path))
    return read && { ...read, whole }
  } catch (fault) {
    // What yauzl and zlib say of a broken archive has no code of the operating system.
    if (typeof (fault as NodeJS.ErrnoException).syscall === 'string') throw fault
    return undefined
  }
}
