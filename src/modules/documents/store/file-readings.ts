import type { Proposals } from '#kit/first-page/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../document.ts'
import './tables.ts'

/** What was read in one file of a document. */
export type FileReading = {
  readonly versionId: Id<'version'>
  readonly pages: number | null
  readonly method: 'text-layer' | 'ocr' | 'mixed' | 'none'
  readonly notes: readonly {
    readonly code: string
    readonly params?: Readonly<Record<string, string | number>>
  }[]
  readonly proposals: Proposals | null
}

/** What was read in the files of a document. */
export async function listFileReadings({ db }: Reader, documentId: DocumentId): Promise<FileReading[]> {
  const { rows } = await sql<FileReading>`
    SELECT version_id AS "versionId", pages, method, notes, proposals FROM documents.file_readings
    WHERE document_id = ${documentId}`.execute(db)
  return rows
}

/** What came in on a machine that could not recognise scans. */
const withoutOcr = sql`r.notes @> '[{"code":"ocr.absent"}]' OR r.notes @> '[{"code":"ocr.no-vietnamese"}]'`

/** Documents with scans that were not read because the machine had no Tesseract, the longest waiting first. */
export async function listWithoutOcr({ db }: Reader, limit: number): Promise<DocumentId[]> {
  const { rows } = await sql<{ documentId: DocumentId }>`
    SELECT DISTINCT ON (r.read_at, r.document_id) r.document_id AS "documentId" FROM documents.file_readings r
    WHERE ${withoutOcr} ORDER BY r.read_at, r.document_id LIMIT ${limit}`.execute(db)
  return rows.map(({ documentId }) => documentId)
}

/** A version with a file that nobody has read yet. */
export type Unread = {
  readonly versionId: Id<'version'>
  readonly authorityId: Id<'authority'>
  readonly part: number
  readonly hash: string
  readonly type: string
  /** What the content check noticed in it. */
  readonly traits: readonly string[]
  /** A person has said that the document bears no mark of secrecy: the machine does not close it again. */
  readonly cleared: boolean
}

/** Versions of a document with a file that nobody has read yet; none as long as it is closed. */
export async function listUnread({ db }: Reader, documentId: DocumentId): Promise<Unread[]> {
  const { rows } = await sql<Unread>`
    SELECT v.id AS "versionId", v.authority_id AS "authorityId", v.part, f.hash, f.type, f.traits,
      EXISTS (SELECT FROM documents.withholdings w WHERE w.document_id = v.document_id) AS cleared
    FROM documents.versions v JOIN files.files f ON f.id = v.file_id
    WHERE v.document_id = ${documentId}
      AND NOT EXISTS (SELECT FROM documents.file_readings r WHERE r.version_id = v.id AND NOT r.notes @> '[{"code":"documents.closed-unread"}]'
        AND NOT (${withoutOcr}))
      AND NOT EXISTS (SELECT FROM documents.withholdings w WHERE w.document_id = v.document_id AND w.until IS NULL)
    ORDER BY v.part, v.version`.execute(db)
  return rows
}

/** Keeps what was read in a file; read again it takes the place of before. */
export async function upsertFileReading(
  { db, now }: Tx,
  read: {
    readonly versionId: Id<'version'>
    readonly authorityId: Id<'authority'>
    readonly documentId: DocumentId
    readonly pages: number | null
    readonly method: string
    readonly text: string
    readonly notes: unknown
    readonly proposals: unknown
  },
): Promise<void> {
  await sql`
    INSERT INTO documents.file_readings (version_id, authority_id, document_id, pages, method, text, notes, proposals, read_at)
    VALUES (${read.versionId}, ${read.authorityId}, ${read.documentId}, ${read.pages}, ${read.method}, ${read.text},
      ${JSON.stringify(read.notes)}::jsonb, ${read.proposals === undefined ? null : JSON.stringify(read.proposals)}::jsonb, ${now})
    ON CONFLICT (version_id) DO UPDATE SET pages = excluded.pages, method = excluded.method, text = excluded.text, notes = excluded.notes,
      proposals = excluded.proposals, read_at = excluded.read_at`.execute(db)
}

/** The text of the newest version of every part of a document, one after the other. */
export async function findBody(
  { db }: Reader,
  documentId: DocumentId,
): Promise<{ body: string; method: string }> {
  const { rows } = await sql<{ body: string; method: string }>`
    SELECT coalesce(string_agg(text, E'\\f' ORDER BY part), '') AS body, coalesce(min(method), 'none') AS method FROM (
      SELECT DISTINCT ON (v.part) v.part, coalesce(r.text, v.body->>'text', '') AS text, r.method
      FROM documents.versions v LEFT JOIN documents.file_readings r ON r.version_id = v.id
      WHERE v.document_id = ${documentId} ORDER BY v.part, v.version DESC) newest`.execute(db)
  return rows[0]!
}
