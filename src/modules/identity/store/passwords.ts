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

/** The same for many accounts in one statement. */
export async function insertPasswords(
  { db, now }: Tx,
  passwords: readonly {
    accountId: AccountId
    authorityId: AuthorityId
    hash: string
    setBy: AccountId | null
  }[],
): Promise<void> {
  const rows = passwords.map((password) => ({ ...password, id: newId() }))
  await sql`INSERT INTO identity.passwords (id, authority_id, account_id, hash, set_at, set_by)
    SELECT id, "authorityId", "accountId", hash, ${now}, "setBy" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, "authorityId" uuid, "accountId" uuid, hash text, "setBy" uuid)`.execute(db)
}
