import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'

export type Found = {
  readonly type: 'authority' | 'unit'
  readonly id: string
  readonly name: string
  readonly placeName: string
}

/** Authorities and units of today whose folded name, abbreviation or code holds the typed text, at most eight, authorities first. */
export async function searchOrganisations({ db, today }: Reader, text: string): Promise<Found[]> {
  const { rows } = await sql<Found>`
    WITH typed (pattern) AS (SELECT '%' || replace(replace(replace(platform.fold(${text}), '\\', ''), '%', ''), '_', '') || '%')
    SELECT 'authority' AS type, v.authority_id AS id, v.name, v.place_name AS "placeName", 0 AS sort
    FROM organisations.authority_versions v, typed
    WHERE organisations.period(v.valid_from, v.valid_to) @> ${today}::date AND platform.fold(v.name) LIKE pattern
    UNION ALL
    SELECT 'unit', v.unit_id, v.name, a.place_name, 1 FROM organisations.unit_versions v
    JOIN organisations.authority_versions a ON a.authority_id = v.authority_id AND organisations.period(a.valid_from, a.valid_to) @> ${today}::date, typed
    WHERE organisations.period(v.valid_from, v.valid_to) @> ${today}::date
      AND platform.fold(v.name || ' ' || v.abbreviation || ' ' || a.place_name) LIKE pattern
    ORDER BY sort, name LIMIT 8`.execute(db)
  return rows
}
