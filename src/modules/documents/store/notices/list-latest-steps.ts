import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'

/** The last step of each paper that waits for somebody, made since a moment, oldest first; read by Krông itself. */
export async function listLatestSteps(
  { db }: Reader,
  since: Temporal.Instant,
): Promise<{ readonly documentId: DocumentId; readonly stepId: string }[]> {
  const { rows } = await sql<{ documentId: DocumentId; stepId: string }>`
    SELECT "documentId", "stepId" FROM (
      SELECT DISTINCT ON (s.document_id) s.document_id AS "documentId", s.id AS "stepId", s.at FROM documents.steps s
        JOIN documents.documents d ON d.id = s.document_id
       WHERE d.changed_at > ${since} AND s.at > ${since}
         AND d.state IN ('presented', 'directed', 'in-progress', 'checking', 'form-checking', 'signing', 'signed')
       ORDER BY s.document_id, s.at DESC, s.id DESC) AS latest
     ORDER BY at, "stepId"`.execute(db)
  return rows
}
