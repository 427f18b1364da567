import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { AuthorityId } from '../account.ts'

/** A post with a seat that nobody has. */
export type FreePosition = {
  readonly id: string
  readonly unitId: string
  readonly title: string
  readonly unit: string
  readonly free: number
}

/** The posts of an authority that still have a free seat, unit by unit. */
export async function listFreePositions(
  { db, now, today }: Reader,
  authorityId: AuthorityId,
): Promise<FreePosition[]> {
  const { rows } = await sql<FreePosition>`
    SELECT p.id, p.unit_id AS "unitId", p.title, v.name AS unit, p.seats - h.held AS free
    FROM organisations.positions p
    JOIN organisations.unit_versions v ON v.unit_id = p.unit_id AND v.valid_from <= ${today}::date
      AND (v.valid_to IS NULL OR v.valid_to >= ${today}::date)
    CROSS JOIN LATERAL (SELECT count(*)::int AS held FROM identity.holdings h
      WHERE h.position_id = p.id AND (h.until_at IS NULL OR h.until_at > ${now})) h
    WHERE p.authority_id = ${authorityId} AND p.valid_from <= ${today}::date
      AND (p.valid_to IS NULL OR p.valid_to >= ${today}::date) AND p.seats > h.held
    ORDER BY v.name COLLATE platform.vietnamese, p.rank, p.id`.execute(db)
  return rows
}
