import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { LegalDocumentId, LegalEnding, LegalFacts, LegalFile, RelationKind } from '../legal-document.ts'
import type { Validity } from '../validity.ts'

/** A public document as lists name it. */
export type LegalLine = Pick<
  LegalFacts,
  'reference' | 'issuedOn' | 'issuer' | 'kind' | 'kindName' | 'fieldName' | 'abstract' | 'effectiveFrom'
> & {
  readonly documentId: LegalDocumentId
  readonly number: bigint
  readonly slug: string
  readonly authorityId: Id<'authority'>
  readonly endedOn: Temporal.PlainDate | null
  readonly partialFrom: Temporal.PlainDate | null
  readonly firstAt: Temporal.Instant
  readonly sample: boolean
}

/** A public document as its page tells it. */
export type PublishedDocument = LegalLine &
  Pick<
    LegalFacts,
    'signerName' | 'signerTitle' | 'field' | 'endWhy' | 'body' | 'relations' | 'correction'
  > & {
    readonly files: readonly LegalFile[]
    readonly edition: number
    readonly forced: boolean
    readonly fromAt: Temporal.Instant
    readonly untilAt: Temporal.Instant | null
    readonly ended: LegalEnding | null
    readonly endedWhy: string | null
  }

export type LegalFilter = {
  readonly authorities: readonly Id<'authority'>[]
  /** Words as `questionOf` puts them. */
  readonly question?: string | undefined
  readonly kind?: string | undefined
  readonly field?: string | undefined
  readonly issuer?: string | undefined
  readonly year?: number | undefined
  readonly validity?: Validity | undefined
  /** The day on which `validity` is asked. */
  readonly day: Temporal.PlainDate
  /** The last line of the page before. */
  readonly after?: { readonly issuedOn: Temporal.PlainDate | null; readonly number: bigint } | undefined
  readonly most: number
}

/** The columns of a line, from `published_documents`. */
export const lineColumns = sql`document_id AS "documentId", number, slug, authority_id AS "authorityId", reference, issued_on AS "issuedOn", issuer, kind, kind_name AS "kindName",
  field_name AS "fieldName", abstract, effective_from AS "effectiveFrom", ended_on AS "endedOn", partial_from AS "partialFrom", first_at AS "firstAt", sample`

const holds: Readonly<Record<Validity, (day: Temporal.PlainDate) => RawBuilder<unknown>>> = {
  ended: (day) => sql`ended_on <= ${day}`,
  unknown: (day) => sql`effective_from IS NULL AND (ended_on > ${day} OR ended_on IS NULL)`,
  'not-yet': (day) => sql`effective_from > ${day} AND (ended_on > ${day} OR ended_on IS NULL)`,
  partial: (day) =>
    sql`effective_from <= ${day} AND partial_from <= ${day} AND (ended_on > ${day} OR ended_on IS NULL)`,
  'in-force': (day) =>
    sql`effective_from <= ${day} AND (partial_from > ${day} OR partial_from IS NULL) AND (ended_on > ${day} OR ended_on IS NULL)`,
}

function conditions({
  authorities,
  question,
  kind,
  field,
  issuer,
  year,
  validity,
  day,
  after,
}: LegalFilter): RawBuilder<unknown> {
  const all = [sql`ended IS NULL`, sql`authority_id = ANY (${authorities}::uuid[])`]
  if (question !== undefined) all.push(sql`words @@ to_tsquery('simple', ${question})`)
  if (kind) all.push(sql`kind = ${kind}`)
  if (field) all.push(sql`field = ${field}`)
  if (issuer) all.push(sql`issuer = ${issuer}`)
  if (year) all.push(sql`issued_on >= make_date(${year}, 1, 1) AND issued_on < make_date(${year + 1}, 1, 1)`)
  if (validity) all.push(holds[validity](day))
  if (after)
    all.push(
      sql`(coalesce(issued_on, '0001-01-01'), number) < (coalesce(${after.issuedOn}::date, '0001-01-01'), ${String(after.number)}::bigint)`,
    )
  return sql.join(all, sql` AND `)
}

/** Public documents of authorities, the last issued first. Reads published views only. */
export async function listPublishedDocuments({ db }: Reader, filter: LegalFilter): Promise<LegalLine[]> {
  const { rows } = await sql<LegalLine>`
    SELECT ${lineColumns} FROM legislation.published_documents WHERE ${conditions(filter)}
    ORDER BY coalesce(issued_on, '0001-01-01') DESC, number DESC LIMIT ${filter.most}`.execute(db)
  return rows
}

