import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { type OfficeArrangement, type Preferences, usualArrangement } from '../arrangement.ts'
import { fromRow, type OfficeRow, type PreferencesRow, preferencesOf } from './timing-row.ts'

/** Who may get e-mail, and how they want it. */
export type Recipient = {
  readonly accountId: Id<'account'>
  readonly authorityId: Id<'authority'>
  readonly name: string
  /** None when the account has no address or is closed. */
  readonly address: string | null
  readonly language: 'vi' | 'en'
  readonly own: Preferences
  readonly office: OfficeArrangement
}

type Row = Omit<Recipient, 'own' | 'office'> & { own: PreferencesRow | null; office: OfficeRow | null }

/** The named persons with their address and arrangement, read by Krông itself. */
export async function listRecipients(
  { db }: Reader,
  accountIds: readonly Id<'account'>[],
): Promise<Recipient[]> {
  const { rows } = await sql<Row>`
    SELECT a.id AS "accountId", a.authority_id AS "authorityId", a.display_name AS name, coalesce(a.language, 'vi') AS language,
           CASE WHEN c.id IS NULL THEN NULLIF(btrim(a.email), '') END AS address,
           CASE WHEN p.account_id IS NOT NULL THEN jsonb_build_object('choices', p.choices, 'timing', p.timing) END AS own,
           CASE WHEN d.authority_id IS NOT NULL
             THEN jsonb_build_object('choices', d.choices, 'timing', d.timing, 'namesMatters', d.names_matters, 'keepReadDays', d.keep_read_days) END AS office
      FROM identity.accounts a
      LEFT JOIN identity.closings c ON c.account_id = a.id AND c.reopened_at IS NULL
      LEFT JOIN notices.preferences p ON p.account_id = a.id
      LEFT JOIN notices.defaults d ON d.authority_id = a.authority_id
     WHERE a.id = ANY (${[...accountIds]}::uuid[])`.execute(db)
  return rows.map(({ own, office, ...row }) => ({
    ...row,
    own: preferencesOf(own ?? undefined),
    office: office ? { ...office, timing: fromRow(office.timing) } : usualArrangement,
  }))
}
