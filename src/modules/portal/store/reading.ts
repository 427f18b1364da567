import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#kit/vietnamese/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import type { Rendition } from '../media.ts'
import type { SectionId, SiteId } from '../site.ts'

/** An article as lists of a site show it. */
export type Headline = {
  readonly articleId: ArticleId
  readonly number: bigint
  readonly slug: string
  /** Where it is at home; another site than the one that shows it where that one adopted it. */
  readonly homeId: SiteId
  readonly sectionId: SectionId
  readonly language: Language
  readonly title: string
  readonly lead: string
  readonly firstAt: Temporal.Instant
  /** When it last became what it says. */
  readonly fromAt: Temporal.Instant
  readonly sample: boolean
  /** The picture that stands for it, cut at 16:9. */
  readonly picture: Rendition | null
}

const headline = sql`t.article_id AS "articleId", t.number, t.slug, t.site_id AS "homeId", p.section_id AS "sectionId", t.language, t.title, t.lead,
  t.first_at AS "firstAt", t.from_at AS "fromAt", t.sample, t.lead_banner AS picture`
const shown = sql`portal.published_placements p JOIN portal.published_articles t ON t.article_id = p.article_id AND t.ended IS NULL`

/**
 * Each article once: in the reader's language where the site shows it in that, else as it was written. Only what is in another language is looked at, so that lists
 * in the language of nearly all articles cost nothing more. `article`: its alias in the statement, whose placement is `p`.
 */
export const preferring = (language: RawBuilder<unknown>, article: 't' | 'n' = 't'): RawBuilder<unknown> => {
  const own = (column: string) => sql.ref(`${article}.${column}`)
  return sql`AND (${own('language')} = ${language} OR NOT EXISTS (SELECT FROM portal.published_articles v JOIN portal.published_placements vp ON vp.article_id = v.article_id
    WHERE (v.article_id = ${own('translation_of')} OR v.translation_of = ${own('article_id')}) AND v.language = ${language} AND v.ended IS NULL AND vp.site_id = p.site_id))`
}

/** What comes after an article in a list by time. */
const after = (before: bigint | undefined): RawBuilder<unknown> =>
  before === undefined
    ? sql``
    : sql`AND (p.first_at, p.article_id) < (SELECT b.first_at, b.article_id FROM portal.published_articles b WHERE b.number = ${before} AND b.ended IS NULL)`

/** In which language a list is read, how long it is, and behind which article it begins: with that one the page before ended. */
export type ListAsked = {
  readonly language: Language
  readonly most: number
  readonly before?: bigint | undefined
}

/** The newest of a site, each once. Reads published views only. */
export async function listHeadlines(
  { db }: Reader,
  siteId: SiteId,
  { language, most, before }: ListAsked,
): Promise<Headline[]> {
  const { rows } = await sql<Headline>`
    SELECT ${headline} FROM ${shown} WHERE p.site_id = ${siteId} AND p.main ${preferring(sql`${language}`)} ${after(before)} ORDER BY p.first_at DESC, p.article_id DESC LIMIT ${sql.lit(most)}`.execute(
    db,
  )
  return rows
}

/** What stands above all else on a site: what its editors put first by hand in a section, else the newest. Reads published views only. */
export async function findHero(
  reader: Reader,
  siteId: SiteId,
  language: 'vi' | 'en',
): Promise<Headline | undefined> {
  const { rows } = await sql<Headline>`
    SELECT ${headline} FROM ${shown} WHERE p.site_id = ${siteId} AND p.main AND p.rank IS NOT NULL ${preferring(sql`${language}`)} ORDER BY p.rank, p.first_at DESC LIMIT 1`.execute(
    reader.db,
  )
  return rows[0] ?? (await listHeadlines(reader, siteId, { language, most: 1 }))[0]
}

/** The same within a section: what was put in order by hand stands on the first page, behind it comes the rest by time; so an old page is a step into the index. */
const afterInSection = (sectionId: SectionId, before: bigint | undefined): RawBuilder<unknown> =>
  before === undefined
    ? sql``
    : sql`AND p.rank IS NULL AND (p.first_at, p.article_id) < (
        SELECT CASE WHEN b.rank IS NULL THEN b.first_at ELSE 'infinity' END, b.article_id
        FROM portal.published_articles a JOIN portal.published_placements b ON b.article_id = a.article_id AND b.section_id = ${sectionId}
        WHERE a.number = ${before} AND a.ended IS NULL)`

/** What stands in a section: what was put in order by hand, then the newest. Reads published views only. */
export async function listInSection(
  { db }: Reader,
  sectionId: SectionId,
  { language, most, before }: ListAsked,
): Promise<Headline[]> {
  const { rows } = await sql<Headline>`
    SELECT ${headline} FROM ${shown} WHERE p.section_id = ${sectionId} ${preferring(sql`${language}`)} ${afterInSection(sectionId, before)}
    ORDER BY p.rank NULLS LAST, p.first_at DESC, p.article_id DESC LIMIT ${sql.lit(most)}`.execute(db)
  return rows
}

/** The newest few of each section of a site, in one statement. Reads published views only. */
export async function listBySection(
  { db }: Reader,
  siteId: SiteId,
  { language, most }: ListAsked,
): Promise<Headline[]> {
  const { rows } = await sql<Headline>`
    SELECT f.* FROM portal.published_sections s, LATERAL (
      SELECT ${headline} FROM ${shown} WHERE p.section_id = s.section_id ${preferring(sql`${language}`)} ORDER BY p.rank NULLS LAST, p.first_at DESC LIMIT ${sql.lit(most)}) f
    WHERE s.site_id = ${siteId} ORDER BY s.place, f."firstAt" DESC`.execute(db)
  return rows
}
