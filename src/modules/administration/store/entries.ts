import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { RecordEntry, RecordFilter } from '../record-entry.ts'

const columns = sql`e.authority_id AS "authorityId", e.seq::text, e.at, e.event, e.subject_type AS "subjectType",
  e.subject_id AS "subjectId", a.display_name AS "subjectName", e.actor, e.origin, e.before, e.after, e.reason`

const entries = sql`record.entries e
  LEFT JOIN identity.accounts a ON e.subject_type = 'account' AND a.id::text = e.subject_id`

function conditions(authorityId: string, { who, event, subjectId, from, until }: RecordFilter) {
  const all = [sql`e.authority_id = ${authorityId}`]
  if (who)
    all.push(
      sql`(platform.fold(e.actor ->> 'name') LIKE '%' || platform.fold(${who}) || '%' OR a.search LIKE '%' || platform.fold(${who}) || '%')`,
    )
  if (event) all.push(sql`starts_with(e.event, ${event})`)
  if (subjectId) all.push(sql`e.subject_id = ${subjectId}`)
  if (from) all.push(sql`e.at >= ${from}`)
  if (until) all.push(sql`e.at < ${until}`)
  return sql.join(all, sql` AND `)
}

/** Lines of one authority's chain, newest first, below a sequence number when told. */
export async function listEntries(
  { db }: Reader,
  authorityId: string,
  filter: RecordFilter,
  { below, limit }: { below?: string | undefined; limit: number },
): Promise<RecordEntry[]> {
  const { rows } = await sql<RecordEntry>`SELECT ${columns} FROM ${entries}
    WHERE ${conditions(authorityId, filter)} AND (${below ?? null}::bigint IS NULL OR e.seq < ${below ?? null}::bigint)
    ORDER BY e.seq DESC LIMIT ${limit}`.execute(db)
  return rows
}

/** One line of an authority's chain; undefined when it is not there or lies behind the wall. */
export async function findEntry(
  { db }: Reader,
  authorityId: string,
  seq: string,
): Promise<(RecordEntry & { readonly hash: string }) | undefined> {
  const { rows } = await sql<RecordEntry & { hash: string }>`SELECT ${columns}, encode(e.hash, 'hex') AS hash
    FROM ${entries} WHERE e.authority_id = ${authorityId} AND e.seq = ${seq}::bigint`.execute(db)
  return rows[0]
}
