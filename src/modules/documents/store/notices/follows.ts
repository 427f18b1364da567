import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../../document.ts'
import { authorityOf } from '../person.ts'

/** Who follows a document. */
export async function listFollowers({ db }: Reader, documentId: DocumentId): Promise<Id<'account'>[]> {
  const { rows } = await sql<{ id: Id<'account'> }>`
    SELECT account_id AS id FROM documents.follows WHERE document_id = ${documentId} AND until IS NULL`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Whether the acting person follows a document. */
export async function hasFollow({ db, actor }: Reader, documentId: DocumentId): Promise<boolean> {
  const account = actor.kind === 'person' ? actor.accountId : null
  const { rows } = await sql`
    SELECT FROM documents.follows WHERE document_id = ${documentId} AND account_id = ${account} AND until IS NULL`.execute(
    db,
  )
  return rows.length > 0
}

/** The acting person follows a document from now on; one who does already goes on. */
export async function insertFollow(
  { db, actor, now }: Tx,
  documentId: DocumentId,
  accountId: Id<'account'>,
): Promise<void> {
  await sql`INSERT INTO documents.follows (id, authority_id, document_id, account_id, since)
    VALUES (${newId()}, ${authorityOf(actor)}, ${documentId}, ${accountId}, ${now})
    ON CONFLICT (document_id, account_id) WHERE until IS NULL DO NOTHING`.execute(db)
}

/** A person follows a document no longer. */
export async function endFollow(
  { db, now }: Tx,
  documentId: DocumentId,
  accountId: Id<'account'>,
): Promise<void> {
  await sql`UPDATE documents.follows SET until = ${now}
    WHERE document_id = ${documentId} AND account_id = ${accountId} AND until IS NULL`.execute(db)
}
