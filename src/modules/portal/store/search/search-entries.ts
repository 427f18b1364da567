import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import { type FoundEntry, mostWeighed, type SearchPlace } from '../../search.ts'
import type { SiteId } from '../../site.ts'

/** A question in the words of PostgreSQL. */
export type AskedEntries = {
  readonly siteId: SiteId
  /** What is looked for window by window, the newest first; the next is only opened while there are too few. */
  readonly windows: readonly string[]
  /** What must stand in the title to be the best. */
  readonly title: string
  /** The words as they follow each other. */
  readonly phrase: string
  /** As it was typed, in small letters. */
  readonly typed: string
}

/** As many as are weighed fit, or fewer: then these are all. */
export type FoundEntries = { readonly entries: readonly FoundEntry[]; readonly fitting: number }

/**
 * What fits a question, the best first, `most` of it behind `after`. One statement, each of whose branches is a window of the index on words: PostgreSQL opens
 * the next one only while the ones before gave too few, so a word that stands everywhere costs no more than a rare one. Order by time is by an expression, so
 * that no plan walks all entries by their time; queries are read once (`asked`), not for every entry that is weighed. Reads published views only.
 */
export async function searchEntries(
  { db, now }: Reader,
  { siteId, windows, title, phrase, typed }: AskedEntries,
  { most, after }: { readonly most: number; readonly after?: SearchPlace | undefined },
): Promise<FoundEntries> {
  const branches = windows.map(
    (
      query,
    ) => sql`(SELECT e.type, e.subject_id, e.title, e.head, e.shown_on, e.at FROM portal.published_search e
      WHERE e.words @@ ${query}::tsquery ORDER BY e.at AT TIME ZONE 'UTC' DESC LIMIT ${mostWeighed})`,
  )
  const beyond = after
    ? sql`WHERE (w.score, w.subject_id) < (${after.score}::float8, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<FoundEntry & { fitting: string | bigint }>`
    WITH asked AS MATERIALIZED (SELECT ${title}::tsquery AS title, ${phrase}::tsquery AS phrase),
      fits AS MATERIALIZED (SELECT DISTINCT ON (f.type, f.subject_id) f.* FROM (${sql.join(branches, sql` UNION ALL `)} LIMIT ${mostWeighed}) f),
      weighed AS (
        SELECT f.type, f.subject_id, round((CASE WHEN f.head @@ a.title THEN CASE f.type WHEN 'article' THEN 4 ELSE 6 END + 2 * (f.head @@ a.phrase)::int ELSE 0 END
            + 1.5 * (strpos(lower(f.title), ${typed}) > 0)::int + 1.5 * (${siteId}::uuid = ANY (f.shown_on))::int
            + 2 / (1 + greatest(0, extract(epoch FROM ${now}::timestamptz - f.at) / 86400)::int / 120.0))::numeric, 4)::float8 AS score
        FROM fits f, asked a),
      best AS (SELECT * FROM weighed w ${beyond} ORDER BY w.score DESC, w.subject_id DESC LIMIT ${most})
    SELECT e.type, e.subject_id AS id, e.site_id AS "siteId", ${siteId}::uuid = ANY (e.shown_on) AS here, e.path, e.language, e.title, e.lead,
      left(e.text, 4000) AS text, e.at, e.sample, b.score, (SELECT count(*) FROM fits) AS fitting
    FROM best b JOIN portal.published_search e ON e.type = b.type AND e.subject_id = b.subject_id
    ORDER BY b.score DESC, b.subject_id DESC`.execute(db)
  return {
    entries: rows.map(({ fitting: _, ...entry }) => entry),
    fitting: Number(rows[0]?.fitting ?? 0),
  }
}
