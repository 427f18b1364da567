import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'

export type ChallengePurpose =
  | 'second-factor'
  | 'passkey-sign-in'
  | 'passkey-setup'
  | 'passkey-confirm'
  | 'provider'

export type Challenge = {
  readonly id: string
  readonly accountId: AccountId | null
  readonly data: unknown
  readonly tries: number
}

/** Keeps what a browser has to answer, under the hash of its token. */
export async function insertChallenge(
  { db, now }: Tx,
  challenge: {
    tokenHash: Buffer
    purpose: ChallengePurpose
    accountId: AccountId | null
    data: object
    minutes: number
  },
): Promise<void> {
  const { tokenHash, purpose, accountId, data, minutes } = challenge
  await sql`INSERT INTO identity.challenges (id, token_hash, purpose, account_id, data, created_at, expires_at)
    VALUES (${newId()}, ${tokenHash}, ${purpose}, ${accountId}, ${JSON.stringify(data)}::jsonb, ${now}, ${now.add({ minutes })})`.execute(
    db,
  )
}

/** Takes a challenge for answering and counts the try; undefined when there is none, it is over, or it was tried 5 times. */
export async function lockChallenge(
  { db, now }: Tx,
  { tokenHash, purpose }: { tokenHash: Buffer; purpose: ChallengePurpose },
): Promise<Challenge | undefined> {
  const { rows } = await sql<Challenge>`UPDATE identity.challenges SET tries = tries + 1
    WHERE token_hash = ${tokenHash} AND purpose = ${purpose} AND expires_at > ${now} AND tries < 5
    RETURNING id, account_id AS "accountId", data, tries`.execute(db)
  return rows[0]
}

/** Takes an answered challenge away. */
export async function deleteChallenge({ db }: Tx, id: string): Promise<void> {
  await sql`DELETE FROM identity.challenges WHERE id = ${id}`.execute(db)
}
