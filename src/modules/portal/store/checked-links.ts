import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import type { DeadAnswer, LinkId } from '../link.ts'

/** Every link object of a text, wherever it stands. */
const linksIn = sql`jsonb_path_query(t.body, 'strict $.** ? (@.kind == "link")') AS q`

/** Writes which links what is public holds, of articles that changed since then (of all where absent), and which left. Krông itself does it. */
export async function gatherLinks({ db, now }: Tx, since: Temporal.Instant | undefined): Promise<void> {
  const changed = since ? sql`AND t.from_at >= ${since}` : sql``
  await sql`
    UPDATE portal.links l SET left_at = ${now} WHERE left_at IS NULL AND (
      NOT EXISTS (SELECT FROM portal.published_articles t WHERE t.article_id = l.article_id AND t.ended IS NULL)
      OR EXISTS (SELECT FROM portal.published_articles t WHERE t.article_id = l.article_id AND t.ended IS NULL ${changed}
        AND NOT EXISTS (SELECT FROM ${linksIn} WHERE q->>'href' = l.href)))`.execute(db)
  await sql`
    INSERT INTO portal.links (id, authority_id, article_id, href, words, found_at)
    SELECT gen_random_uuid(), authority_id, article_id, href, words, ${now} FROM (
      SELECT DISTINCT ON (t.article_id, q->>'href') t.authority_id, t.article_id, q->>'href' AS href,
        coalesce((SELECT left(string_agg(part->>'text', ''), 200) FROM jsonb_array_elements(q->'content') part), '') AS words
      FROM portal.published_articles t, ${linksIn} WHERE t.ended IS NULL ${changed} AND q->>'href' ~ '^(https?://|/)') found
    ON CONFLICT (article_id, md5(href)) DO UPDATE SET left_at = NULL, checked_at = NULL, words = excluded.words WHERE portal.links.left_at IS NOT NULL`.execute(
    db,
  )
}

/** Links that nobody followed since a moment, those never followed first: each address once. */
export async function listDueLinks(
  { db }: Reader,
  before: Temporal.Instant,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ href: string }>`
    SELECT href FROM portal.links WHERE left_at IS NULL AND (checked_at IS NULL OR checked_at < ${before})
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
