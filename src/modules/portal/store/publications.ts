import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId, Edition, EditionText, Ending } from '../article.ts'

export type OpenPublication = { readonly id: Id<'publication'>; readonly firstAt: Temporal.Instant }

/** What is public of an article now, nobody else changing it meanwhile. */
export async function lockOpenPublication(
  { db }: Tx,
  articleId: ArticleId,
): Promise<OpenPublication | undefined> {
  const { rows } = await sql<OpenPublication>`
    SELECT id, first_at AS "firstAt" FROM portal.publications WHERE article_id = ${articleId} AND until_at IS NULL FOR UPDATE`.execute(
    db,
  )
  return rows[0]
}

/** Writes how a publication ended. */
export async function endPublication(
  { db, now }: Tx,
  id: Id<'publication'>,
  {
    ended,
    why,
    byName,
    mergedInto = null,
  }: {
    readonly ended: Ending | 'superseded'
    readonly why: string | null
    readonly byName: string
    readonly mergedInto?: ArticleId | null
  },
): Promise<void> {
  await sql`UPDATE portal.publications SET until_at = ${now}, ended = ${ended}, ended_why = ${why}, ended_by_name = ${byName}, merged_into = ${mergedInto}
    WHERE id = ${id}`.execute(db)
}

/** Writes that an edition is public from now on. */
export async function insertPublication(
  { db, now }: Tx,
  { id: editionId, articleId, authorityId }: Pick<Edition, 'id' | 'articleId' | 'authorityId'>,
  {
    forced,
    byName,
    firstAt,
  }: { readonly forced: boolean; readonly byName: string; readonly firstAt: Temporal.Instant },
): Promise<void> {
  await sql`
    INSERT INTO portal.publications (id, authority_id, article_id, edition_id, forced, published_by_name, first_at, from_at)
    VALUES (${newId()}, ${authorityId}, ${articleId}, ${editionId}, ${forced}, ${byName}, ${firstAt}, ${now})`.execute(
    db,
  )
}

/** Whether an article is public now. */
export async function isPublic({ db }: Reader, articleId: ArticleId): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM portal.published_articles WHERE article_id = ${articleId} AND ended IS NULL`.execute(
      db,
    )
  return rows.length > 0
}

/** What an article says now, as the text of a new draft; undefined where it is not public. */
export async function findPublicText({ db }: Reader, articleId: ArticleId): Promise<EditionText | undefined> {
  const { rows } = await sql<Omit<EditionText, 'reviewOn' | 'correction' | 'event' | 'notice'>>`
    SELECT title, lead, body, byline, source FROM portal.published_articles WHERE article_id = ${articleId} AND ended IS NULL`.execute(
    db,
  )
  return rows[0] && { ...rows[0], correction: '', reviewOn: null }
}
