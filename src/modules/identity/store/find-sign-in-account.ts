import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { AccountId, AccountKind, AuthorityId } from '../account.ts'
import type { AttemptHistory } from '../attempt.ts'

/** What sign-in has to know of an account before it knows who is there; read by Krông itself only. */
export type SignInAccount = {
  readonly id: AccountId
  readonly authorityId: AuthorityId
  readonly kind: AccountKind
  readonly username: string
  readonly hash: string | null
  readonly closed: boolean
  readonly hasTotp: boolean
  readonly hasPasskey: boolean
}

const columns = sql`a.id, a.authority_id AS "authorityId", a.kind, a.username,
  (SELECT w.hash FROM identity.passwords w WHERE w.account_id = a.id ORDER BY w.set_at DESC, w.id DESC LIMIT 1) AS hash,
  EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL) AS closed,
  EXISTS (SELECT FROM identity.totp_secrets t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL AND t.removed_at IS NULL) AS "hasTotp",
  EXISTS (SELECT FROM identity.passkeys k WHERE k.account_id = a.id AND k.removed_at IS NULL) AS "hasPasskey"`

/** The account that signs in under a name; organisation accounts never do. */
export async function findAccountToSignIn(
  { db }: Reader,
  username: string,
): Promise<SignInAccount | undefined> {
  const { rows } = await sql<SignInAccount>`SELECT ${columns} FROM identity.accounts a
    WHERE a.username = ${username} AND a.kind <> 'organisation'`.execute(db)
  return rows[0]
}

/** The same account by its id: for the second step and for confirming again. */
export async function findAccountToConfirm(
  { db }: Reader,
  id: AccountId,
): Promise<SignInAccount | undefined> {
  const { rows } = await sql<SignInAccount>`SELECT ${columns} FROM identity.accounts a
    WHERE a.id = ${id} AND a.kind <> 'organisation'`.execute(db)
  return rows[0]
}

type Here = Pick<AttemptHistory, 'namesFailedHere' | 'namesSignedInHere' | 'lastFailureHere'>

/** What is remembered of a name and an address; index look-ups only, bounded in rows, because it runs before every password. */
export async function findAttemptHistory(
  { db, now }: Reader,
  { nameHash, address }: { nameHash: Buffer; address: string },
): Promise<AttemptHistory> {
  const { rows: ofName } = await sql<AttemptHistory['ofName'][number]>`
    SELECT at, address, succeeded FROM identity.sign_in_attempts
    WHERE name_hash = ${nameHash} AND at > ${now.subtract({ hours: 24 })} ORDER BY at DESC, id DESC LIMIT 100`.execute(
    db,
  )
  const { rows: more } = await sql<Here & { familiar: string[]; unlockedAt: Temporal.Instant | null }>`
    SELECT ARRAY(SELECT DISTINCT address FROM identity.sign_in_attempts WHERE name_hash = ${nameHash} AND succeeded) AS familiar,
      (SELECT max(u.at) FROM identity.unlocks u JOIN identity.accounts a ON a.id = u.account_id
        WHERE sha256(convert_to(a.username, 'UTF8')) = ${nameHash} AND u.at > ${now.subtract({ hours: 24 })}) AS "unlockedAt",
      (SELECT count(DISTINCT name_hash)::int FROM identity.sign_in_attempts
        WHERE address = ${address} AND NOT succeeded AND at > ${now.subtract({ minutes: 15 })}) AS "namesFailedHere",
      (SELECT count(DISTINCT name_hash)::int FROM identity.sign_in_attempts
        WHERE address = ${address} AND succeeded AND at > ${now.subtract({ hours: 12 })}) AS "namesSignedInHere",
      (SELECT max(at) FROM identity.sign_in_attempts
        WHERE address = ${address} AND NOT succeeded AND at > ${now.subtract({ minutes: 15 })}) AS "lastFailureHere"`.execute(
    db,
  )
  const { familiar, ...rest } = more[0]!
  return { ofName, familiarAddresses: familiar, ...rest }
}
