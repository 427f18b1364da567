import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import type { DeadAnswer, LinkId } from '../link.ts'

/** A stretch of what is public, in the order of its ids. */
export type Stretch = {
  /** Only articles that changed since then. */
  readonly since?: Temporal.Instant | undefined
  /** The last article of the stretch before. */
  readonly after?: ArticleId | undefined
  readonly most: number
}

/** Writes which links a stretch of what is public holds, and which its articles hold no more; gives its last article, undefined after the last. Krông itself does it. */
export async function gatherLinks(
  { db, now }: Tx,
  { since, after, most }: Stretch,
): Promise<ArticleId | undefined> {
  const { rows } = await sql<{ last: ArticleId }>`
    WITH stretch AS MATERIALIZED (
      SELECT article_id, authority_id, body FROM portal.published_articles
       WHERE ended IS NULL ${after ? sql`AND article_id > ${after}` : sql``} ${since ? sql`AND from_at >= ${since}` : sql``}
       ORDER BY article_id LIMIT ${most}),
    found AS MATERIALIZED (
      SELECT DISTINCT ON (t.article_id, q->>'href') t.authority_id, t.article_id, q->>'href' AS href,
        coalesce((SELECT left(string_agg(part->>'text', ''), 200) FROM jsonb_array_elements(q->'content') part), '') AS words
      FROM stretch t, jsonb_path_query(t.body, 'strict $.** ? (@.kind == "link")') AS q WHERE q->>'href' ~ '^(https?://|/)'),
    gone AS (
      UPDATE portal.links l SET left_at = ${now} FROM stretch t WHERE l.article_id = t.article_id AND l.left_at IS NULL
        AND NOT EXISTS (SELECT FROM found f WHERE f.article_id = l.article_id AND f.href = l.href)),
    kept AS (
      INSERT INTO portal.links (id, authority_id, article_id, href, words, found_at)
      SELECT gen_random_uuid(), authority_id, article_id, href, words, ${now} FROM found
      ON CONFLICT (article_id, md5(href)) DO UPDATE SET left_at = NULL, checked_at = NULL, words = excluded.words WHERE portal.links.left_at IS NOT NULL)
    SELECT article_id AS last FROM stretch ORDER BY article_id DESC LIMIT 1`.execute(db)
  return rows[0]?.last
}

/** Closes the links of articles that are public no more. Krông itself does it. */
export async function leaveLinks({ db, now }: Tx): Promise<void> {
  await sql`
    UPDATE portal.links l SET left_at = ${now} WHERE left_at IS NULL
      AND NOT EXISTS (SELECT FROM portal.published_articles t WHERE t.article_id = l.article_id AND t.ended IS NULL)`.execute(
    db,
  )
}

/** Which addresses are asked for. */
export type Due = {
  /** Those that lead to other hosts than these, or those that do not. */
  readonly out: boolean
  readonly hosts: readonly string[]
  /** That of one link alone. */
  readonly only?: LinkId | undefined
  readonly before: Temporal.Instant
  readonly most: number
}

/** Addresses that nobody followed since a moment, those never followed first: each once. */
export async function listDueLinks(
  { db }: Reader,
  { out, hosts, only, before, most }: Due,
): Promise<string[]> {
  const leadsOut = sql`(href ~ '^https?://' AND NOT lower(substring(href from '^https?://([^/?#]+)')) = ANY (${[...hosts]}::text[]))`
  const { rows } = await sql<{ href: string }>`
    SELECT href FROM portal.links WHERE left_at IS NULL AND (checked_at IS NULL OR checked_at < ${before}) AND ${leadsOut} = ${out}
      ${only ? sql`AND id = ${only}` : sql``}
    GROUP BY href ORDER BY min(checked_at) NULLS FIRST, href LIMIT ${most}`.execute(db)
  return rows.map(({ href }) => href)
}

/** Writes what following an address told, for every article that holds it; since when it is dead stays. */
export async function writeFollowed({ db, now }: Tx, href: string, answer: DeadAnswer | ''): Promise<void> {
  await sql`
    UPDATE portal.links SET checked_at = ${now}, answer = ${answer}, dead_since = CASE WHEN ${answer} = '' THEN NULL ELSE coalesce(dead_since, ${now}::timestamptz) END
    WHERE href = ${href} AND left_at IS NULL`.execute(db)
}

/** A link that leads nowhere, with the article that holds it. */
export type DeadLink = {
  readonly id: LinkId
  readonly articleId: ArticleId
  readonly title: string
  readonly href: string
  readonly words: string
  readonly answer: DeadAnswer
  readonly deadSince: Temporal.Instant
  /** Null: it is about to be followed again. */
  readonly checkedAt: Temporal.Instant | null
}

/** The dead links of the reader's authority, article by article, the longest dead first. */
export async function listDeadLinks({ db }: Reader, most: number): Promise<DeadLink[]> {
  const { rows } = await sql<DeadLink>`
    SELECT l.id, l.article_id AS "articleId", t.title, l.href, l.words, l.answer, l.dead_since AS "deadSince", l.checked_at AS "checkedAt"
    FROM portal.links l JOIN portal.published_articles t ON t.article_id = l.article_id AND t.ended IS NULL
    WHERE l.left_at IS NULL AND l.dead_since IS NOT NULL
    ORDER BY min(l.dead_since) OVER (PARTITION BY l.article_id), l.article_id, l.dead_since, l.href LIMIT ${most}`.execute(
    db,
  )
  return rows
}

/** How many links of the reader's authority are followed, and how many of them are dead. */
export async function countLinks({ db }: Reader): Promise<{ readonly all: number; readonly dead: number }> {
  const { rows } = await sql<{ all: number; dead: number }>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE dead_since IS NOT NULL)::int AS dead FROM portal.links WHERE left_at IS NULL`.execute(
    db,
  )
  return rows[0] ?? { all: 0, dead: 0 }
}

/** One link of the reader's authority with the site of its article; refuses where there is none (404). */
export async function getLink(
  { db }: Reader,
  id: LinkId,
): Promise<{ readonly id: LinkId; readonly authorityId: Id<'authority'>; readonly articleId: ArticleId }> {
  const { rows } = await sql<{ id: LinkId; authorityId: Id<'authority'>; articleId: ArticleId }>`
    SELECT id, authority_id AS "authorityId", article_id AS "articleId" FROM portal.links WHERE id = ${id} AND left_at IS NULL`.execute(
    db,
  )
  return rows[0] ?? refuse(404, reason('portal.no-such-link'))
}

/** Has a link followed again as soon as Krông comes round. */
export async function askLinkAgain({ db }: Tx, id: LinkId): Promise<void> {
  await sql`UPDATE portal.links SET checked_at = NULL WHERE id = ${id}`.execute(db)
}
