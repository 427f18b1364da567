import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { EnquiryId, EnquiryKind } from '../enquiry.ts'
import type { TurnId } from '../reception.ts'

/** Authorities that still know a sender or a booker. */
export async function listRemembering({ db }: Reader): Promise<Id<'authority'>[]> {
  const { rows } = await sql<{ id: Id<'authority'> }>`
    SELECT authority_id AS id FROM enquiries.contents WHERE forgotten_at IS NULL
    UNION SELECT authority_id FROM enquiries.turns WHERE forgotten_at IS NULL`.execute(db)
  return rows.map(({ id }) => id)
}

type Forgotten<Of> = { readonly id: Of; readonly authorityId: Id<'authority'> }

/** Removes who sent the enquiries of a kind that ended before a moment; what they asked and what was answered stays. At most 200 at a time. */
export async function forgetSenders(
  { db, now }: Tx,
  authorityId: Id<'authority'>,
  { kind, endedBefore }: { readonly kind: EnquiryKind; readonly endedBefore: Temporal.Instant },
): Promise<Forgotten<EnquiryId>[]> {
  const { rows } = await sql<Forgotten<EnquiryId>>`
    UPDATE enquiries.contents c SET name = '', phone = '', email = '', details = c.details - 'residence' - 'identityPaper', forgotten_at = ${now}
    WHERE c.enquiry_id IN (SELECT s.id FROM enquiries.standings s JOIN enquiries.contents k ON k.enquiry_id = s.id AND k.forgotten_at IS NULL
      WHERE s.authority_id = ${authorityId} AND s.kind = ${kind} AND s.step IN ('answered', 'refused', 'forwarded', 'closed') AND s.moved_at < ${endedBefore}
      ORDER BY s.moved_at LIMIT 200)
    RETURNING c.enquiry_id AS id, c.authority_id AS "authorityId"`.execute(db)
  return rows
}

/** Removes who booked turns of receptions before a day; the matter and what came of it stay. At most 200 at a time. */
export async function forgetBookers(
  { db, now }: Tx,
  authorityId: Id<'authority'>,
  before: Temporal.PlainDate,
): Promise<Forgotten<TurnId>[]> {
  const { rows } = await sql<Forgotten<TurnId>>`
    UPDATE enquiries.turns t SET name = '', phone = '', forgotten_at = ${now}
    WHERE t.id IN (SELECT k.id FROM enquiries.turns k JOIN enquiries.receptions r ON r.id = k.reception_id
      WHERE k.authority_id = ${authorityId} AND k.forgotten_at IS NULL AND r.day < ${before}::date ORDER BY r.day LIMIT 200)
    RETURNING t.id, t.authority_id AS "authorityId"`.execute(db)
  return rows
}
