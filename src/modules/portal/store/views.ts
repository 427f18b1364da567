import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import type { SiteId } from '../site.ts'

export type Counts = { readonly guests: number; readonly bots: number }

/** Adds views to the days of sites. */
export async function addSiteViews(
  { db, today }: Tx,
  rows: readonly (Counts & { readonly siteId: string })[],
): Promise<void> {
  await sql`
    INSERT INTO portal.site_views AS v (site_id, day, guests, bots)
    SELECT s.site_id, ${today}::date, r.guests, r.bots FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r ("siteId" uuid, guests bigint, bots bigint)
      JOIN portal.published_sites s ON s.site_id = r."siteId" ORDER BY s.site_id
    ON CONFLICT (site_id, day) DO UPDATE SET guests = v.guests + excluded.guests, bots = v.bots + excluded.bots`.execute(
    db,
  )
}

/** Adds views to articles on the sites that show them. */
export async function addArticleViews(
  { db }: Tx,
  rows: readonly (Counts & { readonly siteId: string; readonly articleId: string })[],
): Promise<void> {
  await sql`
    INSERT INTO portal.article_views AS v (article_id, site_id, guests, bots)
    SELECT a.id, r."siteId", r.guests, r.bots
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r ("siteId" uuid, "articleId" uuid, guests bigint, bots bigint)
      JOIN portal.articles a ON a.id = r."articleId" ORDER BY a.id, r."siteId"
    ON CONFLICT (article_id, site_id) DO UPDATE SET guests = v.guests + excluded.guests, bots = v.bots + excluded.bots`.execute(
    db,
  )
}

/** Adds what people read to the month of each article on the sites that show it. */
export async function addArticleMonths(
  { db, today }: Tx,
  rows: readonly (Counts & { readonly siteId: string; readonly articleId: string })[],
): Promise<void> {
  await sql`
    INSERT INTO portal.article_months AS v (site_id, month, article_id, guests)
    SELECT r."siteId", ${today.with({ day: 1 })}::date, a.id, r.guests FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r ("siteId" uuid, "articleId" uuid, guests bigint)
      JOIN portal.articles a ON a.id = r."articleId" WHERE r.guests > 0 ORDER BY r."siteId", a.id
    ON CONFLICT (site_id, month, article_id) DO UPDATE SET guests = v.guests + excluded.guests`.execute(db)
}

/** What the counters of sites stand at before anybody reads them: made up, and marked as such. */
export async function addSampleViews(
  { db }: Tx,
  rows: readonly { readonly siteId: SiteId; readonly views: number }[],
): Promise<void> {
  await sql`
    INSERT INTO portal.earlier_views (site_id, views, source, sample)
    SELECT r."siteId", r.views, 'mẫu', true FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r ("siteId" uuid, views bigint)
    ON CONFLICT (site_id) DO NOTHING`.execute(db)
}

/** Tells who reads at this process now; rows of processes that ended long ago go with the next one. */
export async function tellOnline(
  { db, now }: Tx,
  process: string,
  sites: Readonly<Record<string, Counts>>,
): Promise<void> {
  await sql`
    INSERT INTO portal.online (process, at, sites) VALUES (${process}, ${now}, ${JSON.stringify(sites)}::jsonb)
    ON CONFLICT (process) DO UPDATE SET at = excluded.at, sites = excluded.sites`.execute(db)
}

/** What the counter of a site says, in the words of the old portals: online, of which search engines and guests; today, this month, in total. */
export type SiteFigures = {
  readonly guests: number
  readonly bots: number
  readonly today: number
  readonly month: number
  readonly total: number
  /** The counter began with made-up figures. */
  readonly sample: boolean
}

/** The counter of a site, as far as it was kept (a second ago at most). Reads published views only. */
export async function getSiteFigures({ db, today }: Reader, siteId: SiteId): Promise<SiteFigures> {
  const { rows } = await sql<
    Record<keyof Omit<SiteFigures, 'sample'>, string | number> & { sample: boolean }
  >`
    SELECT coalesce(o.guests, 0) AS guests, coalesce(o.bots, 0) AS bots, coalesce(sum(d.views) FILTER (WHERE d.day = ${today}), 0) AS today,
      coalesce(sum(d.views) FILTER (WHERE d.day >= ${today.with({ day: 1 })}), 0) AS month, coalesce(sum(d.views), 0) AS total,
      coalesce(bool_or(d.sample), false) AS sample
    FROM (SELECT 1) AS one LEFT JOIN portal.published_site_days d ON d.site_id = ${siteId}
      LEFT JOIN portal.published_online o ON o.site_id = ${siteId} GROUP BY o.guests, o.bots`.execute(db)
  const { guests, bots, today: day, month, total, sample } = rows[0]!
  return {
    guests: Number(guests),
    bots: Number(bots),
    today: Number(day),
    month: Number(month),
    total: Number(total),
    sample,
  }
}

/** How often an article was read on a site. Reads published views only. */
export async function getArticleViews({ db }: Reader, siteId: SiteId, number: bigint): Promise<number> {
  const { rows } = await sql<{ views: string }>`
    SELECT v.views FROM portal.published_articles t JOIN portal.published_article_views v ON v.article_id = t.article_id AND v.site_id = ${siteId}
    WHERE t.number = ${number} LIMIT 1`.execute(db)
  return Number(rows[0]?.views ?? 0)
}

/** The article of a number that is public now or was; undefined where none was. Reads published views only. */
export async function findArticleId({ db }: Reader, number: bigint): Promise<ArticleId | undefined> {
  const { rows } = await sql<{
    id: ArticleId
  }>`SELECT article_id AS id FROM portal.published_articles WHERE number = ${number} LIMIT 1`.execute(db)
  return rows[0]?.id
}
