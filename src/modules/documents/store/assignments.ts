import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Assignment, AssignmentId, Part } from '../assignment.ts'
import type { DocumentId } from '../document.ts'
import { authorityOf, signatureOf } from './person.ts'
import './tables.ts'

const columns = sql`a.id, a.document_id AS "documentId", a.under_id AS "underId", a.part, a.unit_id AS "unitId", a.unit_name AS "unitName",
  a.account_id AS "accountId", a.account_name AS "accountName", a.instruction, a.due_at AS "dueAt", a.given_at AS "givenAt",
  a.given_by_name AS "givenByName", a.progress,
  CASE WHEN a.ended_at IS NULL THEN NULL ELSE jsonb_build_object('how', a.ended_how, 'byName', a.ended_by_name, 'note', a.ended_note) END AS ended,
  a.ended_at`

type Row = Omit<Assignment, 'ended'> & {
  ended: Omit<NonNullable<Assignment['ended']>, 'at'> | null
  ended_at: Temporal.Instant | null
}

const read = ({ ended, ended_at, ...row }: Row): Assignment => ({
  ...row,
  ended: ended && ended_at ? { ...ended, at: ended_at } : null,
})

const assignmentsWhere = async ({ db }: Reader, where: RawBuilder<unknown>): Promise<Assignment[]> => {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM documents.assignments a WHERE ${where} ORDER BY a.given_at, a.id`.execute(db)
  return rows.map(read)
}

/** Every assignment of a document, also the ended ones, in the order they were given. */
export const listAssignments = (reader: Reader, documentId: DocumentId): Promise<Assignment[]> =>
  assignmentsWhere(reader, sql`a.document_id = ${documentId}`)

/** One assignment of a document; refuses with 404 where there is none. */
export async function getAssignment(
  reader: Reader,
  documentId: DocumentId,
  id: AssignmentId,
): Promise<Assignment> {
  const [found] = await assignmentsWhere(reader, sql`a.document_id = ${documentId} AND a.id = ${id}`)
  return found ?? refuse(404, reason('documents.unknown-assignment'))
}

export type NewAssignment = {
  readonly documentId: DocumentId
  readonly underId?: AssignmentId
  readonly part: Part
  readonly unitId: Id<'unit'>
  readonly unitName: string
  readonly account?: { readonly id: Id<'account'>; readonly name: string }
  readonly instruction: string
  readonly dueAt: Temporal.Instant | null
}

/** Gives part of the work to a unit or a person. */
export async function insertAssignment({ db, actor, now }: Tx, given: NewAssignment): Promise<AssignmentId> {
  const { account, name } = signatureOf(actor)
  const id = newId<'assignment'>()
  await db
    .insertInto('documents.assignments')
    .values({
      id,
      authority_id: authorityOf(actor),
      document_id: given.documentId,
      under_id: given.underId ?? null,
      part: given.part,
      unit_id: given.unitId,
      unit_name: given.unitName,
      account_id: given.account?.id ?? null,
      account_name: given.account?.name ?? null,
      instruction: given.instruction,
      due_at: given.dueAt,
      given_at: now,
      given_by: account,
      given_by_name: name,
      ended_at: null,
      ended_how: null,
      ended_by_name: null,
      ended_note: null,
    })
    .execute()
  return id
}

/** Ends assignments that are alive among those named; what hangs under them ends the same way. Gives the ids that ended. */
export async function endAssignments(
  { db, actor, now }: Tx,
  ids: readonly AssignmentId[],
  { how, note }: { readonly how: 'done' | 'withdrawn' | 'sent-back'; readonly note: string },
): Promise<AssignmentId[]> {
  const { rows } = await sql<{ id: AssignmentId }>`
    WITH RECURSIVE tree AS (
      SELECT id FROM documents.assignments WHERE id = ANY(${ids}::uuid[])
      UNION ALL SELECT a.id FROM documents.assignments a JOIN tree ON a.under_id = tree.id
    )
    UPDATE documents.assignments a SET ended_at = ${now}, ended_how = ${how}, ended_by_name = ${signatureOf(actor).name}, ended_note = ${note}
    FROM tree WHERE a.id = tree.id AND a.ended_at IS NULL RETURNING a.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** How far the work is, in hundredths. */
export async function updateProgress({ db }: Tx, id: AssignmentId, progress: number): Promise<void> {
  await db.updateTable('documents.assignments').set({ progress }).where('id', '=', id).execute()
}

/** Another deadline for an assignment. */
export async function updateDue({ db }: Tx, id: AssignmentId, dueAt: Temporal.Instant): Promise<void> {
  await db.updateTable('documents.assignments').set({ due_at: dueAt }).where('id', '=', id).execute()
}
