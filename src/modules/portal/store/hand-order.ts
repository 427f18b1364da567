import { sql } from 'kysely'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import type { SectionId, SiteId } from '../site.ts'

/** The site of a section; refuses where there is none (404). */
export async function getSectionSite({ db }: Reader, id: SectionId): Promise<SiteId> {
  const { rows } = await sql<{ siteId: SiteId }>`
    SELECT site_id AS "siteId" FROM portal.published_sections WHERE section_id = ${id}`.execute(db)
  return rows[0]?.siteId ?? refuse(404, reason('portal.no-such-section'))
}

/** What editors put first in a section, in their order, nobody else changing it meanwhile. */
export async function lockHandOrder({ db }: Tx, id: SectionId): Promise<ArticleId[]> {
  await sql`SELECT FROM portal.sections WHERE id = ${id} FOR UPDATE`.execute(db)
  const { rows } = await sql<{ id: ArticleId }>`
    SELECT article_id AS id FROM portal.placements WHERE section_id = ${id} AND rank IS NOT NULL AND left_at IS NULL ORDER BY rank, article_id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Writes the whole order of a section in one statement. */
export async function writeHandOrder({ db }: Tx, id: SectionId, order: readonly ArticleId[]): Promise<void> {
  await sql`UPDATE portal.placements p SET rank = o.rank
    FROM (SELECT article_id, array_position(${[...order]}::uuid[], article_id) AS rank FROM portal.placements WHERE section_id = ${id}) o
    WHERE p.section_id = ${id} AND p.article_id = o.article_id AND p.rank IS DISTINCT FROM o.rank`.execute(db)
}

export type Ordered = {
  readonly articleId: ArticleId
  readonly title: string
  readonly firstAt: Temporal.Instant
  readonly rank: number | null
}

/** What stands in a section now: what was put first, then the newest. Reads published views only. */
export async function listOrdered({ db }: Reader, id: SectionId, most: number): Promise<Ordered[]> {
  const { rows } = await sql<Ordered>`
    SELECT t.article_id AS "articleId", t.title, p.first_at AS "firstAt", p.rank FROM portal.published_placements p
      JOIN portal.published_articles t ON t.article_id = p.article_id AND t.ended IS NULL
    WHERE p.section_id = ${id} ORDER BY p.rank NULLS LAST, p.first_at DESC LIMIT ${most}`.execute(db)
  return rows
}
