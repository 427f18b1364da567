import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Document, DocumentId } from '../../document.ts'
import { type DocumentSearch, type SearchPlace, weighed } from '../../search.ts'
import { documentColumns } from '../documents.ts'
import { type Eyes, readable } from '../list-documents.ts'
import { expectedMatches } from './is-frequent.ts'
import { endOf, monthsBack } from './months.ts'

/** A paper that was found, how well it fits, and the beginning of its text for the snippet. */
export type FoundDocument = Document & {
  readonly rank: number
  readonly day: Temporal.PlainDate
  readonly body: string
}

/** So few papers are gathered at once, wherever they lie. */
const few = 2000
/** So many papers are looked at when one walks back by date, and so soon must the page be full by the statistics. */
const walked = 4000
const soon = 1000

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

/** A paper that fits, before it is weighed. */
type Match = { readonly id: DocumentId }

/**
 * The `needed` newest papers that fit, newest first. Words that stand in many papers are met soon when one walks back by date; else the word
 * index is gathered month by month, or at once where few papers can hold them.
 */
async function collect(
  reader: Reader,
  search: DocumentSearch,
  {
    eyes,
    needed,
    more = sql``,
  }: { readonly eyes: Eyes; readonly needed: number; readonly more?: RawBuilder<unknown> },
): Promise<DocumentId[]> {
  const { text, from, until } = search
  const fits = sql`${conditions(search, eyes)} ${more}`
  const newest = async (road: RawBuilder<unknown>, limit: number) => {
    const { rows } =
      await sql<Match>`SELECT d.id FROM ${road} ORDER BY d.day DESC, d.id DESC LIMIT ${limit}`.execute(
        reader.db,
      )
    return rows.map(({ id }) => id)
  }
  if (text === '') return newest(sql`documents.documents d WHERE ${fits}`, needed)
  const gather = (matching: RawBuilder<unknown>, limit: number, older = sql``) =>
    newest(
      sql`${matching} m JOIN documents.documents d ON d.id = m.document_id WHERE ${fits} ${older}`,
      limit,
    )
  const { rarest, documents } = await expectedMatches(reader, text)
  if (rarest <= few) return gather(sql`documents.matching(${text})`, needed)
  if (needed * documents < rarest * soon) {
    const found = await newest(
      sql`(SELECT * FROM documents.documents d WHERE ${fits} ORDER BY d.day DESC, d.id DESC LIMIT ${walked}) d
        WHERE EXISTS (SELECT FROM documents.texts t WHERE t.document_id = d.id AND t.words @@ documents.asked(${text}))`,
      needed,
    )
    if (found.length === needed) return found
  }
  const last = await sql<{
    day: Temporal.PlainDate | null
  }>`SELECT max(day) AS day FROM documents.documents`.execute(reader.db)
  const found: DocumentId[] = []
  for (const months of monthsBack(last.rows[0]?.day ?? reader.today, { from, until })) {
    const left = needed - found.length
    found.push(
      ...(months.first === null
        ? await gather(sql`documents.matching(${text})`, left, sql`AND d.day < ${endOf(months)}::date`)
        : await gather(sql`documents.matching_in(${text}, ${months.first}, ${months.last})`, left)),
    )
    if (found.length === needed) break
  }
  return found
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
  const ids = await collect(reader, search, { eyes, needed, more: beyondDay })
  const { rows } = await sql<FoundDocument>`
    WITH m AS MATERIALIZED (SELECT d.id, d.day, d.reference FROM documents.documents d WHERE d.id = ANY (${ids}::uuid[])),
      f AS MATERIALIZED (SELECT * FROM (${ranked}) f ${beyond} ORDER BY ${order} LIMIT ${limit})
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
  const more = since ? sql`AND d.created_at > ${since}` : sql``
  return (await collect(reader, search, { eyes, needed: most, more })).length
}
