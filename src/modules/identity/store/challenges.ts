import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
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

/** The person in the middle of signing in under this token, and what they may answer with; undefined when there is none. */
export async function findOpenSecondStep(
  { db, now }: Reader,
  tokenHash: Buffer,
): Promise<{ accountId: AccountId; hasTotp: boolean; hasPasskey: boolean } | undefined> {
  const { rows } = await sql<{ accountId: AccountId; hasTotp: boolean; hasPasskey: boolean }>`
    SELECT c.account_id AS "accountId",
      EXISTS (SELECT FROM identity.totp_secrets t WHERE t.account_id = c.account_id AND t.confirmed_at IS NOT NULL AND t.removed_at IS NULL) AS "hasTotp",
      EXISTS (SELECT FROM identity.passkeys k WHERE k.account_id = c.account_id AND k.removed_at IS NULL) AS "hasPasskey"
    FROM identity.challenges c WHERE c.token_hash = ${tokenHash} AND c.purpose = 'second-factor' AND c.expires_at > ${now} AND c.tries < 5`.execute(
    db,
  )
  return rows[0]
}
