import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import { type Choice, type FoundEntry, mostWeighed, type SearchPlace, titleScore } from '../../search.ts'
import type { SiteId } from '../../site.ts'

/** A question in the words of PostgreSQL. */
export type AskedEntries = {
  readonly siteId: SiteId
  /** For what the index is asked; of each as many as are weighed, the newest. */
  readonly queries: readonly string[]
  /** `in` titles: these words must stand there besides; `beyond` them: not all of these, because titles were looked at before; `both`: what has all of these there stands first. */
  readonly titles: { readonly how: 'in' | 'beyond' | 'both'; readonly choices: readonly Choice[] }
  /** The words as they follow each other, without tone marks. */
  readonly phrase: string
  /** As it was typed, in small letters. */
  readonly typed: string
}

/** That all words of some choices stand in the folded title of an entry: those that can be said in one way only at once. */
function stand(choices: readonly Choice[], entry: 'e' | 'f' = 'e'): RawBuilder<unknown> {
  const has = (words: readonly string[]) =>
    sql`${sql.ref(`${entry}.folded`)} LIKE ALL (${words.map((word) => `% ${word} %`)}::text[])`
  const single = choices.filter(({ length }) => length === 1).flat(2)
  const other = choices
    .filter(({ length }) => length > 1)
    .map((ways) => sql`(${sql.join(ways.map(has), sql` OR `)})`)
  return sql`(${sql.join([...(single.length > 0 ? [has(single)] : []), ...other], sql` AND `)})`
}

/** `fitting`: how many were weighed; as many as are weighed at most, or fewer: then these are all. */
export type FoundEntries = { readonly entries: readonly FoundEntry[]; readonly fitting: number }

/**
 * What fits a question, the best first, `most` of it behind `after`. Order by time is by an expression, so that no plan walks all entries by their time; the query
 * comes out of a SELECT, so that the plan does not depend on it and is made once: to plan it for the words at hand takes longer than to find them. Texts are only
 * touched of what is given back. Reads published views only.
 */
export async function searchEntries(
  { db, now }: Reader,
  { siteId, queries, titles, phrase, typed }: AskedEntries,
  { most, after }: { readonly most: number; readonly after?: SearchPlace | undefined },
): Promise<FoundEntries> {
  const { how, choices } = titles
  const besides =
    choices.length === 0 || how === 'both'
      ? sql``
      : sql` AND ${how === 'in' ? sql`` : sql`NOT `}${stand(choices)}`
  const newest = queries.map(
    (query) => sql`(SELECT * FROM portal.published_search e
      WHERE e.words @@ (SELECT ${query}::tsquery)${besides} ORDER BY e.at AT TIME ZONE 'UTC' DESC LIMIT ${sql.lit(mostWeighed)})`,
  )
  const fits =
    newest.length === 1
      ? newest[0]!
      : sql`(SELECT DISTINCT ON (u.type, u.subject_id) u.* FROM (${sql.join(newest, sql` UNION ALL `)}) u)`
  const titled = sql`${sql.lit(titleScore)} + CASE f.type WHEN 'article' THEN 0 ELSE 2000 END`
  const base = {
    in: () => titled,
    beyond: () => sql`0`,
    both: () => sql`CASE WHEN ${stand(choices, 'f')} THEN ${titled} ELSE 0 END`,
  }[how]()
  const beyond = after ? sql`WHERE (w.score, w.subject_id) < (${after.score}::int, ${after.id}::uuid)` : sql``
  const { rows } = await sql<FoundEntry & { fitting: string | bigint }>`
    WITH weighed AS (
      SELECT f.*, count(*) OVER () AS fitting, ${base} + 2000 * (strpos(f.folded, ${` ${phrase} `}) > 0)::int + 1500 * (strpos(lower(f.title), ${typed}) > 0)::int
          + 1500 * (${siteId}::uuid = ANY (f.shown_on))::int + (2000 / (1 + greatest(0, ${now}::date - f.at::date) / 120.0))::int AS score
      FROM ${fits} f)
    SELECT e.type, e.subject_id AS id, e.site_id AS "siteId", ${siteId}::uuid = ANY (e.shown_on) AS here, e.path, e.language, e.title, e.lead,
      left(e.text, 4000) AS text, e.at, e.sample, e.score, e.fitting
    FROM (SELECT w.* FROM weighed w ${beyond} ORDER BY w.score DESC, w.subject_id DESC LIMIT ${most}) e
    ORDER BY e.score DESC, e.subject_id DESC`.execute(db)
  return {
    entries: rows.map(({ fitting: _, ...entry }) => entry),
    fitting: Number(rows[0]?.fitting ?? 0),
  }
}

/**
 * Which of some questions in the words of PostgreSQL find anything, in their order. They are counted: to look for the first of them, PostgreSQL would read all
 * entries. Reads published views only.
 */
export async function findAnything({ db }: Reader, queries: readonly string[]): Promise<boolean[]> {
  const { rows } = await sql<{ finds: boolean }>`
    SELECT (SELECT count(*) FROM portal.published_search e WHERE e.words @@ q.asked::tsquery) > 0 AS finds
    FROM unnest((SELECT ${queries}::text[])) WITH ORDINALITY AS q (asked, at) ORDER BY q.at`.execute(db)
  return rows.map(({ finds }) => finds)
}
