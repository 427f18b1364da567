import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'

/** Remembers one try under a name from an address. */
export async function insertAttempt(
  { db, now }: Tx,
  { nameHash, address, succeeded }: { nameHash: Buffer; address: string; succeeded: boolean },
): Promise<void> {
  await sql`INSERT INTO identity.sign_in_attempts (id, at, name_hash, address, succeeded)
    VALUES (${newId()}, ${now}, ${nameHash}, ${address}, ${succeeded})`.execute(db)
}

/** Forgets failures after a day, successes after 30 days, answered challenges, and sessions that ended 90 days ago. */
export async function pruneSignInRows({ db, now }: Tx): Promise<void> {
  await sql`DELETE FROM identity.sign_in_attempts WHERE at < ${now.subtract({ hours: 24 * 30 })}
    OR (NOT succeeded AND at < ${now.subtract({ hours: 24 })})`.execute(db)
  await sql`DELETE FROM identity.challenges WHERE expires_at < ${now}`.execute(db)
  await sql`DELETE FROM identity.sessions WHERE expires_at < ${now.subtract({ hours: 24 * 90 })}`.execute(db)
}
