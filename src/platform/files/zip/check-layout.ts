import type { FileHandle } from 'node:fs/promises'
import type { ZipFile } from 'yauzl'
import { refuseFile } from '../refuse-file.ts'
import type { ZipBudget } from './zip-budget.ts'
import type { LocatedEntry, ZipEntry } from './zip-entry.ts'

const localHeader = 30
const directoryHeader = 46
/** The longest data descriptor: signature, checksum and two sizes of 8 bytes (APPNOTE 4.3.9). */
const descriptor = 24
/** End of central directory, and what zip64 adds before it (APPNOTE 4.3.14-16). */
const endRecord = 22
const zip64Records = 76
const streamed = 0x0008

/** Whether the local header (APPNOTE 4.3.7) says something else than the directory. */
function disagrees({ raw }: ZipEntry, local: Buffer): boolean {
  if (local.readUInt32LE(0) !== 0x04034b50 || local.readUInt16LE(8) !== raw.compressionMethod) return true
  if (!local.subarray(localHeader, localHeader + local.readUInt16LE(26)).equals(raw.fileNameRaw)) return true
  const flags = local.readUInt16LE(6)
  if ((flags & 1) !== (raw.generalPurposeBitFlag & 1)) return true
  if (flags & streamed) return false
  const says = (value: number, central: number) => value === central || value === 0xffffffff
  return (
    !says(local.readUInt32LE(18), raw.compressedSize) || !says(local.readUInt32LE(22), raw.uncompressedSize)
  )
}

/**
 * Proves that every reader sees the same archive: local headers agree with the directory, entries follow each other without
 * overlap and without gaps in which others could hide, nothing precedes the first or follows the last. Answers where each begins.
 */
export async function checkLayout(
  { zip, handle }: { zip: ZipFile; handle: FileHandle },
  entries: readonly ZipEntry[],
  budget: ZipBudget,
): Promise<LocatedEntry[]> {
  const located: LocatedEntry[] = []
  let cursor = 0
  const ordered = entries.toSorted(
    (a, b) => a.raw.relativeOffsetOfLocalHeader - b.raw.relativeOffsetOfLocalHeader,
  )
  for (const entry of ordered) {
    const start = entry.raw.relativeOffsetOfLocalHeader
    if (start < cursor) refuseFile('files.zip-overlap')
    if (start - cursor > (cursor === 0 ? 0 : descriptor)) refuseFile('files.zip-lies')
    const local = Buffer.alloc(localHeader + entry.raw.fileNameLength)
    const { bytesRead } = await handle.read(local, 0, local.length, start)
    if (bytesRead < local.length || disagrees(entry, local)) refuseFile('files.zip-lies')
    const dataStart = start + local.length + local.readUInt16LE(28)
    located.push({ ...entry, dataStart })
    cursor = dataStart + entry.raw.compressedSize
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
  return located
}
