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

export type Remembered = {
  readonly id: EnquiryId
  readonly authorityId: Id<'authority'>
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly identityPaper: string
  readonly title: string
  readonly body: string
  /** Every version of the answer, and the words of every step that has some. */
  readonly answers: readonly Words[]
  readonly steps: readonly Words[]
}
/** Words of a row. */
export type Words = { readonly id: string; readonly text: string }

/** Enquiries of a kind that ended before a moment and still know their sender, nobody else changing them meanwhile. At most 200 at a time. */
export async function lockRemembered(
  { db }: Tx,
  authorityId: Id<'authority'>,
  { kind, endedBefore }: { readonly kind: EnquiryKind; readonly endedBefore: Temporal.Instant },
): Promise<Remembered[]> {
  const { rows } = await sql<Remembered>`
    SELECT c.enquiry_id AS id, c.authority_id AS "authorityId", c.name, c.phone, c.email, coalesce(c.details ->> 'identityPaper', '') AS "identityPaper", s.title, c.body,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'text', a.body)), '[]') FROM enquiries.answers a WHERE a.enquiry_id = c.enquiry_id) AS answers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'text', t.why)), '[]') FROM enquiries.steps t WHERE t.enquiry_id = c.enquiry_id AND t.why <> '') AS steps
    FROM enquiries.contents c JOIN enquiries.standings s ON s.id = c.enquiry_id
    WHERE c.forgotten_at IS NULL AND s.authority_id = ${authorityId} AND s.kind = ${kind}
      AND s.step IN ('answered', 'refused', 'forwarded', 'closed') AND s.moved_at < ${endedBefore}
    ORDER BY s.moved_at LIMIT 200 FOR UPDATE OF c`.execute(db)
  return rows
}

/** Removes who sent an enquiry, and puts in place of all its words those that do not tell it. */
export async function forgetSender(
  { db, now }: Tx,
  id: EnquiryId,
  { title, body, answers, steps }: Pick<Remembered, 'title' | 'body' | 'answers' | 'steps'>,
): Promise<void> {
  await sql`
    UPDATE enquiries.contents SET name = '', phone = '', email = '', details = details - 'residence' - 'identityPaper', body = ${body},
      forgotten_at = ${now} WHERE enquiry_id = ${id}`.execute(db)
  await sql`UPDATE enquiries.enquiries SET title = ${title} WHERE id = ${id} AND title <> ${title}`.execute(
    db,
  )
  await sql`UPDATE enquiries.answers a SET body = n.text FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS n (id uuid, text text)
    WHERE a.enquiry_id = ${id} AND a.id = n.id AND a.body <> n.text`.execute(db)
  await sql`UPDATE enquiries.steps t SET why = n.text FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS n (id uuid, text text)
    WHERE t.enquiry_id = ${id} AND t.id = n.id AND t.why <> n.text`.execute(db)
}

/** Removes who booked turns of receptions before a day; the matter and what came of it stay. At most 200 at a time. */
export async function forgetBookers(
  { db, now }: Tx,
  authorityId: Id<'authority'>,
  before: Temporal.PlainDate,
): Promise<{ id: TurnId; authorityId: Id<'authority'> }[]> {
  const { rows } = await sql<{ id: TurnId; authorityId: Id<'authority'> }>`
    UPDATE enquiries.turns t SET name = '', phone = '', forgotten_at = ${now}
    WHERE t.id IN (SELECT k.id FROM enquiries.turns k JOIN enquiries.receptions r ON r.id = k.reception_id
      WHERE k.authority_id = ${authorityId} AND k.forgotten_at IS NULL AND r.day < ${before}::date ORDER BY r.day LIMIT 200)
    RETURNING t.id, t.authority_id AS "authorityId"`.execute(db)
  return rows
}
