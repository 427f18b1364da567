import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { SiteId } from '../site.ts'
import { type Headline, type ListAsked, preferring } from './reading.ts'

const headline = sql`t.article_id AS "articleId", t.number, t.slug, t.site_id AS "homeId", p.section_id AS "sectionId", t.language, t.title, t.lead,
  t.first_at AS "firstAt", t.sample`

/** The newest articles of a site with a tag. Reads published views only. */
export async function listTagged(
  { db }: Reader,
  siteId: SiteId,
  slug: string,
  { language, most }: ListAsked,
): Promise<Headline[]> {
  const { rows } = await sql<Headline>`
    SELECT ${headline} FROM portal.published_tags g JOIN portal.published_placements p ON p.article_id = g.article_id AND p.site_id = ${siteId} AND p.main
      JOIN portal.published_articles t ON t.article_id = g.article_id AND t.ended IS NULL
    WHERE g.slug = ${slug} ${preferring(sql`${language}`)} ORDER BY p.first_at DESC, p.article_id DESC LIMIT ${sql.lit(most)}`.execute(
    db,
  )
  return rows
}

/** An event as the calendar of a site shows it. */
export type EventLine = Headline & {
  readonly place: string
  readonly fromAt: Temporal.Instant
  readonly toAt: Temporal.Instant | null
}

/** What a site shows of events that are not over yet, the next one first. Reads published views only. */
export async function listEvents(
  { db }: Reader,
  siteId: SiteId,
  { language, since, most }: ListAsked & { readonly since: Temporal.Instant },
): Promise<EventLine[]> {
  const { rows } = await sql<EventLine>`
    SELECT ${headline}, v.place, v.from_at AS "fromAt", v.to_at AS "toAt"
    FROM portal.published_events v JOIN portal.published_placements p ON p.article_id = v.article_id AND p.site_id = ${siteId} AND p.main
      JOIN portal.published_articles t ON t.article_id = v.article_id AND t.ended IS NULL
    WHERE coalesce(v.to_at, v.from_at) >= ${since} ${preferring(sql`${language}`)} ORDER BY v.from_at, t.number LIMIT ${sql.lit(most)}`.execute(
    db,
  )
  return rows
}
