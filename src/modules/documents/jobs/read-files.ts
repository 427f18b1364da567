import { type FileStore, type Hash, localCopy } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { proposeFields, type PaperType } from '#kit/first-page/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import { textOf } from '#platform/text/index.ts'
import { keepReading, type KeepReading } from '../acts/keep-reading.ts'
import type { DocumentId } from '../document.ts'
import { listUnread } from '../store/file-readings.ts'

type File = { readonly hash: string; readonly type: string; readonly part: number }

async function readOne(store: FileStore, { hash, type, part }: File, types: readonly PaperType[]) {
  await using copy = await localCopy(store, hash as Hash)
  const { text, method, pageCount, pages, notes } = await textOf({ path: copy.path, type })
  // PostgreSQL keeps no NUL in text.
  return {
    text: text.replaceAll('\u0000', ' '),
    method,
    pages: pageCount ?? null,
    notes,
    // Only the paper itself says what it is; attachments have first pages of their own.
    proposals: part === 0 && pages.length > 0 ? proposeFields(ends(pages), types) : undefined,
  }
}

/** The first page, and those on which the signature may stand. */
const ends = <Page>(pages: readonly Page[]): Page[] => [...pages.slice(0, 1), ...pages.slice(1).slice(-3)]

/** Reads the files of a document that nobody has read yet: their text for search, their pages for previews. */
export async function readFiles(run: TaskRun, documentId: DocumentId): Promise<void> {
  const { unread, types } = await run.read(async (reader) => ({
    unread: await listUnread(reader, documentId),
    types: await codesOf(reader, 'document-types', reader.today),
  }))
  const read: KeepReading['read'][number][] = []
  for (const { versionId, authorityId, ...file } of unread)
    read.push({ versionId, authorityId, part: file.part, ...(await readOne(run.files.store, file, types)) })
  if (read.length > 0) await run.act(keepReading, { documentId, read })
}
