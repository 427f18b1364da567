import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Document } from '../../document.ts'
import { type DocumentSearch, type SearchPlace, weighed } from '../../search.ts'
import { documentColumns } from '../documents.ts'
import { type Eyes, readable } from '../list-documents.ts'
import { isFrequent } from './is-frequent.ts'

/** A paper that was found, how well it fits, and the beginning of its text for the snippet. */
export type FoundDocument = Document & {
  readonly rank: number
  readonly day: Temporal.PlainDate
  readonly body: string
}

/** So far back by date common words are looked for before all of them are gathered. */
const walked = 20_000

const folded = (column: RawBuilder<unknown>, text: string) =>
  sql`position(platform.fold(${text}) IN platform.fold(${column})) > 0`

function conditions(search: DocumentSearch, eyes: Eyes): RawBuilder<unknown> {
  const { direction, typeCode, state, urgency, organ, person, unitId, from, until } = search
  const all = [readable(eyes)]
  if (direction) all.push(sql`d.direction = ${direction}`)
  if (typeCode) all.push(sql`d.type_code = ${typeCode}`)
  if (state) all.push(sql`d.state = ${state}`)
  if (urgency) all.push(sql`d.urgency = ${urgency}`)
  if (unitId) all.push(sql`${unitId} IN (d.lead_unit_id, d.unit_id)`)
  if (from) all.push(sql`d.day >= ${from}::date`)
  if (until) all.push(sql`d.day <= ${until}::date`)
  if (organ)
    all.push(sql`(${folded(sql`d.organ_name`, organ)} OR EXISTS (SELECT FROM documents.recipients r
      WHERE r.document_id = d.id AND NOT r.dropped AND ${folded(sql`r.name`, organ)}))`)
  if (person)
    all.push(sql`(${folded(sql`d.signer_name`, person)} OR ${folded(sql`d.created_by_name`, person)} OR EXISTS (SELECT FROM documents.assignments a
      WHERE a.document_id = d.id AND a.account_name IS NOT NULL AND ${folded(sql`a.account_name`, person)}))`)
  return sql.join(all, sql` AND `)
}

/**
 * The roads to the papers that fit, as `d`, in the order in which they are tried: by date where common words are asked for, so that a page
 * is full long before the end; from the word index where words are rare, or where the walk found too few.
 */
async function roads(
  reader: Reader,
  search: DocumentSearch,
  also: { readonly eyes: Eyes; readonly needed: number; readonly more?: RawBuilder<unknown> },
): Promise<readonly RawBuilder<unknown>[]> {
  const { text } = search
  const fits = sql`${conditions(search, also.eyes)} ${also.more ?? sql``}`
  if (text === '') return [sql`documents.documents d WHERE ${fits}`]
  const gather = sql`documents.matching(${text}) m JOIN documents.documents d ON d.id = m.document_id WHERE ${fits}`
  if (!(await isFrequent(reader, text, also.needed))) return [gather]
  const walk = sql`(SELECT * FROM documents.documents d WHERE ${fits} ORDER BY d.day DESC, d.id DESC LIMIT ${walked}) d
    WHERE EXISTS (SELECT FROM documents.texts t WHERE t.document_id = d.id AND t.words @@ documents.asked(${text}))`
  return [walk, gather]
}

const rankOf = (text: string) =>
  sql`(ts_rank(t.words, documents.asked(${text})) + CASE WHEN platform.fold(replace(d.reference, ' ', '')) LIKE platform.fold(replace(${text.replaceAll(/[\\%_"]/g, '')}, ' ', '')) || '%' THEN 10 ELSE 0 END)::float8`

/**
 * Papers of the reader's authority that they may read and that fit, `limit` of them after `after`: by date, or by relevance (then among the
 * newest `weighed` matches where there are many). Text of at most 200 characters; an empty one asks by the other fields alone.
 */
export async function searchDocuments(
  reader: Reader,
  search: DocumentSearch,
  eyes: Eyes,
  { after, limit }: { readonly after?: SearchPlace | undefined; readonly limit: number },
): Promise<FoundDocument[]> {
  const { text } = search
  const byRank = search.order === 'relevance' && text !== ''
  const needed = byRank ? weighed : limit
  const beyondDay =
    after && !byRank ? sql`AND (d.day, d.id) < (${after.day}::date, ${after.id}::uuid)` : sql``
  const beyond =
    after && byRank
      ? sql`WHERE (f.rank, f.day, f.id) < (${after.rank}::float8, ${after.day}::date, ${after.id}::uuid)`
      : sql``
  const order = sql`f.rank DESC, f.day DESC, f.id DESC`
  const ranked = byRank
    ? sql`SELECT d.id, d.day, ${rankOf(text)} AS rank FROM m d JOIN documents.texts t ON t.document_id = d.id`
    : sql`SELECT m.id, m.day, 0::float8 AS rank FROM m`
  const tried = await roads(reader, search, { eyes, needed, more: beyondDay })
  for (const [at, road] of tried.entries()) {
    const { rows } = await sql<FoundDocument & { readonly matched: number }>`
      WITH m AS MATERIALIZED (SELECT d.id, d.day, d.reference FROM ${road} ORDER BY d.day DESC, d.id DESC LIMIT ${needed}),
        f AS MATERIALIZED (SELECT * FROM (${ranked}) f ${beyond} ORDER BY ${order} LIMIT ${limit})
      SELECT ${documentColumns}, f.rank, f.day, left(b.body, 20000) AS body, (SELECT count(*)::int FROM m) AS matched
      FROM f JOIN documents.documents d ON d.id = f.id JOIN documents.texts b ON b.document_id = d.id
      ORDER BY ${order}`.execute(reader.db)
    if (at === tried.length - 1 || (rows[0]?.matched ?? 0) >= needed) return rows
  }
  return []
}

/** How many papers fit, counted up to `most`: where there are more, "more than". */
export async function countFound(
  reader: Reader,
  search: DocumentSearch,
  eyes: Eyes,
  { most, since }: { readonly most: number; readonly since?: Temporal.Instant },
): Promise<number> {
  const newer = since ? sql`AND d.created_at > ${since}` : sql``
  const tried = await roads(reader, search, { eyes, needed: most, more: newer })
  let count = 0
  for (const road of tried) {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM (SELECT d.id FROM ${road} LIMIT ${most}) few`.execute(reader.db)
    count = rows[0]!.count
    if (count >= most) break
  }
  return count
}
