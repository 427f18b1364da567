import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Enquiry, EnquiryId, EnquiryKind, EnquiryStep } from '../enquiry.ts'
import { stateOf } from '../enquiry-state.ts'

const columns = sql`e.id, e.number, e.authority_id AS "authorityId", e.kind, e.code, e.field, e.title, e.received_at AS "receivedAt", e.due_at AS "dueAt",
  e.due_source AS "dueSource", e.pass_on_at AS "passOnAt", e.continues, e.sample, e.step, e.moved_at AS "movedAt", e.unit_id AS "unitId", e.unit_name AS "unitName",
  e.account_id AS "accountId", e.account_name AS "accountName", e.submitted_by AS "submittedBy", e.submitted_answer_id AS "submittedAnswerId",
  e.given_answer_id AS "givenAnswerId", e.answered_at AS "answeredAt", e.published_at AS "publishedAt"`

type Row = Omit<Enquiry, 'state'> & { readonly step: EnquiryStep | null }

/** Enquiries as they stand, within the wall of the reader. */
export async function askEnquiries({ db }: Reader, rest: RawBuilder<unknown>): Promise<Enquiry[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM enquiries.standings e ${rest}`.execute(db)
  return rows.map(({ step, ...row }) => ({ ...row, state: stateOf(step) }))
}

/** One enquiry of the reader's authority; refuses where there is none (404). */
export async function getEnquiry(reader: Reader, id: EnquiryId): Promise<Enquiry> {
  const [found] = await askEnquiries(reader, sql`WHERE e.id = ${id}`)
  return found ?? refuse(404, reason('enquiries.unknown'))
}

/** The same, nobody else moving it meanwhile. */
export async function lockEnquiry(tx: Tx, id: EnquiryId): Promise<Enquiry> {
  await sql`SELECT FROM enquiries.enquiries WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getEnquiry(tx, id)
}

/** The enquiry with this code; read by Krông itself for who holds the code. */
export async function findByCode(reader: Reader, code: string): Promise<Enquiry | undefined> {
  return (await askEnquiries(reader, sql`WHERE e.code = ${code}`))[0]
}

/** The enquiry that a forwarded one became at another authority here. */
export async function findContinuation(reader: Reader, id: EnquiryId): Promise<Enquiry | undefined> {
  return (await askEnquiries(reader, sql`WHERE e.continues = ${id}`))[0]
}

export type NewEnquiry = {
  readonly id: EnquiryId
  readonly authorityId: Id<'authority'>
  readonly kind: EnquiryKind
  readonly code: string
  readonly submission: string
  readonly field: string
  readonly title: string
  readonly dueAt: Temporal.Instant
  readonly dueSource: string
  readonly passOnAt: Temporal.Instant | null
  readonly continues: EnquiryId | null
  readonly sample: boolean
}

/** Writes an enquiry; false where this sending is there already. */
export async function insertEnquiry({ db, now }: Tx, one: NewEnquiry): Promise<boolean> {
  const result = await sql`
    INSERT INTO enquiries.enquiries (id, authority_id, kind, code, submission, field, title, received_at, due_at, due_source, pass_on_at, continues, sample)
    VALUES (${one.id}, ${one.authorityId}, ${one.kind}, ${one.code}, ${one.submission}, ${one.field}, ${one.title}, ${now}, ${one.dueAt}, ${one.dueSource},
      ${one.passOnAt}, ${one.continues}, ${one.sample}) ON CONFLICT DO NOTHING`.execute(db)
  return result.numAffectedRows === 1n
}

/** The code that a sending got. */
export async function findCodeOf({ db }: Reader, submission: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    SELECT code FROM enquiries.enquiries WHERE submission = ${submission}`.execute(db)
  return rows[0]?.code
}

/** Whether people may ask about this field. */
export async function isField({ db }: Reader, code: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM enquiries.fields WHERE code = ${code}`.execute(db)
  return rows.length === 1
}
