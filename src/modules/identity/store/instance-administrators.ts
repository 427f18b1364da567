import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import { type AccountId, instanceAdministratorRole as role } from '../account.ts'

/** The persons who administer the whole instance now, by a post or by a granted role; read by Krông itself. */
export async function listInstanceAdministrators({ db, now }: Reader): Promise<AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    SELECT a.id FROM identity.accounts a
    WHERE a.kind = 'person' AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL)
      AND (EXISTS (SELECT FROM identity.role_grants g WHERE g.account_id = a.id AND g.role = ${role} AND g.from_at <= ${now} AND (g.until_at IS NULL OR g.until_at > ${now}))
        OR EXISTS (SELECT FROM identity.holdings h JOIN organisations.positions p ON p.id = h.position_id
          WHERE h.account_id = a.id AND ${role} = ANY(p.roles) AND h.from_at <= ${now} AND (h.until_at IS NULL OR h.until_at > ${now})))
    ORDER BY a.id`.execute(db)
  return rows.map(({ id }) => id)
}
