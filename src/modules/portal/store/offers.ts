import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import type { Site, SiteId } from '../site.ts'

export type Direction = 'down' | 'up'
export type Decision = 'adopted' | 'declined' | 'localised'

/** Writes an offer; false where it stands already. */
export async function insertOffer(
  { db, now, actor }: Tx,
  { id, authorityId }: { readonly id: ArticleId; readonly authorityId: Id<'authority'> },
  direction: Direction,
): Promise<boolean> {
  const byName = actor.kind === 'person' ? actor.name : 'Krông'
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO portal.offers (id, authority_id, article_id, direction, at, by_name) VALUES (${newId()}, ${authorityId}, ${id}, ${direction}, ${now}, ${byName})
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}

/** Ends an offer; false where there is none. */
export async function endOffer(
  { db, now }: Tx,
  articleId: ArticleId,
  direction: Direction,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE portal.offers SET ended_at = ${now} WHERE article_id = ${articleId} AND direction = ${direction} AND ended_at IS NULL`.execute(
    db,
  )
  return numAffectedRows > 0n
}

/** An article that another site offers to this one, with what was decided of it. */
export type Offered = {
  readonly articleId: ArticleId
  readonly number: bigint
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly fromSiteId: SiteId
  readonly fromSite: string
  readonly firstAt: Temporal.Instant
  readonly decision: Decision | null
  /** The article in the site's own words, where it has one. */
  readonly localArticleId: ArticleId | null
  /** It was corrected since the site said it in its own words. */
  readonly correctedSince: boolean
}

const towards = ({ id, parentId }: Pick<Site, 'id' | 'parentId'>) => sql`
  ((o.direction = 'down' AND t.site_id = ${parentId}) OR (o.direction = 'up' AND EXISTS (SELECT FROM portal.published_sites c WHERE c.site_id = t.site_id AND c.parent_id = ${id})))`

/** What is offered to a site and public now, the newest first; `undecided` leaves out what was decided. */
export async function listOffered(
  { db }: Reader,
  site: Pick<Site, 'id' | 'parentId'>,
  { undecided, most }: { readonly undecided: boolean; readonly most: number },
): Promise<Offered[]> {
  const { rows } = await sql<Offered>`
    SELECT t.article_id AS "articleId", t.number, t.slug, t.title, t.lead, t.site_id AS "fromSiteId", f.name AS "fromSite", t.first_at AS "firstAt", d.decision,
      d.local_article_id AS "localArticleId", d.decision = 'localised' AND t.from_at > d.at AS "correctedSince"
    FROM portal.offers o JOIN portal.published_articles t ON t.article_id = o.article_id AND t.ended IS NULL
      JOIN portal.published_sites f ON f.site_id = t.site_id
      LEFT JOIN portal.adoptions d ON d.article_id = o.article_id AND d.site_id = ${site.id} AND d.ended_at IS NULL
    WHERE o.ended_at IS NULL AND ${towards(site)} ${undecided ? sql`AND d.id IS NULL` : sql``} ORDER BY o.at DESC LIMIT ${most}`.execute(
    db,
  )
  return rows
}

/** The offer of one article to a site; undefined where it is not offered or not public. */
export async function findOffered(
  reader: Reader,
  site: Pick<Site, 'id' | 'parentId'>,
  articleId: ArticleId,
): Promise<{ firstAt: Temporal.Instant } | undefined> {
  const { rows } = await sql<{ firstAt: Temporal.Instant }>`
    SELECT t.first_at AS "firstAt" FROM portal.offers o JOIN portal.published_articles t ON t.article_id = o.article_id AND t.ended IS NULL
    WHERE o.article_id = ${articleId} AND o.ended_at IS NULL AND ${towards(site)} LIMIT 1`.execute(reader.db)
  return rows[0]
}

/** Writes what a site decided of an article; what it decided before ends. */
export async function insertAdoption(
  { db, now, actor }: Tx,
  { id: siteId, authorityId }: Pick<Site, 'id' | 'authorityId'>,
  articleId: ArticleId,
  {
    decision,
    localArticleId = null,
    why = '',
  }: { readonly decision: Decision; readonly localArticleId?: ArticleId | null; readonly why?: string },
): Promise<void> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  await sql`UPDATE portal.adoptions SET ended_at = ${now} WHERE site_id = ${siteId} AND article_id = ${articleId} AND ended_at IS NULL`.execute(
    db,
  )
  await sql`
    INSERT INTO portal.adoptions (id, authority_id, site_id, article_id, decision, local_article_id, why, at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${siteId}, ${articleId}, ${decision}, ${localArticleId}, ${why}, ${now}, ${by.accountId}, ${by.name})`.execute(
    db,
  )
}
