import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { AssignmentId } from '../../assignment.ts'
import type { DocumentId } from '../../document.ts'

/** The documents to which parts of the work belong; whether the actor may do something with them is asked by the act. */
export async function listAskedParts(
  { db }: Reader,
  ids: readonly AssignmentId[],
): Promise<{ readonly assignmentId: AssignmentId; readonly documentId: DocumentId }[]> {
  const { rows } = await sql<{ assignmentId: AssignmentId; documentId: DocumentId }>`
    SELECT id AS "assignmentId", document_id AS "documentId" FROM documents.assignments
    WHERE id = ANY(${ids}::uuid[]) AND ended_at IS NULL ORDER BY document_id, id`.execute(db)
  return rows
}
