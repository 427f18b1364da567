import { sql } from 'kysely'
import type { NoticeTerm } from '../article.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { SiteId } from '../site.ts'
import type { Headline } from './reading.ts'

/** A kind of notices. */
export type NoticeCategory = { readonly code: string; readonly name: string; readonly nameEn: string }

/** The kinds that a notice may be given, in their order. Reads published views only. */
export async function listNoticeCategories({ db }: Reader): Promise<NoticeCategory[]> {
  const { rows } = await sql<NoticeCategory>`
    SELECT code, name, name_en AS "nameEn" FROM portal.published_notice_categories ORDER BY place, name COLLATE platform.vietnamese`.execute(
    db,
  )
  return rows
}

/** The kinds that a notice may be given now, and the one that it has though it was closed. */
export async function listNoticeCategoriesFor(
  { db }: Reader,
  own: string | undefined,
): Promise<NoticeCategory[]> {
  const { rows } = await sql<NoticeCategory>`
    SELECT code, name, name_en AS "nameEn" FROM portal.notice_categories WHERE closed_at IS NULL OR code = ${own ?? null}
    ORDER BY place, name COLLATE platform.vietnamese`.execute(db)
  return rows
}

/** Opens a kind of notices, or opens it again under these names. */
export async function openNoticeCategory(
  { db, now }: Tx,
  { code, name, nameEn, byName }: NoticeCategory & { readonly byName: string },
): Promise<void> {
  await sql`
    INSERT INTO portal.notice_categories (code, name, name_en, place, added_by_name, added_at)
    SELECT ${code}, ${name}, ${nameEn}, coalesce(max(place) FILTER (WHERE code <> 'khac'), 0) + 1, ${byName}, ${now} FROM portal.notice_categories
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, closed_at = NULL`.execute(
    db,
  )
}

/** Closes a kind of notices: it is chosen no more, and goes on naming what stands under it. */
export async function closeNoticeCategory({ db, now }: Tx, code: string): Promise<void> {
  await sql`UPDATE portal.notice_categories SET closed_at = ${now} WHERE code = ${code} AND closed_at IS NULL`.execute(
    db,
  )
}

/** A notice as the board of a site shows it. */
export type NoticeLine = Omit<Headline, 'picture'> &
  NoticeTerm & { readonly categoryName: string; readonly categoryNameEn: string }

/** Notices of a site that hold on a day or will, or (`past`) that held before, the newest first. Reads published views only. */
export async function listNotices(
  { db }: Reader,
  siteId: SiteId,
  {
    on,
    past = false,
    category,
    most,
    from = 0,
  }: {
    readonly on: Temporal.PlainDate
    readonly past?: boolean
    readonly category?: string | undefined
    readonly most: number
    readonly from?: number
  },
): Promise<NoticeLine[]> {
  const holds = past ? sql`n.until_on < ${on}` : sql`(n.until_on IS NULL OR n.until_on >= ${on})`
  const { rows } = await sql<NoticeLine>`
    SELECT t.article_id AS "articleId", t.number, t.slug, t.site_id AS "homeId", p.section_id AS "sectionId", t.language, t.title, t.lead, t.first_at AS "firstAt",
      t.from_at AS "fromAt", t.sample, n.category, n.category_name AS "categoryName", n.category_name_en AS "categoryNameEn", n.from_on AS "from", n.until_on AS until
    FROM portal.published_notices n JOIN portal.published_placements p ON p.article_id = n.article_id AND p.site_id = ${siteId} AND p.main
      JOIN portal.published_articles t ON t.article_id = n.article_id AND t.ended IS NULL
    WHERE ${holds} ${category ? sql`AND n.category = ${category}` : sql``} ORDER BY n.from_on DESC, t.number DESC LIMIT ${sql.lit(most)} OFFSET ${from}`.execute(
    db,
  )
  return rows
}

/** Whether there is such a kind of notices, a closed one among them. */
export async function isNoticeCategory({ db }: Reader, code: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM portal.notice_categories WHERE code = ${code}`.execute(db)
  return rows.length > 0
}
