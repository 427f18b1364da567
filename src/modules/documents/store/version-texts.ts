import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../document.ts'

/** A version of the paper itself with its words: as typed, or as read in its file; null where nothing could be read. */
export type VersionText = {
  readonly version: number
  readonly text: string | null
  readonly fileName: string | null
  readonly addedAt: Temporal.Instant
  readonly addedByName: string
}

/** The versions of a document's text, the oldest first. */
export async function listVersionTexts({ db }: Reader, documentId: DocumentId): Promise<VersionText[]> {
  const { rows } = await sql<VersionText>`
    SELECT v.version, coalesce(v.body->>'text', r.text) AS text, f.name AS "fileName", v.added_at AS "addedAt", v.added_by_name AS "addedByName"
    FROM documents.versions v LEFT JOIN files.files f ON f.id = v.file_id LEFT JOIN documents.file_readings r ON r.version_id = v.id
    WHERE v.document_id = ${documentId} AND v.part = 0
      AND NOT EXISTS (SELECT FROM documents.withholdings w WHERE w.document_id = v.document_id AND w.until IS NULL)
    ORDER BY v.version`.execute(db)
  return rows
}
