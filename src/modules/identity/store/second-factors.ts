import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Account, AccountId } from '../account.ts'

type Owner = Pick<Account, 'id' | 'authorityId'>

/** What of the second factor an account has: never the secrets. */
export type SecondFactors = {
  readonly totpSince: Temporal.Instant | null
  readonly passkeys: readonly {
    id: string
    name: string
    createdAt: Temporal.Instant
    lastUsedAt: Temporal.Instant | null
  }[]
  readonly recoveryCodesLeft: number
}

/** The second factors of an account. */
export async function listSecondFactors({ db }: Reader, accountId: AccountId): Promise<SecondFactors> {
  const { rows: totp } = await sql<{
    at: Temporal.Instant
  }>`SELECT confirmed_at AS at FROM identity.totp_secrets
    WHERE account_id = ${accountId} AND confirmed_at IS NOT NULL AND removed_at IS NULL`.execute(db)
  const { rows: passkeys } = await sql<SecondFactors['passkeys'][number]>`
    SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM identity.passkeys
    WHERE account_id = ${accountId} AND removed_at IS NULL ORDER BY created_at`.execute(db)
  const { rows: codes } = await sql<{
    left: number
  }>`SELECT count(*)::int AS left FROM identity.recovery_codes
    WHERE account_id = ${accountId} AND used_at IS NULL AND replaced_at IS NULL`.execute(db)
  return { totpSince: totp[0]?.at ?? null, passkeys, recoveryCodesLeft: codes[0]!.left }
}

/** The sealed secret and the last used time step; Krông itself alone may read it. */
export async function findTotp(
  { db }: Reader,
  accountId: AccountId,
): Promise<{ id: string; secret: Buffer; lastStep: bigint } | undefined> {
  const { rows } = await sql<{ id: string; secret: Buffer; lastStep: bigint }>`
    SELECT id, secret, last_step AS "lastStep" FROM identity.totp_secrets
    WHERE account_id = ${accountId} AND confirmed_at IS NOT NULL AND removed_at IS NULL`.execute(db)
  return rows[0]
}

/** Uses a time step; false when it was used in the meantime. */
export async function useTotpStep({ db }: Tx, { id, step }: { id: string; step: number }): Promise<boolean> {
  const { numAffectedRows } =
    await sql`UPDATE identity.totp_secrets SET last_step = ${step} WHERE id = ${id} AND last_step < ${step}`.execute(
      db,
    )
  return numAffectedRows === 1n
}

/** Keeps a confirmed authenticator secret; an earlier one ends. */
export async function insertTotp(
  { db, now }: Tx,
  owner: Owner,
  { secret, step }: { secret: Buffer; step: number },
): Promise<void> {
  await sql`UPDATE identity.totp_secrets SET removed_at = ${now}, removed_by = ${owner.id}
    WHERE account_id = ${owner.id} AND removed_at IS NULL`.execute(db)
  await sql`INSERT INTO identity.totp_secrets (id, authority_id, account_id, secret, created_at, confirmed_at, last_step)
    VALUES (${newId()}, ${owner.authorityId}, ${owner.id}, ${secret}, ${now}, ${now}, ${step})`.execute(db)
}

/** Takes the authenticator app away; false when there was none. */
export async function endTotp({ db, now, actor }: Tx, accountId: AccountId): Promise<boolean> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const { numAffectedRows } =
    await sql`UPDATE identity.totp_secrets SET removed_at = ${now}, removed_by = ${by}
    WHERE account_id = ${accountId} AND removed_at IS NULL`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** Lays new recovery codes; the earlier ones end. */
export async function insertRecoveryCodes(
  { db, now }: Tx,
  owner: Owner,
  hashes: readonly Buffer[],
): Promise<void> {
  await sql`UPDATE identity.recovery_codes SET replaced_at = ${now}
    WHERE account_id = ${owner.id} AND used_at IS NULL AND replaced_at IS NULL`.execute(db)
  for (const hash of hashes) {
    await sql`INSERT INTO identity.recovery_codes (id, authority_id, account_id, hash, created_at)
      VALUES (${newId()}, ${owner.authorityId}, ${owner.id}, ${hash}, ${now})`.execute(db)
  }
}

/** Uses up a recovery code; false when there is no such unused code. */
export async function useRecoveryCode(
  { db, now }: Tx,
  { accountId, hash }: { accountId: AccountId; hash: Buffer },
): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE identity.recovery_codes SET used_at = ${now}
    WHERE account_id = ${accountId} AND hash = ${hash} AND used_at IS NULL AND replaced_at IS NULL`.execute(
    db,
  )
  return numAffectedRows === 1n
}

/** Ends every recovery code of an account. */
export async function endRecoveryCodes({ db, now }: Tx, accountId: AccountId): Promise<void> {
  await sql`UPDATE identity.recovery_codes SET replaced_at = ${now}
    WHERE account_id = ${accountId} AND used_at IS NULL AND replaced_at IS NULL`.execute(db)
}
