import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { AssignmentId } from '../../assignment.ts'
import type { DocumentId } from '../../document.ts'

const about = (step: 's' | 'r') => sql`(${sql.ref(`${step}.details`)}->>'assignment' = a.id::text
  OR (${sql.ref(`${step}.details`)}->>'assignment' IS NULL AND a.part = 'lead'))`

/** The last time that somebody asked why the part `a` of document `d` is late, as `asked`. */
export const lastAsk = sql`LEFT JOIN LATERAL (SELECT s.at, s.by_name, s.note FROM documents.steps s
    WHERE s.authority_id = d.authority_id AND s.document_id = d.id AND s.kind = 'urge' AND ${about('s')}
    ORDER BY s.at DESC, s.id DESC LIMIT 1) asked ON true`

/** What was answered since, as `answered`. */
export const answerTo = sql`LEFT JOIN LATERAL (SELECT r.at, r.by_name, r.note FROM documents.steps r
    WHERE r.authority_id = d.authority_id AND r.document_id = d.id AND r.kind = 'explain' AND r.at >= asked.at AND ${about('r')}
    ORDER BY r.at DESC, r.id DESC LIMIT 1) answered ON true`

/** A question why a part is late that nobody has answered yet. */
export type OpenAsk = {
  readonly assignmentId: AssignmentId
  readonly byName: string
  readonly note: string
  readonly at: Temporal.Instant
}

/** The questions that wait for an answer on a document, the newest of each open part. */
export async function listOpenAsks({ db }: Reader, documentId: DocumentId): Promise<OpenAsk[]> {
  const { rows } = await sql<OpenAsk>`
    SELECT a.id AS "assignmentId", asked.by_name AS "byName", asked.note, asked.at
    FROM documents.documents d
    JOIN documents.assignments a ON a.authority_id = d.authority_id AND a.document_id = d.id AND a.ended_at IS NULL
    ${lastAsk} ${answerTo}
    WHERE d.id = ${documentId} AND asked.at IS NOT NULL AND answered.at IS NULL ORDER BY asked.at DESC, a.id`.execute(
    db,
  )
  return rows
}
