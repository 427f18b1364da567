import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { AssignmentId, Part } from '../../assignment.ts'
import type { DocumentId, Urgency } from '../../document.ts'
import type { Eyes } from '../list-documents.ts'
import { answerTo, lastAsk } from './asks.ts'

/** A part of the work whose deadline has passed or is near. */
export type LatePart = {
  readonly assignmentId: AssignmentId
  readonly documentId: DocumentId
  readonly reference: string
  readonly abstract: string
  readonly organName: string
  readonly arrivalNumber: number | null
  readonly urgency: Urgency
  readonly part: Part
  readonly unitId: Id<'unit'>
  readonly unitName: string
  readonly accountId: Id<'account'> | null
  readonly accountName: string | null
  readonly progress: number
  readonly dueAt: Temporal.Instant
  readonly askedAt: Temporal.Instant | null
  readonly askedBy: string | null
  readonly answer: string | null
  readonly answeredBy: string | null
}

export type LateFilter = {
  /** Deadlines up to here. */
  readonly until: Temporal.Instant
  readonly only?: 'late' | 'soon' | undefined
  readonly unitId?: Id<'unit'> | undefined
  readonly accountId?: Id<'account'> | undefined
}

/**
 * Open parts of the work that fall due until a moment, by unit, person and deadline. Where a unit gave its part on, the people stand
 * for it; a part without a deadline of its own has its unit's, or the document's.
 */
export async function listLate(
  { db, now }: Reader,
  { until, only, unitId, accountId }: LateFilter,
  { everything, headOf }: Eyes,
  limit = 500,
): Promise<LatePart[]> {
  const all = [
    sql`d.state IN ('directed', 'in-progress') AND a.ended_at IS NULL AND a.part <> 'information' AND due.at <= ${until}`,
    sql`NOT EXISTS (SELECT FROM documents.assignments c WHERE c.authority_id = a.authority_id AND c.under_id = a.id
      AND c.ended_at IS NULL AND c.part <> 'information')`,
    ...(everything ? [] : [sql`a.unit_id = ${headOf}`]),
    ...(only === 'late' ? [sql`due.at < ${now}`] : []),
    ...(only === 'soon' ? [sql`due.at >= ${now}`] : []),
    ...(unitId ? [sql`a.unit_id = ${unitId}`] : []),
    ...(accountId ? [sql`a.account_id = ${accountId}`] : []),
  ]
  const { rows } = await sql<LatePart>`
    SELECT a.id AS "assignmentId", d.id AS "documentId", d.reference, d.abstract, d.organ_name AS "organName",
      d.arrival_number AS "arrivalNumber", d.urgency, a.part, a.unit_id AS "unitId", a.unit_name AS "unitName",
      a.account_id AS "accountId", a.account_name AS "accountName", a.progress, due.at AS "dueAt",
      asked.at AS "askedAt", asked.by_name AS "askedBy", answered.note AS answer, answered.by_name AS "answeredBy"
    FROM documents.documents d
    JOIN documents.assignments a ON a.authority_id = d.authority_id AND a.document_id = d.id
    LEFT JOIN documents.assignments u ON u.authority_id = a.authority_id AND u.id = a.under_id
    CROSS JOIN LATERAL (SELECT coalesce(a.due_at, u.due_at, d.due_at) AS at) due
    ${lastAsk} ${answerTo}
    WHERE ${sql.join(all, sql` AND `)}
    ORDER BY a.unit_name COLLATE platform.vietnamese, a.account_name COLLATE platform.vietnamese NULLS FIRST, due.at, a.id
    LIMIT ${limit}`.execute(db)
  return rows
}
