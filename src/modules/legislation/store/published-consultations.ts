import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { ConsultationId, ConsultationKind, RemarkStatus } from '../consultation.ts'
import type { LegalDocumentId } from '../legal-document.ts'

/** A consultation as lists name it. */
export type ConsultationLine = {
  readonly consultationId: ConsultationId
  readonly number: bigint
  readonly slug: string
  readonly authorityId: Id<'authority'>
  readonly kind: ConsultationKind
  readonly title: string
  readonly lead: string
  readonly opensOn: Temporal.PlainDate
  readonly closesOn: Temporal.PlainDate
  readonly withdrawnWhy: string | null
  readonly report: string | null
  readonly reportedAt: Temporal.Instant | null
  readonly sample: boolean
  /** Remarks that were let through. */
  readonly remarks: number
}

/** A consultation as its page tells it. */
export type PublishedConsultation = ConsultationLine & {
  readonly body: unknown
  readonly shortWhy: string
  readonly forced: boolean
  readonly resultId: LegalDocumentId | null
}

const lineColumns = sql`consultation_id AS "consultationId", number, slug, authority_id AS "authorityId", kind, title, lead, opens_on AS "opensOn", closes_on AS "closesOn",
  withdrawn_why AS "withdrawnWhy", report, reported_at AS "reportedAt", sample,
  (SELECT count(*)::int FROM legislation.published_remarks r WHERE r.consultation_id = c.consultation_id) AS remarks`

/** The consultations of authorities, those that close last first. Reads published views only. */
export async function listPublishedConsultations(
  { db }: Reader,
  authorities: readonly string[],
  most: number,
): Promise<ConsultationLine[]> {
  const { rows } = await sql<ConsultationLine>`
    SELECT ${lineColumns} FROM legislation.published_consultations c WHERE authority_id = ANY (${authorities}::uuid[])
    ORDER BY closes_on DESC, number DESC LIMIT ${most}`.execute(db)
  return rows
}

/** A consultation by its public number. Reads published views only. */
export async function findPublishedConsultation(
  { db }: Reader,
  number: bigint,
): Promise<PublishedConsultation | undefined> {
  const { rows } = await sql<PublishedConsultation>`
    SELECT ${lineColumns}, body, short_why AS "shortWhy", forced, result_id AS "resultId"
    FROM legislation.published_consultations c WHERE number = ${String(number)}::bigint`.execute(db)
  return rows[0]
}

/** A remark as the public reads it. */
export type PublishedRemark = {
  readonly number: number
  readonly article: string
  readonly said: string
  readonly name: string
  readonly at: Temporal.Instant
  readonly status: RemarkStatus | null
  readonly answer: string | null
}

/** The remarks on a draft that were let through, in their order. Reads published views only. */
export async function listPublishedRemarks(
  { db }: Reader,
  consultationId: ConsultationId,
): Promise<PublishedRemark[]> {
  const { rows } = await sql<PublishedRemark>`
    SELECT number, article, said, name, at, status, answer FROM legislation.published_remarks WHERE consultation_id = ${consultationId} ORDER BY number`.execute(
    db,
  )
  return rows
}

/** The public address of the document that a draft became, where it is public. Reads published views only. */
export async function findResult(
  { db }: Reader,
  id: LegalDocumentId,
): Promise<{ readonly number: bigint; readonly slug: string; readonly reference: string } | undefined> {
  const { rows } = await sql<{ number: bigint; slug: string; reference: string }>`
    SELECT number, slug, reference FROM legislation.published_documents WHERE document_id = ${id} AND ended IS NULL`.execute(
    db,
  )
  return rows[0]
}

/** The consultation whose draft became a document, where there is one. Reads published views only. */
export async function findDraftOf(
  { db }: Reader,
  id: LegalDocumentId,
): Promise<Pick<ConsultationLine, 'number' | 'slug' | 'title'> | undefined> {
  const { rows } = await sql<Pick<ConsultationLine, 'number' | 'slug' | 'title'>>`
    SELECT number, slug, title FROM legislation.published_consultations WHERE result_id = ${id} AND withdrawn_at IS NULL LIMIT 1`.execute(
    db,
  )
  return rows[0]
}
