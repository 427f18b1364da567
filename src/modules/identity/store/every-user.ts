import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { AccountKind } from '../account.ts'

export type OperatorUser = {
  readonly username: string
  readonly displayName: string
  readonly kind: AccountKind
  readonly authority: string | null
  readonly closed: boolean
}

/** Accounts of the whole instance for the operator's terminal, by user name. */
export async function listEveryUser({ db }: Reader, text: string): Promise<OperatorUser[]> {
  const { rows } =
    await sql<OperatorUser>`SELECT a.username, a.display_name AS "displayName", a.kind, o.slug AS authority,
      EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL) AS closed
    FROM identity.accounts a LEFT JOIN organisations.authorities o ON o.id = a.office_id
    WHERE a.search LIKE '%' || platform.fold(${text}) || '%' ORDER BY a.username`.execute(db)
  return rows
}

/** Every name to sign in with: unique over all authorities of the instance, so only Krông itself reads them. */
export async function listAllUsernames({ db }: Reader): Promise<Set<string>> {
  const { rows } = await sql<{ username: string }>`SELECT username FROM identity.accounts`.execute(db)
  return new Set(rows.map(({ username }) => username))
}
