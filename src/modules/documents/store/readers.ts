import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../document.ts'
import { authorityOf, eyesOf, signatureOf } from './person.ts'
import './tables.ts'

export type ReaderBecause = 'draft' | 'table' | 'assignment' | 'opinion'

/** Lets a person, or the heads of a unit, read a document because of something that can end. */
export async function insertReader(
  { db, actor, now }: Tx,
  {
    documentId,
    accountId = null,
    unitId = null,
    because,
    becauseId,
  }: {
    readonly documentId: DocumentId
    readonly accountId?: Id<'account'> | null
    readonly unitId?: Id<'unit'> | null
    readonly because: ReaderBecause
    readonly becauseId: string
  },
): Promise<void> {
  await db
    .insertInto('documents.readers')
    .values({
      id: newId(),
      authority_id: authorityOf(actor),
      document_id: documentId,
      account_id: accountId,
      unit_id: accountId ? null : unitId,
      because,
      because_id: becauseId,
      since: now,
      until: null,
    })
    .execute()
}

/** Ends every reading right that these things gave: whoever is removed from a matter stops seeing it at once. */
export async function endReaders({ db, now }: Tx, becauseIds: readonly string[]): Promise<void> {
  await sql`UPDATE documents.readers SET until = ${now} WHERE because_id = ANY(${becauseIds}::uuid[]) AND until IS NULL`.execute(
    db,
  )
}

/** Whether the actor, or the unit that they head, was let in to this document. */
export async function hasReader(
  { db, actor }: Reader,
  documentId: DocumentId,
  headOf: Id<'unit'> | null,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM documents.readers WHERE document_id = ${documentId} AND until IS NULL
      AND (account_id = ${eyesOf(actor) ?? null} OR unit_id = ${headOf}) LIMIT 1`.execute(db)
  return rows.length > 0
}

/** Notes that the actor opened a document today; once a day and person (NĐ 30/2020 PL VI.I.III.6). */
export async function insertReading({ db, actor, now, today }: Tx, documentId: DocumentId): Promise<void> {
  const account = actor.kind === 'person' ? actor.accountId : undefined
  if (!account) return
  await db
    .insertInto('documents.readings')
    .values({
      id: newId(),
      authority_id: authorityOf(actor),
      document_id: documentId,
      account_id: account,
      by_name: signatureOf(actor).name,
      on_day: today,
      first_at: now,
    })
    .onConflict((conflict) => conflict.columns(['document_id', 'account_id', 'on_day']).doNothing())
    .execute()
}
