import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { DocumentId } from '../document.ts'
import type { KnownRecipient, Recipient } from '../recipient.ts'
import { authorityOf } from './person.ts'
import './tables.ts'

/** Says anew whom a draft will go to: those not sent to are taken out, the new ones put in, in their order. */
export async function replaceRecipients(
  { db, actor }: Tx,
  documentId: DocumentId,
  recipients: readonly Recipient[],
): Promise<void> {
  await sql`UPDATE documents.recipients SET dropped = true
    WHERE document_id = ${documentId} AND sent_at IS NULL AND NOT dropped`.execute(db)
  if (recipients.length === 0) return
  await db
    .insertInto('documents.recipients')
    .values(
      recipients.map(({ name, authorityId, organId, part }, index) => ({
        id: newId<'recipient'>(),
        authority_id: authorityOf(actor),
        document_id: documentId,
        place: index + 1,
        name,
        to_authority_id: authorityId ?? null,
        to_organ_id: organId ?? null,
        part,
        sent_at: null,
        arrived_as: null,
      })),
    )
    .execute()
}

/** Whom a document goes to, in order. */
export async function listRecipients({ db }: Reader, documentId: DocumentId): Promise<KnownRecipient[]> {
  const { rows } = await sql<KnownRecipient>`
    SELECT id, name, to_authority_id AS "authorityId", to_organ_id AS "organId", part, sent_at AS "sentAt" FROM documents.recipients
    WHERE document_id = ${documentId} AND NOT dropped ORDER BY place`.execute(db)
  return rows
}

/** Notes that a told paper (demo) left for a recipient, and as what it arrived; false when that was noted before. */
export async function markSent(
  { db, now }: Tx,
  id: Id<'recipient'>,
  arrivedAs: DocumentId | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('documents.recipients')
    .set({ sent_at: now, arrived_as: arrivedAs })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The arrivals that a paper became at its recipients in this instance; read beyond the wall, by Krông itself. */
export async function listArrivals({ db }: Reader, documentId: DocumentId): Promise<DocumentId[]> {
  const { rows } = await sql<{ id: DocumentId }>`
    SELECT arrived_as AS id FROM documents.recipients
    WHERE document_id = ${documentId} AND arrived_as IS NOT NULL ORDER BY place`.execute(db)
  return rows.map(({ id }) => id)
}
