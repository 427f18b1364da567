import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Account } from '../account.ts'

/** Forgets the wrong passwords of an account up to now. */
export async function insertUnlock(
  { db, now, actor }: Tx,
  account: Pick<Account, 'id' | 'authorityId'>,
): Promise<void> {
  const by = actor.kind === 'person' ? actor.accountId : null
  await sql`INSERT INTO identity.unlocks (id, authority_id, account_id, at, by)
    VALUES (${newId()}, ${account.authorityId}, ${account.id}, ${now}, ${by})`.execute(db)
}
