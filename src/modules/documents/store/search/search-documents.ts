import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Document } from '../../document.ts'
import { type DocumentSearch, type SearchPlace, weighed } from '../../search.ts'
import { documentColumns } from '../documents.ts'
import { type Eyes, readable } from '../list-documents.ts'

/** A paper that was found, how well it fits, and the beginning of its text for the snippet. */
export type FoundDocument = Document & {
  readonly rank: number
  readonly day: Temporal.PlainDate
  readonly body: string
}

/** Above so many matches, papers are looked through by date instead of gathered from the word index. */
const many = 2000
/** So far back by date common words are looked for before all of them are gathered. */
const walked = 50_000

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

/** How many papers the planner expects to hold the words: read from its statistics, without looking at a row. */
async function expected({ db }: Reader, text: string): Promise<number> {
  const { rows } = await sql<{
    'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[]
  }>`
    EXPLAIN (FORMAT JSON) SELECT FROM documents.texts t WHERE t.words @@ documents.asked(${sql.lit(text)})`.execute(
    db,
  )
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
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
  const common = text !== '' && (await expected(reader, text)) > many
  const byRank = search.order === 'relevance' && text !== ''
  const fits = conditions(search, eyes)
  const words = text === '' ? sql`true` : sql`t.words @@ documents.asked(${text})`
  const rank = byRank ? rankOf(text) : sql`0::float8`
  const order = sql`f.rank DESC, f.day DESC, f.id DESC`
  const beyond = after
    ? sql`WHERE (f.rank, f.day, f.id) < (${after.rank}::float8, ${after.day}::date, ${after.id}::uuid)`
    : sql``
  const beyondDay =
    after && !byRank ? sql`AND (d.day, d.id) < (${after.day}::date, ${after.id}::uuid)` : sql``
  const source =
    common || text === ''
      ? // By date: as far back as needed, each paper asked for the words; only the newest matches where they are weighed.
        sql`SELECT d.id, d.day, ${rank} AS rank FROM (SELECT * FROM documents.documents d WHERE true ${beyondDay}
            ORDER BY d.authority_id, d.day DESC, d.id DESC LIMIT ${walked}) d
          JOIN documents.texts t ON t.document_id = d.id WHERE ${words} AND ${fits}
          ORDER BY d.day DESC, d.id DESC LIMIT ${byRank ? weighed : limit}`
      : sql`SELECT d.id, d.day, ${rank} AS rank FROM documents.texts t JOIN documents.documents d ON d.id = t.document_id
          WHERE ${words} AND ${fits} ${beyondDay}`
  const { rows } = await sql<FoundDocument>`
    WITH found AS (SELECT * FROM (${source}) f ${byRank ? beyond : sql``} ORDER BY ${order} LIMIT ${limit})
    SELECT ${documentColumns}, f.rank, f.day, left(b.body, 20000) AS body
    FROM found f JOIN documents.documents d ON d.id = f.id JOIN documents.texts b ON b.document_id = d.id
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
  const { text } = search
  const words = text === '' ? sql`true` : sql`t.words @@ documents.asked(${text})`
  const newer = since ? sql`AND d.created_at > ${since}` : sql``
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (SELECT FROM documents.documents d JOIN documents.texts t ON t.document_id = d.id
      WHERE ${words} AND ${conditions(search, eyes)} ${newer} LIMIT ${most}) few`.execute(reader.db)
  return rows[0]!.count
}
