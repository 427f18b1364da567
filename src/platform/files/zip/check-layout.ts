import type { LocalFileHeader, ZipFile } from 'yauzl'
import { refuseFile } from '../refuse-file.ts'
import type { ZipBudget } from './zip-budget.ts'
import type { ZipEntry } from './zip-entry.ts'

const localHeader = 30
const directoryHeader = 46
/** The longest data descriptor: signature, checksum and two sizes of 8 bytes (APPNOTE 4.3.9). */
const descriptor = 24
/** End of central directory, and what zip64 adds before it (APPNOTE 4.3.14-16). */
const endRecord = 22
const zip64Records = 76
const streamed = 0x0008

function disagrees(entry: ZipEntry, local: LocalFileHeader): boolean {
  const { raw } = entry
  if (!local.fileName.equals(raw.fileNameRaw) || local.compressionMethod !== raw.compressionMethod)
    return true
  if ((local.generalPurposeBitFlag & 1) !== (raw.generalPurposeBitFlag & 1)) return true
  if (local.generalPurposeBitFlag & streamed) return false
  const says = (value: number, central: number) => value === central || value === 0xffffffff
  return (
    !says(local.compressedSize, raw.compressedSize) || !says(local.uncompressedSize, raw.uncompressedSize)
  )
}

/**
 * Proves that every reader sees the same archive: local headers agree with the directory, entries follow each other without
 * overlap and without gaps in which others could hide, nothing precedes the first or follows the last.
 */
export async function checkLayout(
  zip: ZipFile,
  entries: readonly ZipEntry[],
  budget: ZipBudget,
): Promise<void> {
  let cursor = 0
  const ordered = entries.toSorted(
    (a, b) => a.raw.relativeOffsetOfLocalHeader - b.raw.relativeOffsetOfLocalHeader,
  )
  for (const entry of ordered) {
    const start = entry.raw.relativeOffsetOfLocalHeader
    if (start < cursor) refuseFile('files.zip-overlap')
    if (start - cursor > (cursor === 0 ? 0 : descriptor)) refuseFile('files.zip-lies')
    const local = await zip.readLocalFileHeaderPromise(entry.raw)
    if (disagrees(entry, local)) refuseFile('files.zip-lies')
    cursor = start + localHeader + local.fileNameLength + local.extraFieldLength + entry.raw.compressedSize
    budget.spend(0)
  }
  const directory = entries.reduce(
    (sum, { raw }) =>
      sum + directoryHeader + raw.fileNameLength + raw.extraFieldLength + raw.fileCommentLength,
    0,
  )
  const after = zip.fileSize - cursor - directory - endRecord - zip.comment.length
  if (after < 0) refuseFile('files.zip-overlap')
  if (after > (cursor === 0 ? 0 : descriptor) + zip64Records) refuseFile('files.zip-lies')
}
