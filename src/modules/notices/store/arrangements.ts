import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { type OfficeArrangement, type Preferences, usualArrangement } from '../arrangement.ts'
import {
  fromRow,
  type OfficeRow,
  type PreferencesRow,
  preferencesOf,
  type TimingRow,
  toRow,
} from './timing-row.ts'

/** What a person chose; nothing chosen when they never did. */
export async function getPreferences({ db }: Reader, accountId: Id<'account'>): Promise<Preferences> {
  const { rows } = await sql<PreferencesRow>`SELECT choices, timing FROM notices.preferences
     WHERE account_id = ${accountId}`.execute(db)
  return preferencesOf(rows[0])
}

/** Lays what a person chooses over what they chose before. */
export async function replacePreferences(
  { db, now }: Tx,
  { accountId, authorityId }: { readonly accountId: Id<'account'>; readonly authorityId: Id<'authority'> },
  { choices, timing }: Preferences,
): Promise<void> {
  const row: TimingRow | null = timing ? toRow(timing) : null
  await sql`INSERT INTO notices.preferences (account_id, authority_id, choices, timing, changed_at)
    VALUES (${accountId}, ${authorityId}, ${JSON.stringify(choices)}::jsonb, ${row && JSON.stringify(row)}::jsonb, ${now})
    ON CONFLICT (account_id) DO UPDATE SET choices = EXCLUDED.choices, timing = EXCLUDED.timing, changed_at = EXCLUDED.changed_at`.execute(
    db,
  )
}

/** What an authority arranged; the usual arrangement when it never made one. */
export async function getOfficeArrangement(
  { db }: Reader,
  authorityId: Id<'authority'>,
): Promise<OfficeArrangement> {
  const { rows } =
    await sql<OfficeRow>`SELECT choices, timing, names_matters AS "namesMatters", keep_read_days AS "keepReadDays" FROM notices.defaults
     WHERE authority_id = ${authorityId}`.execute(db)
  const row = rows[0]
  return row ? { ...row, timing: fromRow(row.timing) } : usualArrangement
}

/** Lays what an authority arranges over what it arranged before. */
export async function replaceOfficeArrangement(
  { db, now }: Tx,
  authorityId: Id<'authority'>,
  byName: string,
  { choices, timing, namesMatters, keepReadDays }: OfficeArrangement,
): Promise<void> {
  await sql`INSERT INTO notices.defaults (authority_id, choices, timing, names_matters, keep_read_days, changed_at, changed_by_name)
    VALUES (${authorityId}, ${JSON.stringify(choices)}::jsonb, ${JSON.stringify(toRow(timing))}::jsonb, ${namesMatters}, ${keepReadDays}, ${now}, ${byName})
    ON CONFLICT (authority_id) DO UPDATE SET choices = EXCLUDED.choices, timing = EXCLUDED.timing,
      names_matters = EXCLUDED.names_matters, keep_read_days = EXCLUDED.keep_read_days, changed_at = EXCLUDED.changed_at, changed_by_name = EXCLUDED.changed_by_name`.execute(
    db,
  )
}
