import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { ArticleId, EditionStep } from '../article.ts'

/** Something that happened to an edition, with who and when. */
export type HistoryLine = {
  readonly number: number
  readonly what:
    | EditionStep
    | 'made'
    | 'published'
    | 'superseded'
    | 'withdrawn'
    | 'merged'
    | 'error'
    | 'reviewed'
  readonly at: Temporal.Instant
  readonly byName: string
  readonly why: string
  readonly disclosure: string
}

/** Everything that happened to an article of the reader's authority, the newest first. */
export async function listHistory({ db }: Reader, articleId: ArticleId): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    WITH e AS (SELECT id, number, made_at, made_by_name FROM portal.editions WHERE article_id = ${articleId}),
    happened AS (
      SELECT number, 'made' AS what, made_at AS at, made_by_name AS by_name, '' AS why, '' AS disclosure, 0 AS place FROM e
      UNION ALL SELECT e.number, s.step, s.at, s.by_name, s.why, s.disclosure, 1 FROM portal.edition_steps s JOIN e ON e.id = s.edition_id
      UNION ALL SELECT e.number, 'published', p.from_at, p.published_by_name, '', '', 2 FROM portal.publications p JOIN e ON e.id = p.edition_id
      UNION ALL SELECT e.number, p.ended, p.until_at, p.ended_by_name, coalesce(p.ended_why, ''), '', 4
        FROM portal.publications p JOIN e ON e.id = p.edition_id WHERE p.until_at IS NOT NULL
      UNION ALL SELECT e.number, 'reviewed', r.at, r.by_name, '', '', 3 FROM portal.reviews r JOIN e ON e.id = r.edition_id)
    SELECT number, what, at, by_name AS "byName", why, disclosure FROM happened ORDER BY at DESC, number DESC, place DESC LIMIT 500`.execute(
    db,
  )
  return rows
}
