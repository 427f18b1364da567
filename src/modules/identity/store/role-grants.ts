import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'

export type RoleGrant = { readonly role: string; readonly fromAt: Temporal.Instant; readonly reason: string }

/** The roles that an account has beside its posts, now. */
export async function listRoleGrants({ db, now }: Reader, accountId: AccountId): Promise<RoleGrant[]> {
  const { rows } = await sql<RoleGrant>`SELECT role, from_at AS "fromAt", reason FROM identity.role_grants
    WHERE account_id = ${accountId} AND from_at <= ${now} AND (until_at IS NULL OR until_at > ${now}) ORDER BY role`.execute(
    db,
  )
  return rows
}

/** Gives a role from now on; a role given already stays as it is. */
export async function insertRoleGrant(
  { db, now, actor }: Tx,
  grant: { accountId: AccountId; authorityId: AuthorityId; role: string; reason: string },
): Promise<void> {
  const by = actor.kind === 'person' ? actor.accountId : null
  await sql`INSERT INTO identity.role_grants (id, authority_id, account_id, role, from_at, given_by, reason)
    VALUES (${newId()}, ${grant.authorityId}, ${grant.accountId}, ${grant.role}, ${now}, ${by}, ${grant.reason})
    ON CONFLICT (account_id, role) WHERE until_at IS NULL DO NOTHING`.execute(db)
}

/** Ends a role of an account, or all of them, at `now`. */
export async function endRoleGrants(
  { db, now, actor }: Tx,
  accountId: AccountId,
  role?: string,
): Promise<void> {
  const by = actor.kind === 'person' ? actor.accountId : null
  await sql`UPDATE identity.role_grants SET until_at = greatest(from_at, ${now}), ended_by = ${by}
    WHERE account_id = ${accountId} AND until_at IS NULL AND (${role ?? null}::text IS NULL OR role = ${role ?? null})`.execute(
    db,
  )
}

/** How many open accounts (of one authority) have a role beside their posts: the last administrator must not go. */
export async function countGranted(
  { db, now }: Reader,
  role: string,
  authorityId?: AuthorityId,
): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`SELECT count(*)::int AS n FROM identity.role_grants g WHERE g.role = ${role}
    AND (${authorityId ?? null}::uuid IS NULL OR g.authority_id = ${authorityId ?? null}) AND (g.until_at IS NULL OR g.until_at > ${now})
    AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = g.account_id AND c.reopened_at IS NULL)`.execute(
    db,
  )
  return rows[0]!.n
}
