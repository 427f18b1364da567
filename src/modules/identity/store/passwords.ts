import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'

/** Lays a newer password over the old one; `setBy` somebody else means that it must be changed at the next sign-in. */
export async function insertPassword(
  { db, now }: Tx,
  password: { accountId: AccountId; authorityId: AuthorityId; hash: string; setBy: AccountId | null },
): Promise<void> {
  const { accountId, authorityId, hash, setBy } = password
  await sql`INSERT INTO identity.passwords (id, authority_id, account_id, hash, set_at, set_by)
    VALUES (${newId()}, ${authorityId}, ${accountId}, ${hash}, ${now}, ${setBy})`.execute(db)
}
