import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../document.ts'
import { authorityOf, signatureOf } from './person.ts'
import './tables.ts'

/** An opinion asked of a colleague, and the answer once there is one. */
export type Opinion = {
  readonly id: Id<'opinion'>
  readonly documentId: DocumentId
  readonly question: string
  readonly askedOf: Id<'account'>
  readonly askedOfName: string
  readonly askedAt: Temporal.Instant
  readonly askedBy: Id<'account'> | null
  readonly askedByName: string
  readonly dueAt: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
  readonly answer: string | null
}

/** The opinions asked about a document, in the order they were asked. */
export async function listOpinions({ db }: Reader, documentId: DocumentId): Promise<Opinion[]> {
  const { rows } = await sql<Opinion>`
    SELECT id, document_id AS "documentId", question, asked_of AS "askedOf", asked_of_name AS "askedOfName", asked_at AS "askedAt",
      asked_by AS "askedBy", asked_by_name AS "askedByName", due_at AS "dueAt", answered_at AS "answeredAt", answer
    FROM documents.opinions WHERE document_id = ${documentId} ORDER BY asked_at, id`.execute(db)
  return rows
}

/** Asks a colleague. */
export async function insertOpinion(
  { db, actor, now }: Tx,
  asked: {
    readonly documentId: DocumentId
    readonly question: string
    readonly of: { readonly id: Id<'account'>; readonly name: string }
    readonly dueAt: Temporal.Instant | null
  },
): Promise<Id<'opinion'>> {
  const { account, name } = signatureOf(actor)
  const id = newId<'opinion'>()
  await db
    .insertInto('documents.opinions')
    .values({
      id,
      authority_id: authorityOf(actor),
      document_id: asked.documentId,
      question: asked.question,
      asked_of: asked.of.id,
      asked_of_name: asked.of.name,
      asked_at: now,
      asked_by: account,
      asked_by_name: name,
      due_at: asked.dueAt,
      answered_at: null,
      answer: null,
    })
    .execute()
  return id
}

/** Writes the answer, once; false when it was answered before. */
export async function answerOpinion({ db, now }: Tx, id: Id<'opinion'>, answer: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('documents.opinions')
    .set({ answer, answered_at: now })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
