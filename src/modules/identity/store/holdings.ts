import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'

export type Holding = {
  readonly id: Id<'holding'>
  readonly accountId: AccountId
  readonly positionId: Id<'position'>
  readonly unitId: Id<'unit'>
  readonly title: string
  readonly roles: readonly string[]
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant | null
}

const columns = sql`h.id, h.account_id AS "accountId", h.position_id AS "positionId", p.unit_id AS "unitId", p.title, p.roles,
  h.from_at AS "fromAt", h.until_at AS "untilAt"`

/** Every post that an account held, holds or will hold, newest first. */
export async function listHoldings({ db }: Reader, accountId: AccountId): Promise<Holding[]> {
  const { rows } =
    await sql<Holding>`SELECT ${columns} FROM identity.holdings h JOIN organisations.positions p ON p.id = h.position_id
    WHERE h.account_id = ${accountId} ORDER BY h.until_at DESC NULLS FIRST, p.rank, h.from_at DESC`.execute(
      db,
    )
  return rows
}

/** A holding of the authority at work; refuses 404 when there is none. */
export async function getHolding({ db }: Reader, id: string): Promise<Holding> {
  const { rows } =
    await sql<Holding>`SELECT ${columns} FROM identity.holdings h JOIN organisations.positions p ON p.id = h.position_id
    WHERE h.id = ${id}`.execute(db)
  return rows[0] ?? refuse(404, reason('identity.no-such-holding'))
}

/** The position, its authority, its seats and who holds it now; undefined when it is not there. */
export async function findPosition(
  { db, now }: Reader,
  id: string,
): Promise<
  | {
      id: Id<'position'>
      authorityId: AuthorityId
      unitId: Id<'unit'>
      title: string
      seats: number
      held: number
    }
  | undefined
> {
  const { rows } = await sql<NonNullable<Awaited<ReturnType<typeof findPosition>>>>`
    SELECT p.id, p.authority_id AS "authorityId", p.unit_id AS "unitId", p.title, p.seats,
      (SELECT count(*)::int FROM identity.holdings h WHERE h.position_id = p.id AND (h.until_at IS NULL OR h.until_at > ${now})) AS held
    FROM organisations.positions p WHERE p.id = ${id}`.execute(db)
  return rows[0]
}

export type NewHolding = {
  accountId: AccountId
  authorityId: AuthorityId
  positionId: Id<'position'>
  fromAt: Temporal.Instant
}

/** Puts people into posts, all in one statement. */
export async function insertHoldings({ db, actor }: Tx, holdings: readonly NewHolding[]): Promise<void> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const rows = holdings.map((holding) => ({ ...holding, id: newId(), by, fromAt: holding.fromAt.toString() }))
  await sql`INSERT INTO identity.holdings (id, authority_id, account_id, position_id, from_at, given_by)
    SELECT id, "authorityId", "accountId", "positionId", "fromAt", by FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, "authorityId" uuid, "accountId" uuid, "positionId" uuid, "fromAt" timestamptz, by uuid)`.execute(
    db,
  )
}

/** Ends posts of an account at `now`: one by its id, or all. Gives back how many. */
export async function endHoldings(
  { db, now, actor }: Tx,
  { accountId, id, reason: why }: { accountId: AccountId; id?: Id<'holding'>; reason: string },
): Promise<number> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const { numAffectedRows } =
    await sql`UPDATE identity.holdings SET until_at = greatest(from_at, ${now}), ended_by = ${by}, end_reason = ${why}
    WHERE account_id = ${accountId} AND (until_at IS NULL OR until_at > ${now})
      AND (${id ?? null}::uuid IS NULL OR id = ${id ?? null})`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
