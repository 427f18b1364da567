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
 * The papers that fit, as `d`: by date where nothing or only common words are asked for, so that a page is full long before the end; from
 * the word index where the words are rare.
 */
async function fitting(
  reader: Reader,
  search: DocumentSearch,
  also: { readonly eyes: Eyes; readonly needed: number; readonly more?: RawBuilder<unknown> },
): Promise<RawBuilder<unknown>> {
  const { text } = search
  const fits = sql`${conditions(search, also.eyes)} ${also.more ?? sql``}`
  if (text === '') return sql`documents.documents d WHERE ${fits}`
  if (!(await isFrequent(reader, text, also.needed)))
    return sql`documents.matching(${text}) m JOIN documents.documents d ON d.id = m.document_id WHERE ${fits}`
  return sql`(SELECT * FROM documents.documents d WHERE ${fits} ORDER BY d.day DESC, d.id DESC LIMIT ${walked}) d
    WHERE EXISTS (SELECT FROM documents.texts t WHERE t.document_id = d.id AND t.words @@ documents.asked(${text}))`
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
  const beyondDay =
    after && !byRank ? sql`AND (d.day, d.id) < (${after.day}::date, ${after.id}::uuid)` : sql``
  const source = await fitting(reader, search, { eyes, needed: byRank ? weighed : limit, more: beyondDay })
  const beyond = after
    ? sql`WHERE (f.rank, f.day, f.id) < (${after.rank}::float8, ${after.day}::date, ${after.id}::uuid)`
    : sql``
  const order = sql`f.rank DESC, f.day DESC, f.id DESC`
  const found = byRank
    ? sql`SELECT f.* FROM (SELECT d.id, d.day, ${rankOf(text)} AS rank FROM
        (SELECT d.id, d.day, d.reference FROM ${source} ORDER BY d.day DESC, d.id DESC LIMIT ${weighed}) d
        JOIN documents.texts t ON t.document_id = d.id) f ${beyond} ORDER BY ${order} LIMIT ${limit}`
    : sql`SELECT d.id, d.day, 0::float8 AS rank FROM ${source} ORDER BY d.day DESC, d.id DESC LIMIT ${limit}`
  const { rows } = await sql<FoundDocument>`
    WITH f AS MATERIALIZED (${found})
    SELECT ${documentColumns}, f.rank, f.day, left(b.body, 20000) AS body
    FROM f JOIN documents.documents d ON d.id = f.id JOIN documents.texts b ON b.document_id = d.id
    ORDER BY ${order}`.execute(reader.db)
  return rows
}

/** How many papers fit, counted up to `most`: where there are more, "more than". */
export async function countFound(
  reader: Reader,
  search: DocumentSearch,
  eyes: Eyes,
  { most, since }: { readonly most: number; readonly since?: Temporal.Instant },
): Promise<number> {
  const newer = since ? sql`AND d.created_at > ${since}` : sql``
  const source = await fitting(reader, search, { eyes, needed: most, more: newer })
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (SELECT d.id FROM ${source} LIMIT ${most}) few`.execute(reader.db)
  return rows[0]!.count
}
