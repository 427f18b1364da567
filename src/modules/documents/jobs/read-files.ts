import { type FileStore, type Hash, localCopy } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { textOf } from '#platform/text/index.ts'
import { keepReading, type KeepReading } from '../acts/keep-reading.ts'
import type { DocumentId } from '../document.ts'
import { listUnread } from '../store/file-readings.ts'

async function readOne(store: FileStore, { hash, type }: { hash: string; type: string }) {
  await using copy = await localCopy(store, hash as Hash)
  const { text, method, pageCount, notes } = await textOf({ path: copy.path, type })
  // PostgreSQL keeps no NUL in text.
  return {
    text: text.replaceAll('\u0000', ' '),
    method,
    pages: pageCount ?? null,
    notes,
    proposals: undefined,
  }
}

/** Reads the files of a document that nobody has read yet: their text for search, their pages for previews. */
export async function readFiles(run: TaskRun, documentId: DocumentId): Promise<void> {
  const unread = await run.read((reader) => listUnread(reader, documentId))
  const read: KeepReading['read'][number][] = []
  for (const { versionId, authorityId, part, ...file } of unread)
    read.push({ versionId, authorityId, part, ...(await readOne(run.files.store, file)) })
  if (read.length > 0) await run.act(keepReading, { documentId, read })
}
