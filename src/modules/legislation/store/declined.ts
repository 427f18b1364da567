import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { signatureOf } from './person.ts'

/** Writes that an issued paper is not for the portal; once is enough. */
export async function insertDeclined(
  { db, now, actor }: Tx,
  authorityId: Id<'authority'>,
  paper: Id<'document'>,
): Promise<void> {
  const by = signatureOf(actor)
  await sql`INSERT INTO legislation.declined_papers (document_id, authority_id, at, by_account, by_name) VALUES (${paper}, ${authorityId}, ${now}, ${by.account}, ${by.name})
    ON CONFLICT DO NOTHING`.execute(db)
}
