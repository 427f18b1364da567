import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { SiteId } from '../site.ts'

export type MapSize = {
  readonly siteId: SiteId
  readonly addresses: number
  readonly changedAt: Temporal.Instant
}

/** The contact book stands once, below no site. */
const within = sql`type <> 'authority'`

/** How many addresses each site is at home with, and when the newest came. Reads published views only. */
export async function listMapSizes({ db }: Reader): Promise<MapSize[]> {
  const { rows } = await sql<Omit<MapSize, 'addresses'> & { addresses: string | bigint }>`
    SELECT site_id AS "siteId", count(*) AS addresses, max(at) AS "changedAt" FROM portal.published_search WHERE ${within} GROUP BY site_id`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, addresses: Number(row.addresses) }))
}

export type MapLine = { readonly path: string; readonly changedAt: Temporal.Instant }

/** The addresses that a site is at home with, part by part in an order that stays. Reads published views only. */
export async function listMapLines(
  { db }: Reader,
  siteId: SiteId,
  { part, most }: { readonly part: number; readonly most: number },
): Promise<MapLine[]> {
  const { rows } = await sql<MapLine>`
    WITH here AS MATERIALIZED (SELECT type, subject_id, path, at FROM portal.published_search WHERE site_id = ${siteId} AND ${within}
      ORDER BY type DESC, subject_id LIMIT ${most} OFFSET ${(part - 1) * most})
    SELECT h.path, coalesce(t.from_at, h.at) AS "changedAt"
    FROM here h LEFT JOIN portal.published_articles t ON h.type = 'article' AND t.article_id = h.subject_id AND t.ended IS NULL
    ORDER BY h.type DESC, h.subject_id`.execute(db)
  return rows
}
