import { sql } from 'kysely'
import type { PacketId } from '#modules/exchange/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { DocumentId } from '../../document.ts'

/** A recipient to whom no packet went yet. */
export type UnsentRecipient = {
  readonly id: Id<'recipient'>
  readonly name: string
  readonly authorityId: Id<'authority'> | null
  readonly organId: string | null
}

/** The recipients of a document that no packet went to, in their order. */
export async function listUnsent({ db }: Reader, documentId: DocumentId): Promise<UnsentRecipient[]> {
  const { rows } = await sql<UnsentRecipient>`
    SELECT id, name, to_authority_id AS "authorityId", to_organ_id AS "organId" FROM documents.recipients
    WHERE document_id = ${documentId} AND NOT dropped AND packet_id IS NULL AND sent_at IS NULL ORDER BY place`.execute(
    db,
  )
  return rows
}

/** Notes in which packet recipients were sent to; false where one of them was before. */
export async function markQueued(
  { db }: Tx,
  ids: readonly Id<'recipient'>[],
  packetId: PacketId,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE documents.recipients SET packet_id = ${packetId} WHERE id = ANY(${ids}::uuid[]) AND packet_id IS NULL`.execute(
    db,
  )
  return Number(numAffectedRows) === ids.length
}

/** Notes that the receipt of a recipient came. */
export async function markReached(
  { db, now }: Tx,
  { packetId, organId }: { readonly packetId: PacketId; readonly organId: string },
): Promise<void> {
  await sql`
    UPDATE documents.recipients r SET sent_at = ${now} WHERE packet_id = ${packetId} AND sent_at IS NULL
      AND (to_organ_id = ${organId} OR to_authority_id IN (SELECT c.authority_id FROM organisations.codes c WHERE c.code = ${organId}))`.execute(
    db,
  )
}
