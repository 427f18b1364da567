import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'

/** A person in a post that they hold now. */
export type Colleague = {
  readonly id: AccountId
  readonly name: string
  readonly title: string
  readonly unitId: Id<'unit'>
  readonly unitName: string
  readonly roles: readonly string[]
}

export type ColleagueFilter = {
  readonly unitId?: Id<'unit'>
  readonly role?: string
  readonly accountId?: AccountId
}

/** Who holds a post in the actor's authority now: by unit, rank and name; a person with two posts comes twice. */
export async function listColleagues(
  { db, now, today, actor }: Reader,
  { unitId, role, accountId }: ColleagueFilter = {},
): Promise<Colleague[]> {
  const authorityId = actor.kind === 'visitor' ? undefined : actor.authorityId
  const { rows } = await sql<Colleague>`
    SELECT a.id, a.display_name AS name, p.title, p.unit_id AS "unitId", v.name AS "unitName", p.roles
    FROM identity.holdings h
    JOIN identity.accounts a ON a.id = h.account_id
    JOIN organisations.positions p ON p.id = h.position_id
    JOIN organisations.unit_versions v ON v.unit_id = p.unit_id AND v.valid_from <= ${today}::date
      AND (v.valid_to IS NULL OR v.valid_to >= ${today}::date)
    WHERE p.authority_id = ${authorityId ?? null} AND a.kind = 'person' AND h.from_at <= ${now} AND (h.until_at IS NULL OR h.until_at > ${now})
      AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL)
      AND (${unitId ?? null}::uuid IS NULL OR p.unit_id = ${unitId ?? null}) AND (${role ?? null}::text IS NULL OR ${role ?? null} = ANY(p.roles))
      AND (${accountId ?? null}::uuid IS NULL OR a.id = ${accountId ?? null})
    ORDER BY v.sort, v.name COLLATE platform.vietnamese, p.rank, a.display_name COLLATE platform.vietnamese, a.id`.execute(
    db,
  )
  return rows
}
