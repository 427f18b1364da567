import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { SiteId } from '../site.ts'

/** What a decree demands of a site today, and when the site last told it. */
export type Demanded = {
  readonly siteId: SiteId
  readonly code: string
  readonly name: string
  readonly source: string
  readonly staleAfter: number | null
  /** The section in which it is kept; null where the site has none. */
  readonly sectionSlug: string | null
  readonly lastAt: Temporal.Instant | null
}

/** The demands on every living site of an authority, with what stands in its sections; the level decides which hold. */
export async function listDemanded({ db, today }: Reader): Promise<Demanded[]> {
  const { rows } = await sql<Demanded>`
    SELECT s.site_id AS "siteId", d.code, d.name, d.source, d.stale_after AS "staleAfter", c.slug AS "sectionSlug", c.last_at AS "lastAt"
    FROM portal.published_sites s JOIN organisations.authorities a ON a.id = s.authority_id
      JOIN portal.demands d ON d.valid_from <= ${today} AND (d.valid_to IS NULL OR d.valid_to >= ${today}) AND (d.levels = '{}' OR a.level = ANY (d.levels))
      LEFT JOIN LATERAL (
        SELECT n.slug, (SELECT t.from_at FROM portal.published_placements p JOIN portal.published_articles t ON t.article_id = p.article_id AND t.ended IS NULL
            WHERE p.section_id = n.id ORDER BY p.first_at DESC LIMIT 1) AS last_at
        FROM portal.sections n WHERE n.site_id = s.site_id AND n.demand = d.code AND n.closed_at IS NULL ORDER BY n.place LIMIT 1) c ON true
    WHERE s.kind = 'authority' AND s.ended_at IS NULL ORDER BY s.main DESC, s.name COLLATE platform.vietnamese, d.valid_from, d.code`.execute(
    db,
  )
  return rows
}
