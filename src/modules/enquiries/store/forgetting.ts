import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { EnquiryId, EnquiryKind } from '../enquiry.ts'
import type { TurnId } from '../reception.ts'
import type { PublicText } from './publications.ts'

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
  readonly residence: string
  readonly title: string
  readonly body: string
  readonly purpose: string
  readonly place: string
  /** Why they rated the answer as they did; empty where they did not. */
  readonly rating: string
  /** Every version of the answer, and the words of every step that has some. */
  readonly answers: readonly Words[]
  readonly steps: readonly Words[]
  /** What was public and is no more. */
  readonly ended: readonly ({ readonly id: string } & PublicText)[]
}
/** What stays of an enquiry whose sender is forgotten. */
export type KeptWords = Pick<Remembered, 'title' | 'body' | 'purpose' | 'place' | 'rating' | 'answers' | 'steps' | 'ended'> // prettier-ignore
/** Words of a row. */
type Words = { readonly id: string; readonly text: string }

/** Enquiries of a kind that ended before a moment and still know their sender, nobody else changing them meanwhile. At most 200 at a time. */
export async function lockRemembered(
  { db }: Tx,
  authorityId: Id<'authority'>,
  { kind, endedBefore }: { readonly kind: EnquiryKind; readonly endedBefore: Temporal.Instant },
): Promise<Remembered[]> {
  const { rows } = await sql<Remembered>`
    SELECT c.enquiry_id AS id, c.authority_id AS "authorityId", c.name, c.phone, c.email, coalesce(c.details ->> 'identityPaper', '') AS "identityPaper",
      coalesce(c.details ->> 'residence', '') AS residence, s.title, c.body, coalesce(c.details ->> 'purpose', '') AS purpose, c.place,
      coalesce((SELECT r.why FROM enquiries.ratings r WHERE r.enquiry_id = c.enquiry_id), '') AS rating,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'text', a.body)), '[]') FROM enquiries.answers a WHERE a.enquiry_id = c.enquiry_id) AS answers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'text', t.why)), '[]') FROM enquiries.steps t WHERE t.enquiry_id = c.enquiry_id AND t.why <> '') AS steps,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'question', p.question, 'answer', p.answer)), '[]')
        FROM enquiries.publications p WHERE p.enquiry_id = c.enquiry_id AND p.until_at IS NOT NULL) AS ended
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
  { title, body, purpose, place, rating, answers, steps, ended }: KeptWords,
): Promise<void> {
  await sql`
    UPDATE enquiries.contents SET name = '', phone = '', email = '', body = ${body}, place = ${place},
      details = details - 'residence' - 'identityPaper' || CASE WHEN details ->> 'purpose' IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('purpose', ${purpose}::text) END,
      forgotten_at = ${now} WHERE enquiry_id = ${id}`.execute(db)
  await sql`UPDATE enquiries.enquiries SET title = ${title} WHERE id = ${id} AND title <> ${title}`.execute(
    db,
  )
  await sql`UPDATE enquiries.answers a SET body = n.text FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS n (id uuid, text text)
    WHERE a.enquiry_id = ${id} AND a.id = n.id AND a.body <> n.text`.execute(db)
  await sql`UPDATE enquiries.steps t SET why = n.text FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS n (id uuid, text text)
    WHERE t.enquiry_id = ${id} AND t.id = n.id AND t.why <> n.text`.execute(db)
  await sql`UPDATE enquiries.ratings SET why = ${rating} WHERE enquiry_id = ${id} AND why <> ${rating}`.execute(
    db,
  )
  await sql`UPDATE enquiries.publications p SET title = n.title, question = n.question, answer = n.answer
    FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS n (id uuid, title text, question text, answer text)
    WHERE p.enquiry_id = ${id} AND p.id = n.id AND p.until_at IS NOT NULL
      AND (p.title, p.question, p.answer) <> (n.title, n.question, n.answer)`.execute(db)
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
