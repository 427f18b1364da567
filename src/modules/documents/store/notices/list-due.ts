import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { AssignmentId } from '../../assignment.ts'
import type { DocumentId, Urgency } from '../../document.ts'
import '../tables.ts'

/** An open part of the work with its deadline. */
export type DuePart = {
  readonly assignmentId: AssignmentId
  readonly documentId: DocumentId
  readonly reference: string
  readonly abstract: string
  readonly urgency: Urgency
  readonly unitId: Id<'unit'>
  readonly accountId: Id<'account'> | null
  readonly dueAt: Temporal.Instant
}

/** Authorities where somebody has work with a deadline; read by Krông itself. */
export async function listWithDeadlines({ db }: Reader): Promise<Id<'authority'>[]> {
  const { rows } = await sql<{ id: Id<'authority'> }>`
    SELECT DISTINCT authority_id AS id FROM documents.documents WHERE state IN ('directed', 'in-progress')`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/**
 * The open parts of an authority's work that fall due before a moment; where a unit gave its part on, the people stand for it. Papers
 * that are closed because of a mark of secrecy stay out.
 */
export async function listDueBefore(
  { db }: Reader,
  authorityId: Id<'authority'>,
  until: Temporal.Instant,
): Promise<DuePart[]> {
  const { rows } = await sql<DuePart>`
    SELECT a.id AS "assignmentId", d.id AS "documentId", d.reference, d.abstract, d.urgency, a.unit_id AS "unitId",
      a.account_id AS "accountId", due.at AS "dueAt"
    FROM documents.documents d
    JOIN documents.assignments a ON a.authority_id = d.authority_id AND a.document_id = d.id
    LEFT JOIN documents.assignments u ON u.authority_id = a.authority_id AND u.id = a.under_id
    CROSS JOIN LATERAL (SELECT coalesce(a.due_at, u.due_at, d.due_at) AS at) due
    WHERE d.authority_id = ${authorityId} AND d.state IN ('directed', 'in-progress') AND a.ended_at IS NULL AND a.part <> 'information'
      AND due.at < ${until}
      AND NOT EXISTS (SELECT FROM documents.assignments c WHERE c.authority_id = a.authority_id AND c.under_id = a.id
        AND c.ended_at IS NULL AND c.part <> 'information')
      AND NOT EXISTS (SELECT FROM documents.withholdings w WHERE w.document_id = d.id AND w.until IS NULL)
    ORDER BY due.at, a.id`.execute(db)
  return rows
}
