import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import type { SectionId, SiteId } from '../site.ts'

export type Article = {
  readonly id: ArticleId
  readonly number: bigint
  readonly authorityId: Id<'authority'>
  readonly siteId: SiteId
  readonly slug: string
  readonly language: 'vi' | 'en'
  readonly localises: ArticleId | null
}

/** One article of the reader's authority; refuses where there is none (404). */
export async function getArticle({ db }: Reader, id: ArticleId): Promise<Article> {
  const { rows } = await sql<Article>`
    SELECT id, number, authority_id AS "authorityId", site_id AS "siteId", slug, language, localises FROM portal.articles WHERE id = ${id}`.execute(
    db,
  )
  return rows[0] ?? refuse(404, reason('portal.no-such-article'))
}

/** The same, nobody else beginning something of it meanwhile. */
export async function lockArticle(tx: Tx, id: ArticleId): Promise<Article> {
  await sql`SELECT FROM portal.articles WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getArticle(tx, id)
}

/** The article that says this one in English; undefined where none was begun. */
export async function findTranslation({ db }: Reader, id: ArticleId): Promise<ArticleId | undefined> {
  const { rows } = await sql<{ id: ArticleId }>`
    SELECT id FROM portal.articles WHERE translation_of = ${id} AND language = 'en'`.execute(db)
  return rows[0]?.id
}

export type NewArticle = Omit<Article, 'number'> & {
  readonly translationOf: ArticleId | null
  readonly sample: boolean
}

/** Writes an article without a text; false where there is one of this id. */
export async function insertArticle({ db, now, actor }: Tx, article: NewArticle): Promise<boolean> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO portal.articles (id, authority_id, site_id, slug, language, translation_of, localises, sample, created_at, created_by, created_by_name)
    VALUES (${article.id}, ${article.authorityId}, ${article.siteId}, ${article.slug}, ${article.language}, ${article.translationOf}, ${article.localises},
      ${article.sample}, ${now}, ${by.accountId}, ${by.name})
    ON CONFLICT (id) DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}

/** Changes the words in an article's address; its number stays and leads there. */
export async function updateSlug({ db }: Tx, id: ArticleId, slug: string): Promise<void> {
  await sql`UPDATE portal.articles SET slug = ${slug} WHERE id = ${id}`.execute(db)
}

/** Puts an article into sections of a site, the first of which is its main one; it leaves those that it stood in before. */
export async function placeArticle(
  tx: Tx,
  {
    articleId,
    siteId,
    authorityId,
    firstAt,
  }: {
    readonly articleId: ArticleId
    readonly siteId: SiteId
    readonly authorityId: Id<'authority'>
    readonly firstAt: Temporal.Instant | null
  },
  sections: readonly SectionId[],
): Promise<void> {
  await leaveSections(tx, articleId, siteId)
  await sql`
    INSERT INTO portal.placements (article_id, section_id, authority_id, site_id, main, first_at)
    SELECT ${articleId}, id, ${authorityId}, ${siteId}, place = 1, ${firstAt}::timestamptz FROM unnest(${[...sections]}::uuid[]) WITH ORDINALITY AS s (id, place)
    ON CONFLICT (section_id, article_id) DO UPDATE SET left_at = NULL, main = excluded.main, first_at = excluded.first_at`.execute(
    tx.db,
  )
}

/** Takes an article out of every section of a site. */
export async function leaveSections({ db, now }: Tx, articleId: ArticleId, siteId: SiteId): Promise<void> {
  await sql`UPDATE portal.placements SET left_at = ${now} WHERE article_id = ${articleId} AND site_id = ${siteId} AND left_at IS NULL`.execute(
    db,
  )
}

/** In which sections of a site an article stands, the main one first. */
export async function listPlacements(
  { db }: Reader,
  articleId: ArticleId,
  siteId: SiteId,
): Promise<SectionId[]> {
  const { rows } = await sql<{ id: SectionId }>`
    SELECT section_id AS id FROM portal.placements WHERE article_id = ${articleId} AND site_id = ${siteId} AND left_at IS NULL ORDER BY main DESC, section_id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Shows an article in the sections of its own site from its first publication on. */
export async function showPlacements(
  { db }: Tx,
  articleId: ArticleId,
  siteId: SiteId,
  firstAt: Temporal.Instant,
): Promise<void> {
  await sql`UPDATE portal.placements SET first_at = ${firstAt} WHERE article_id = ${articleId} AND site_id = ${siteId}`.execute(
    db,
  )
}

/** The public article of a number; null where there is none. Reads published views only. */
export async function findArticleByNumber({ db }: Reader, number: bigint): Promise<ArticleId | null> {
  const { rows } = await sql<{ id: ArticleId }>`
    SELECT article_id AS id FROM portal.published_articles WHERE number = ${number} AND ended IS NULL`.execute(
    db,
  )
  return rows[0]?.id ?? null
}
