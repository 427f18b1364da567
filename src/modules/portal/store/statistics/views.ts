import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import { startOfDay } from '#kit/calendar/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { ArticleId } from '../../article.ts'
import type { Period } from '../../period.ts'
import type { SiteId } from '../../site.ts'
import type { Counts } from '../views.ts'

type Counted = Record<keyof Counts, string | number>
const numbers = ({ guests, bots }: Counted): Counts => ({ guests: Number(guests), bots: Number(bots) })

export type DayViews = Counts & { readonly day: Temporal.PlainDate }

/** How often the pages of sites were read on each day of a period; days without a view make no row. */
export async function listDayViews(
  { db }: Reader,
  sites: readonly SiteId[],
  { from, until }: Period,
): Promise<DayViews[]> {
  const { rows } = await sql<Counted & { day: Temporal.PlainDate }>`
    SELECT day, sum(guests) AS guests, sum(bots) AS bots FROM portal.site_views WHERE site_id = ANY (${[...sites]}::uuid[]) AND day BETWEEN ${from} AND ${until}
    GROUP BY day ORDER BY day`.execute(db)
  return rows.map((row) => ({ day: row.day, ...numbers(row) }))
}

/** How often the pages of each site were read in a period, the most read first; `sample`: its counter began with made-up figures. */
export async function listSiteViews(
  { db }: Reader,
  sites: readonly SiteId[],
  { from, until }: Period,
): Promise<(Counts & { readonly siteId: SiteId; readonly sample: boolean })[]> {
  const { rows } = await sql<Counted & { siteId: SiteId; sample: boolean }>`
    SELECT s.id AS "siteId", coalesce(sum(v.guests), 0) AS guests, coalesce(sum(v.bots), 0) AS bots,
      EXISTS (SELECT FROM portal.earlier_views e WHERE e.site_id = s.id AND e.sample) AS sample FROM unnest(${[...sites]}::uuid[]) AS s (id)
      LEFT JOIN portal.site_views v ON v.site_id = s.id AND v.day BETWEEN ${from} AND ${until} GROUP BY s.id ORDER BY sum(v.guests) DESC NULLS LAST, s.id`.execute(
    db,
  )
  return rows.map((row) => ({ siteId: row.siteId, sample: row.sample, ...numbers(row) }))
}

export type MostRead = {
  readonly articleId: ArticleId
  readonly title: string
  readonly guests: number
  /** Of the reader's authority; an adopted article is another one's. */
  readonly own: boolean
}

/** What people read most on sites in the months of a period. */
export async function listMostRead(
  { db }: Reader,
  sites: readonly SiteId[],
  { from, until }: Period,
  most: number,
): Promise<MostRead[]> {
  const { rows } = await sql<Omit<MostRead, 'guests'> & { guests: string }>`
    WITH read AS (SELECT article_id, sum(guests) AS guests FROM portal.article_months
      WHERE site_id = ANY (${[...sites]}::uuid[]) AND month BETWEEN ${from} AND ${until} GROUP BY article_id ORDER BY sum(guests) DESC, article_id LIMIT ${most})
    SELECT r.article_id AS "articleId", r.guests, t.title, t.authority_id = platform.authority() AS own
    FROM read r CROSS JOIN LATERAL (SELECT title, authority_id FROM portal.published_articles t WHERE t.article_id = r.article_id ORDER BY t.from_at DESC LIMIT 1) t
    ORDER BY r.guests DESC, r.article_id`.execute(db)
  return rows.map((row) => ({ ...row, guests: Number(row.guests) }))
}

/** How often people read an article in each month, over all sites that show it, the newest first. */
export async function listArticleMonths(
  { db }: Reader,
  articleId: ArticleId,
): Promise<{ readonly month: Temporal.PlainDate; readonly guests: number }[]> {
  const { rows } = await sql<{ month: Temporal.PlainDate; guests: string }>`
    SELECT month, sum(guests) AS guests FROM portal.article_months WHERE article_id = ${articleId} GROUP BY month ORDER BY month DESC`.execute(
    db,
  )
  return rows.map(({ month, guests }) => ({ month, guests: Number(guests) }))
}

/** How often an article was read on each site that shows it, since it stands there. */
export async function listArticleSites(
  { db }: Reader,
  articleId: ArticleId,
): Promise<(Counts & { readonly siteId: SiteId; readonly site: string })[]> {
  const { rows } = await sql<Counted & { siteId: SiteId; site: string }>`
    SELECT v.site_id AS "siteId", s.name AS site, v.guests, v.bots FROM portal.article_views v JOIN portal.published_sites s ON s.site_id = v.site_id
    WHERE v.article_id = ${articleId} ORDER BY v.guests DESC, v.site_id`.execute(db)
  return rows.map((row) => ({ siteId: row.siteId, site: row.site, ...numbers(row) }))
}

export type Published = { readonly published: number; readonly forced: number }

/** How many editions an authority made public in a period, and how many of them without a second person; what an import brought over is not among them. */
export async function getPublished(
  { db }: Reader,
  authorityId: Id<'authority'>,
  { from, until }: Period,
): Promise<Published> {
  const { rows } = await sql<Published>`
    SELECT count(*)::int AS published, count(*) FILTER (WHERE forced)::int AS forced FROM portal.publications p
    WHERE authority_id = ${authorityId} AND from_at >= ${startOfDay(from)} AND from_at < ${startOfDay(until.add({ days: 1 }))}
      AND NOT EXISTS (SELECT FROM portal.imported_things i WHERE i.article_id = p.article_id AND i.at = p.from_at)`.execute(
    db,
  )
  return rows[0]!
}
