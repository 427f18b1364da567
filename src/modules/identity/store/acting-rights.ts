import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'

/** That a person may act as an office. */
export type ActingRight = {
  readonly id: Id<'acting-right'>
  readonly organisationId: AccountId
  readonly organisationName: string
  readonly personId: AccountId
  readonly personName: string
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant | null
}

const rights = sql`SELECT r.id, r.organisation_id AS "organisationId", o.display_name AS "organisationName", r.person_id AS "personId",
    p.display_name AS "personName", r.from_at AS "fromAt", r.until_at AS "untilAt"
  FROM identity.acting_rights r JOIN identity.accounts o ON o.id = r.organisation_id JOIN identity.accounts p ON p.id = r.person_id`

/** The rights in force of a person (as which offices) or of an office (by whom). */
export async function listActingRights({ db, now }: Reader, accountId: AccountId): Promise<ActingRight[]> {
  const { rows } =
    await sql<ActingRight>`${rights} WHERE (r.person_id = ${accountId} OR r.organisation_id = ${accountId})
    AND r.from_at <= ${now} AND (r.until_at IS NULL OR r.until_at > ${now}) ORDER BY o.display_name, p.display_name`.execute(
      db,
    )
  return rows
}

export type NewActingRight = { organisationId: AccountId; personId: AccountId; authorityId: AuthorityId }

/** Lets people act as offices from now on; a right that is there already stays. Gives back how many were new. */
export async function insertActingRights(
  { db, now, actor }: Tx,
  given: readonly NewActingRight[],
): Promise<number> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const rows = given.map((right) => ({ ...right, id: newId(), by }))
  const { numAffectedRows } =
    await sql`INSERT INTO identity.acting_rights (id, authority_id, organisation_id, person_id, from_at, given_by)
    SELECT id, "authorityId", "organisationId", "personId", ${now}, by FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, "authorityId" uuid, "organisationId" uuid, "personId" uuid, by uuid)
    ON CONFLICT (organisation_id, person_id) WHERE until_at IS NULL DO NOTHING`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** Ends rights at `now`: one by its id, or every one of an account. Gives back what ended. */
export async function endActingRights(
  { db, now, actor }: Tx,
  { accountId, id }: { accountId: AccountId; id?: Id<'acting-right'> },
): Promise<{ organisationId: AccountId; personId: AccountId }[]> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const { rows } = await sql<{ organisationId: AccountId; personId: AccountId }>`
    UPDATE identity.acting_rights SET until_at = greatest(from_at, ${now}), ended_by = ${by}
    WHERE until_at IS NULL AND (person_id = ${accountId} OR organisation_id = ${accountId})
      AND (${id ?? null}::uuid IS NULL OR id = ${id ?? null})
    RETURNING organisation_id AS "organisationId", person_id AS "personId"`.execute(db)
  return rows
}