/** The documents that became public last, for feeds. Reads published views only. */
export async function listNewestDocuments(
  { db }: Reader,
  authorities: readonly string[],
  most: number,
): Promise<LegalLine[]> {
  const { rows } = await sql<LegalLine>`
    SELECT ${lineColumns} FROM legislation.published_documents WHERE ended IS NULL AND authority_id = ANY (${authorities}::uuid[])
    ORDER BY first_at DESC, number DESC LIMIT ${most}`.execute(db)
  return rows
}

export type Facet = {
  readonly what: 'kind' | 'field' | 'issuer' | 'year'
  readonly value: string
  readonly name: string
  readonly count: number
}

/** What the public documents of authorities may be narrowed by, with how many each would leave. Reads published views only. */
export async function listFacets({ db }: Reader, authorities: readonly string[]): Promise<Facet[]> {
  const { rows } = await sql<Facet>`
    WITH shown AS MATERIALIZED (SELECT kind, kind_name, field, field_name, issuer, extract(year FROM issued_on)::text AS year
      FROM legislation.published_documents WHERE ended IS NULL AND authority_id = ANY (${authorities}::uuid[]))
    SELECT 'kind' AS what, kind AS value, min(kind_name) AS name, count(*)::int AS count FROM shown WHERE kind <> '' GROUP BY kind
    UNION ALL SELECT 'field', field, min(field_name), count(*)::int FROM shown WHERE field <> '' GROUP BY field
    UNION ALL SELECT 'issuer', issuer, issuer, count(*)::int FROM shown GROUP BY issuer
    UNION ALL SELECT 'year', year, year, count(*)::int FROM shown WHERE year IS NOT NULL GROUP BY year
    ORDER BY 1, 4 DESC, 3`.execute(db)
  return rows
}

/** A document by its public number, also one that was withdrawn; undefined where it never was public. Reads published views only. */
export async function findPublishedDocument(
  { db }: Reader,
  number: bigint,
): Promise<PublishedDocument | undefined> {
  const { rows } = await sql<PublishedDocument>`
    SELECT ${lineColumns}, signer_name AS "signerName", signer_title AS "signerTitle", field, end_why AS "endWhy", body, relations, correction, files, edition, forced,
      from_at AS "fromAt", until_at AS "untilAt", ended, ended_why AS "endedWhy"
    FROM legislation.published_documents WHERE number = ${String(number)}::bigint ORDER BY ended IS NULL DESC, until_at DESC LIMIT 1`.execute(
    db,
  )
  return rows[0]
}

export type RelatedLine = LegalLine & {
  readonly relation: RelationKind
  readonly inbound: boolean
  readonly byAuthority: Id<'authority'>
}

/** What a public document does to other public ones (`inbound` false), and they to it (`inbound`). Reads published views only. */
export async function listRelated({ db }: Reader, documentId: LegalDocumentId): Promise<RelatedLine[]> {
  const { rows } = await sql<RelatedLine>`
    SELECT ${lineColumns}, r.relation_kind AS relation, r.inbound, r.by_authority AS "byAuthority" FROM (
      SELECT o.kind, false AS inbound, o.to_document_id AS other, o.authority_id AS by_authority FROM legislation.published_relations o WHERE o.document_id = ${documentId}
      UNION ALL SELECT o.kind, true, o.document_id, o.authority_id FROM legislation.published_relations o WHERE o.to_document_id = ${documentId}) r (relation_kind, inbound, other, by_authority),
    LATERAL (SELECT * FROM legislation.published_documents p WHERE p.document_id = r.other AND p.ended IS NULL) d
    ORDER BY inbound, issued_on DESC NULLS LAST LIMIT 200`.execute(db)
  return rows
}

/** One line of what was public when. */
export type HistoryLine = {
  readonly edition: number
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant | null
  readonly ended: LegalEnding | 'superseded' | null
  readonly correction: string
  readonly forced: boolean
}

/** Which editions of a document were public from when to when, the newest first. Reads published views only. */
export async function listHistory({ db }: Reader, documentId: LegalDocumentId): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    SELECT edition, from_at AS "fromAt", until_at AS "untilAt", ended, correction, forced FROM legislation.published_history
    WHERE document_id = ${documentId} ORDER BY from_at DESC`.execute(db)
  return rows
}
