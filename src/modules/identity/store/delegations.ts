import { sql } from 'kysely'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import type { Delegation, DelegationId } from '../delegation.ts'

const all = sql`SELECT d.id, d.authority_id AS "authorityId", d.from_account_id AS "fromAccountId", g.display_name AS "fromName",
    d.to_account_id AS "toAccountId", r.display_name AS "toName", d.holding_id AS "holdingId", p.title, d.powers,
    d.from_at AS "fromAt", d.until_at AS "untilAt", d.reason, d.revoked_at AS "revokedAt"
  FROM identity.delegations d
  JOIN identity.accounts g ON g.id = d.from_account_id
  JOIN identity.accounts r ON r.id = d.to_account_id
  LEFT JOIN identity.holdings h ON h.id = d.holding_id
  LEFT JOIN organisations.positions p ON p.id = h.position_id`

/** Every delegation that an account gave or received, newest first. */
export async function listDelegations({ db }: Reader, accountId: AccountId): Promise<Delegation[]> {
  const { rows } =
    await sql<Delegation>`${all} WHERE d.from_account_id = ${accountId} OR d.to_account_id = ${accountId}
    ORDER BY d.until_at DESC, d.id DESC`.execute(db)
  return rows
}

/** A delegation of the authority at work, locked; refuses 404 when there is none. */
export async function lockDelegation({ db }: Tx, id: string): Promise<Delegation> {
  await sql`SELECT FROM identity.delegations WHERE id = ${id} FOR UPDATE`.execute(db)
  const { rows } = await sql<Delegation>`${all} WHERE d.id = ${id}`.execute(db)
  return rows[0] ?? refuse(404, reason('identity.no-such-delegation'))
}

export async function insertDelegation(
  { db, now, actor }: Tx,
  delegation: Omit<Delegation, 'fromName' | 'toName' | 'title' | 'revokedAt'>,
): Promise<void> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const {
    id,
    authorityId,
    fromAccountId,
    toAccountId,
    holdingId,
    powers,
    fromAt,
    untilAt,
    reason: why,
  } = delegation
  await sql`INSERT INTO identity.delegations (id, authority_id, from_account_id, to_account_id, holding_id, powers, from_at, until_at,
      reason, created_at, created_by)
    VALUES (${id}, ${authorityId}, ${fromAccountId}, ${toAccountId}, ${holdingId}, ${powers}, ${fromAt}, ${untilAt}, ${why}, ${now}, ${by})`.execute(
    db,
  )
}

/** Revokes delegations: one by its id, or every living one that an account gave or received. Gives back how many. */
export async function endDelegations(
  { db, now, actor }: Tx,
  { id, accountId }: { id: DelegationId; accountId?: never } | { accountId: AccountId; id?: never },
): Promise<number> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const which = id ? sql`id = ${id}` : sql`(from_account_id = ${accountId} OR to_account_id = ${accountId})`
  const { numAffectedRows } =
    await sql`UPDATE identity.delegations SET revoked_at = ${now}, revoked_by = ${by}
    WHERE revoked_at IS NULL AND until_at > ${now} AND ${which}`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
