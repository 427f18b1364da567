import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../document.ts'
import { authorityOf, signatureOf } from './person.ts'
import './tables.ts'

export type VersionRole =
  | 'paper'
  | 'attachment'
  | 'draft'
  | 'checked'
  | 'signed'
  | 'proof'
  | 'issued'
  | 'copy'

/** A file of a document as it was laid down; part 0 is the paper itself. */
export type Version = {
  readonly id: Id<'version'>
  readonly part: number
  readonly version: number
  readonly role: VersionRole
  readonly file: {
    readonly id: Id<'file'>
    readonly hash: string
    readonly name: string
    readonly type: string
    readonly size: number
  } | null
  /** The draft in structured form, where it was written here. */
  readonly body: unknown
  readonly addedAt: Temporal.Instant
  readonly addedByName: string
  readonly note: string
}

/** Lays a file down as the next version of a part; without a part, as the next part. */
export async function insertVersion(
  { db, actor, now }: Tx,
  {
    documentId,
    part,
    role,
    fileId,
    body = null,
    note = '',
  }: {
    readonly documentId: DocumentId
    readonly part?: number
    readonly role: VersionRole
    readonly fileId?: Id<'file'>
    readonly body?: unknown
    readonly note?: string
  },
): Promise<{ part: number; version: number }> {
  const { account, name } = signatureOf(actor)
  const { rows } = await sql<{ part: number; version: number }>`
    INSERT INTO documents.versions (id, authority_id, document_id, part, version, role, file_id, body, added_at, added_by, added_by_name, note)
    SELECT ${newId()}, ${authorityOf(actor)}, ${documentId}, place.part,
      coalesce((SELECT max(version) FROM documents.versions v WHERE v.document_id = ${documentId} AND v.part = place.part), 0) + 1,
      ${role}, ${fileId ?? null}, ${body === null ? null : JSON.stringify(body)}::jsonb, ${now}, ${account}, ${name}, ${note}
    FROM (SELECT coalesce(${part ?? null}::int,
      (SELECT max(part) + 1 FROM documents.versions v WHERE v.document_id = ${documentId}), 0) AS part) AS place
    RETURNING part, version`.execute(db)
  return rows[0]!
}

/** A document with a mark of secrecy is closed: nobody is given its files or its text (rules/reading/secrecy.ts). */
const closed = sql`EXISTS (SELECT FROM documents.withholdings w WHERE w.document_id = v.document_id AND w.until IS NULL)`

const columns = sql`v.id, v.part, v.version, v.role, CASE WHEN ${closed} THEN NULL ELSE v.body END AS body,
  CASE WHEN f.id IS NULL OR ${closed}
    THEN NULL ELSE jsonb_build_object('id', f.id, 'hash', f.hash, 'name', f.name, 'type', f.type, 'size', f.size) END AS file,
  v.added_at AS "addedAt", v.added_by_name AS "addedByName", v.note`

/** Every version of a document's files: the paper first, the newest of each part before its elders. */
export async function listVersions({ db }: Reader, documentId: DocumentId): Promise<Version[]> {
  const { rows } = await sql<Version>`
    SELECT ${columns} FROM documents.versions v LEFT JOIN files.files f ON f.id = v.file_id
    WHERE v.document_id = ${documentId} ORDER BY v.part, v.version DESC`.execute(db)
  return rows
}

/** One version of a document, or undefined. */
export async function findVersion(
  { db }: Reader,
  documentId: DocumentId,
  id: string,
): Promise<Version | undefined> {
  const { rows } = await sql<Version>`
    SELECT ${columns} FROM documents.versions v LEFT JOIN files.files f ON f.id = v.file_id
    WHERE v.document_id = ${documentId} AND v.id = ${id}`.execute(db)
  return rows[0]
}
