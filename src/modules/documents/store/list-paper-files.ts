import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { DocumentId } from '../document.ts'

/** The newest file of each of these papers by its hash; left out are those without a file, and those that are closed because of their mark. */
export async function listPaperFiles(
  { db }: Reader,
  documentIds: readonly DocumentId[],
): Promise<{ readonly documentId: DocumentId; readonly hash: string }[]> {
  if (documentIds.length === 0) return []
  const { rows } = await sql<{ documentId: DocumentId; hash: string }>`
    SELECT newest.document_id AS "documentId", f.hash
    FROM (SELECT DISTINCT ON (v.document_id) v.document_id, v.file_id FROM documents.versions v
      WHERE v.document_id = ANY(${[...documentIds]}) AND v.part = 0 ORDER BY v.document_id, v.version DESC) newest
    JOIN files.files f ON f.id = newest.file_id
    WHERE NOT EXISTS (SELECT FROM documents.withholdings w WHERE w.document_id = newest.document_id AND w.until IS NULL)`.execute(
    db,
  )
  return rows
}
