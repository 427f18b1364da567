import { type PaperType, proposeFields, secrecyMarkOn } from '#kit/first-page/index.ts'
import { reason } from '#kit/refusal.ts'
import { codesOf } from '#modules/registers/index.ts'
import { getTrust } from '#modules/signatures/index.ts'
import { type FileStore, type Hash, localCopy } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { findOcr } from '#platform/ocr/index.ts'
import { readFile } from 'node:fs/promises'
import { verifyPdfAsking } from '#platform/pdf-signatures/index.ts'
import { type FileText, textOf } from '#platform/text/index.ts'
import { keepReading, type KeepReading } from '../acts/keep-reading.ts'
import type { DocumentId } from '../document.ts'
import { listUnread, listWithoutOcr, type Unread } from '../store/file-readings.ts'

type Read = KeepReading['read'][number]

/** The first page, and those on which the signature may stand. */
const ends = <Page>(pages: readonly Page[]): Page[] => [...pages.slice(0, 1), ...pages.slice(1).slice(-3)]

/** Only the paper itself says what it is; attachments have first pages of their own. */
const proposalsOf = ({ pages }: FileText, part: number, types: readonly PaperType[]) =>
  part === 0 && pages.length > 0 ? proposeFields(ends(pages), types) : undefined

/** What a clerk should know of a file before opening it. */
const told = (traits: readonly string[]) =>
  ['pdf-javascript', 'pdf-launch', 'pdf-attachments', 'executable-inside', 'office-embedded'].filter((trait) => traits.includes(trait)).map((trait) => reason(`documents.carries-${trait}`)) // prettier-ignore

type Around = {
  readonly store: FileStore
  readonly types: readonly PaperType[]
  readonly trust: Awaited<ReturnType<typeof getTrust>>
  readonly now: Temporal.Instant
}

/** What the signatures of a PDF are worth as it comes in; nothing for other files. */
async function verified(
  path: string,
  { hash, type }: Unread,
  { trust, now }: Around,
): Promise<Read['verified']> {
  if (type !== 'application/pdf') return undefined
  const { report } = await verifyPdfAsking(await readFile(path), { ...trust, at: now })
  return { hash, report }
}

async function readOne(unread: Unread, around: Around): Promise<Read> {
  const { store, types } = around
  const { versionId, authorityId, part, hash, type, traits, cleared } = unread
  await using copy = await localCopy(store, hash as Hash)
  const found = await textOf({ path: copy.path, type })
  const mark = cleared ? undefined : secrecyMarkOn(found)
  const { text, method, pageCount = null } = found
  const notes = [...found.notes, ...told(traits)]
  const kept = {
    versionId,
    authorityId,
    part,
    pages: pageCount,
    method,
    notes,
    mark,
    verified: await verified(copy.path, unread, around),
  }
  // Nothing of a secret paper is kept beside its file.
  if (mark) return { ...kept, method: 'none', text: '', notes: [], proposals: undefined }
  // PostgreSQL keeps no NUL in text.
  return { ...kept, text: text.replaceAll('\u0000', ' '), proposals: proposalsOf(found, part, types) }
}

/** Reads the files of a document that nobody has read yet: their text for search, their pages for previews, what the first page says. */
export async function readFiles(run: TaskRun, documentId: DocumentId): Promise<void> {
  const { unread, ...around } = await run.read(async (reader) => ({
    unread: await listUnread(reader, documentId),
    types: await codesOf(reader, 'document-types', reader.today),
    trust: await getTrust(reader),
    now: reader.now,
  }))
  const read: Read[] = []
  for (const one of unread) read.push(await readOne(one, { store: run.files.store, ...around }))
  if (read.length > 0) await run.act(keepReading, { documentId, read })
}

/** Scans of one round: a minute or two of recognising. */
const atOnce = 20

/** Reads the scans that came in before the machine had Tesseract. */
export async function readScansLeft(run: TaskRun): Promise<void> {
  const { available } = await findOcr()
  if (!available) return
  for (const id of await run.read((reader) => listWithoutOcr(reader, atOnce))) await readFiles(run, id)
}
