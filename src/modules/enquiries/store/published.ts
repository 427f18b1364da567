import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { EnquiryKind, EnquiryStep } from '../enquiry.ts'

export type Field = { readonly code: string; readonly name: string; readonly nameEn: string }

/** What people may ask about, in order. */
export async function listFields({ db }: Reader): Promise<Field[]> {
  const { rows } =
    await sql<Field>`SELECT code, name, name_en AS "nameEn" FROM enquiries.published_fields ORDER BY place`.execute(
      db,
    )
  return rows
}

/** An answered question or feedback as the public reads it. */
export type PublishedEnquiry = {
  readonly number: bigint
  readonly kind: EnquiryKind
  readonly field: string
  readonly title: string
  readonly question: string
  readonly answer: string
  readonly receivedAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant
  readonly late: boolean
  readonly unitName: string | null
  readonly sample: boolean
}

const columns = sql`number, kind, field, title, question, answer, received_at AS "receivedAt", answered_at AS "answeredAt", late, unit_name AS "unitName", sample`

export type PublishedFilter = {
  readonly kind: EnquiryKind
  readonly field?: string | undefined
  readonly text?: string | undefined
}

/** What an authority published of a kind, the last answered first. */
export async function listPublished(
  { db }: Reader,
  authorityId: Id<'authority'>,
  { kind, field, text }: PublishedFilter,
  { most, skip = 0 }: { readonly most: number; readonly skip?: number },
): Promise<PublishedEnquiry[]> {
  const words = text ? `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<PublishedEnquiry>`
    SELECT ${columns} FROM enquiries.published_enquiries WHERE authority_id = ${authorityId} AND kind = ${kind}
      AND (${field ?? null}::text IS NULL OR field = ${field ?? null})
      AND (${words}::text IS NULL OR platform.fold(title || ' ' || question || ' ' || answer) LIKE platform.fold(${words}))
    ORDER BY answered_at DESC, number DESC LIMIT ${most} OFFSET ${skip}`.execute(db)
  return rows
}

/** One published enquiry of an authority, by its public number. */
export async function findPublished(
  { db }: Reader,
  authorityId: Id<'authority'>,
  number: bigint,
): Promise<PublishedEnquiry | undefined> {
  const { rows } = await sql<PublishedEnquiry>`
    SELECT ${columns} FROM enquiries.published_enquiries WHERE authority_id = ${authorityId} AND number = ${number}`.execute(
    db,
  )
  return rows[0]
}

/** A photograph that a publication shows, with what serving it needs. */
export type PublishedPicture = {
  readonly number: bigint
  readonly phase: 'before' | 'after'
  readonly hash: string
  readonly name: string
  readonly size: bigint
  readonly type: string
  readonly width: number
  readonly height: number
}

const pictureColumns = sql`number, phase, hash, name, size, type, width::int AS width, height::int AS height`

/** The photographs of published enquiries by the number of the enquiry. */
export async function listPublishedPictures({ db }: Reader, enquiry: bigint): Promise<PublishedPicture[]> {
  const { rows } = await sql<PublishedPicture>`
    SELECT ${pictureColumns} FROM enquiries.published_pictures WHERE enquiry_number = ${enquiry} ORDER BY phase DESC, number`.execute(
    db,
  )
  return rows
}

/** One public photograph by its number. */
export async function findPublishedPicture(
  { db }: Reader,
  number: bigint,
): Promise<PublishedPicture | undefined> {
  const { rows } = await sql<PublishedPicture>`
    SELECT ${pictureColumns} FROM enquiries.published_pictures WHERE number = ${number}`.execute(db)
  return rows[0]
}

export type Figures = Readonly<
  Record<'received' | 'answered' | 'answeredLate' | 'open' | 'openLate' | 'refused' | 'forwarded', number>
>

/** How many enquiries of each kind an authority got, answered, and answered too late. */
export async function listFigures(
  { db }: Reader,
  authorityId: Id<'authority'>,
): Promise<(Figures & { readonly kind: EnquiryKind })[]> {
  const { rows } = await sql<Figures & { kind: EnquiryKind }>`
    SELECT kind, received, answered, answered_late AS "answeredLate", open, open_late AS "openLate", refused, forwarded
    FROM enquiries.published_figures WHERE authority_id = ${authorityId}
    ORDER BY array_position(ARRAY['question', 'feedback', 'information'], kind)`.execute(db)
  return rows
}

/** A request for information in the public register. */
export type RegisteredRequest = {
  readonly number: bigint
  readonly receivedAt: Temporal.Instant
  readonly step: EnquiryStep | null
  readonly movedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
  readonly fee: bigint | null
  readonly ground: string | null
  readonly sample: boolean
}

/** The public register of requests for information, the last first. */
export async function listRequests(
  { db }: Reader,
  authorityId: Id<'authority'>,
  { most, skip = 0 }: { readonly most: number; readonly skip?: number },
): Promise<RegisteredRequest[]> {
  const { rows } = await sql<RegisteredRequest>`
    SELECT number, received_at AS "receivedAt", step, moved_at AS "movedAt", due_at AS "dueAt", answered_at AS "answeredAt", fee, ground, sample
    FROM enquiries.published_requests WHERE authority_id = ${authorityId} ORDER BY received_at DESC, number DESC LIMIT ${most} OFFSET ${skip}`.execute(
    db,
  )
  return rows
}
