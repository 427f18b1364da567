import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId, EditionId } from '../article.ts'

/** What is public and has a day on which somebody reads again whether it is still true. */
export type ToReview = {
  readonly articleId: ArticleId
  readonly editionId: EditionId
  readonly authorityId: Id<'authority'>
  readonly title: string
  readonly site: string
  readonly dueOn: Temporal.PlainDate
  /** Who is asked: the author. */
  readonly ownerId: Id<'account'> | null
  readonly ownerName: string
}

/** Public editions to be read again until a day, the longest due first. The last review of an edition says when it is due next. */
export async function listToReview(
  { db }: Reader,
  until: Temporal.PlainDate,
  most: number,
): Promise<ToReview[]> {
  const { rows } = await sql<ToReview>`
    SELECT e.article_id AS "articleId", e.id AS "editionId", e.authority_id AS "authorityId", e.title, s.name AS site, due.day AS "dueOn",
      e.made_by AS "ownerId", e.made_by_name AS "ownerName"
    FROM portal.publications p JOIN portal.editions e ON e.id = p.edition_id JOIN portal.articles a ON a.id = e.article_id JOIN portal.sites s ON s.id = a.site_id
      LEFT JOIN LATERAL (SELECT true AS read, next_on FROM portal.reviews r WHERE r.edition_id = e.id ORDER BY r.at DESC, r.id DESC LIMIT 1) last ON true
      CROSS JOIN LATERAL (SELECT CASE WHEN last.read IS NULL THEN e.review_on ELSE last.next_on END AS day) due
    WHERE p.until_at IS NULL AND e.review_on IS NOT NULL AND due.day <= ${until}
      AND NOT EXISTS (SELECT FROM portal.site_endings n WHERE n.site_id = s.id)
    ORDER BY due.day, e.id LIMIT ${most}`.execute(db)
  return rows
}

/** How many are due in the reader's authority. */
export async function countToReview(reader: Reader): Promise<number> {
  return (await listToReview(reader, reader.today, 100)).length
}

/** Writes that somebody read an edition again and found it true. */
export async function insertReview(
  { db, now, actor }: Tx,
  {
    articleId,
    editionId,
    authorityId,
    nextOn,
  }: Pick<ToReview, 'articleId' | 'editionId' | 'authorityId'> & {
    readonly nextOn: Temporal.PlainDate | null
  },
): Promise<void> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`INSERT INTO portal.reviews (id, authority_id, article_id, edition_id, at, by_account, by_name, next_on)
    VALUES (${newId()}, ${authorityId}, ${articleId}, ${editionId}, ${now}, ${by.accountId}, ${by.name}, ${nextOn})`.execute(
    db,
  )
}
