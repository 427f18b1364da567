import type { FileHandle } from 'node:fs/promises'
import { type Entry, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl'
import { Refusal } from '#kit/refusal.ts'
import type { ZipLimits } from '../policies.ts'
import { refuseFile, sayBytes } from '../refuse-file.ts'
import { checkLayout } from './check-layout.ts'
import type { ZipBudget } from './zip-budget.ts'
import type { LocatedEntry, ZipEntry } from './zip-entry.ts'

const unix = 3
const isLink = (entry: Entry) =>
  entry.versionMadeBy >>> 8 === unix && entry.externalFileAttributes >>> 28 === 0o12

function readEntry(raw: Entry, limits: ZipLimits): ZipEntry {
  const name = getFileNameLowLevel(
    raw.generalPurposeBitFlag,
    raw.fileNameRaw,
    raw.extraFields,
    false,
  ).normalize('NFC')
  if (name === '' || validateFileName(name) !== null || /\p{Cc}/u.test(name) || /^[A-Za-z]:/.test(name)) {
    refuseFile('files.zip-path', { name: name.slice(0, 80).replace(/\p{Cc}/gu, '·') })
  }
  if (isLink(raw)) refuseFile('files.zip-link', { name: name.slice(0, 80) })
  const encrypted = raw.isEncrypted()
  if (!encrypted && !raw.canDecodeFileData()) refuseFile('files.zip-method')
  if (
    raw.uncompressedSize > limits.ratioFrom &&
    raw.uncompressedSize > limits.maxRatio * raw.compressedSize
  ) {
    refuseFile('files.zip-ratio', { limit: limits.maxRatio })
  }
  const isFolder = name.endsWith('/')
  if (isFolder && raw.uncompressedSize > 0) refuseFile('files.zip-lies')
  return { name, isFolder, encrypted, raw }
}

/** Reads the directory of an archive and refuses what it already gives away, before a byte is unfolded. */
export async function listEntries(
  archive: { zip: ZipFile; handle: FileHandle },
  limits: ZipLimits,
  budget: ZipBudget,
): Promise<LocatedEntry[]> {
  const { zip } = archive
  budget.spendEntries(zip.entryCount)
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let declared = 0
  try {
    for await (const raw of zip.eachEntry()) {
      const entry = readEntry(raw, limits)
      const key = limits.capitalsTell ? entry.name : entry.name.toLowerCase()
      if (names.has(key)) refuseFile('files.zip-duplicate', { name: entry.name.slice(0, 80) })
      names.add(key)
      entries.push(entry)
      declared += raw.uncompressedSize
      if (declared > limits.maxBytes) refuseFile('files.zip-too-large', { limit: sayBytes(limits.maxBytes) })
      budget.spend(0)
    }
    return await checkLayout(archive, entries, budget)
  } catch (fault) {
    if (fault instanceof Refusal) throw fault
    return refuseFile('files.zip-broken')
  }
}
