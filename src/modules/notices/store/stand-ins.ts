import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'

/** Who may act for the named persons now, because they lent them powers. */
export async function listStandIns(
  { db, now }: Reader,
  accountIds: readonly string[],
): Promise<{ readonly ownerId: Id<'account'>; readonly standInId: Id<'account'> }[]> {
  const { rows } = await sql<{ ownerId: Id<'account'>; standInId: Id<'account'> }>`
    SELECT DISTINCT from_account_id AS "ownerId", to_account_id AS "standInId" FROM identity.delegations
     WHERE from_account_id = ANY (${[...accountIds]}::uuid[]) AND revoked_at IS NULL AND from_at <= ${now} AND until_at > ${now}`.execute(
    db,
  )
  return rows
}
