import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { AssignmentId } from '../assignment.ts'
import type { DocumentId } from '../document.ts'
import { authorityOf, signatureOf } from './person.ts'
import './tables.ts'

/** Another deadline asked for a part of the work. */
export type Extension = {
  readonly id: Id<'extension'>
  readonly documentId: DocumentId
  readonly assignmentId: AssignmentId
  readonly untilAt: Temporal.Instant
  readonly why: string
  readonly askedAt: Temporal.Instant
  readonly askedByName: string
  readonly granted: boolean | null
  readonly answer: string | null
}

/** The extensions asked for a document, in their order. */
export async function listExtensions({ db }: Reader, documentId: DocumentId): Promise<Extension[]> {
  const { rows } = await sql<Extension>`
    SELECT id, document_id AS "documentId", assignment_id AS "assignmentId", until_at AS "untilAt", why, asked_at AS "askedAt",
      asked_by_name AS "askedByName", granted, answer
    FROM documents.extensions WHERE document_id = ${documentId} ORDER BY asked_at, id`.execute(db)
  return rows
}

/** Asks for another deadline; false when one is being asked for this part already. */
export async function insertExtension(
  { db, actor, now }: Tx,
  asked: {
    readonly documentId: DocumentId
    readonly assignmentId: AssignmentId
    readonly untilAt: Temporal.Instant
    readonly why: string
  },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO documents.extensions (id, authority_id, document_id, assignment_id, until_at, why, asked_at, asked_by_name)
    VALUES (${newId()}, ${authorityOf(actor)}, ${asked.documentId}, ${asked.assignmentId}, ${asked.untilAt}, ${asked.why}, ${now},
      ${signatureOf(actor).name})
    ON CONFLICT (assignment_id) WHERE settled_at IS NULL DO NOTHING RETURNING id`.execute(db)
  return rows.length > 0
}

/** Grants or refuses, once; false when it was settled before. */
export async function settleExtension(
  { db, actor, now }: Tx,
  id: Id<'extension'>,
  { granted, answer }: { readonly granted: boolean; readonly answer: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('documents.extensions')
    .set({ granted, answer, settled_at: now, settled_by_name: signatureOf(actor).name })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
