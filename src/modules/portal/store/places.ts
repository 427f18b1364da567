import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'

/** Names of the villages of an authority, or of the communes below it where it has none. Reads published views only. */
export async function listPlaceNames({ db, today }: Reader, authorityId: Id<'authority'>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM organisations.published_villages WHERE authority_id = ${authorityId} AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to >= ${today}::date)
    UNION SELECT place_name FROM organisations.published_authorities WHERE parent_id = ${authorityId} AND level = 'commune'
      AND version_from <= ${today}::date AND (version_to IS NULL OR version_to >= ${today}::date) AND (valid_to IS NULL OR valid_to >= ${today}::date)
    ORDER BY 1 LIMIT 100`.execute(db)
  return rows.map(({ name }) => name)
}
