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
      recipients.map(({ name, authorityId, part }, index) => ({
        id: newId<'recipient'>(),
        authority_id: authorityOf(actor),
        document_id: documentId,
        place: index + 1,
        name,
        to_authority_id: authorityId ?? null,
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
    SELECT id, name, to_authority_id AS "authorityId", part, sent_at AS "sentAt" FROM documents.recipients
    WHERE document_id = ${documentId} AND NOT dropped ORDER BY place`.execute(db)
  return rows
}
