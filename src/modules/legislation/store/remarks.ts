import { type RawBuilder, sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type {
  Consultation,
  ConsultationId,
  NewRemark,
  Remark,
  RemarkId,
  RemarkStatus,
} from '../consultation.ts'
import { signatureOf } from './person.ts'

const columns = sql`r.id, r.number, r.article, r.said, r.name, r.show_name AS "showName", r.contact, r.at, d.decision, coalesce(d.why, '') AS "hiddenWhy",
  a.status, a.answer, a.by_name AS "answeredByName"`
const sources = sql`legislation.remarks r
  LEFT JOIN LATERAL (SELECT decision, why FROM legislation.remark_decisions WHERE remark_id = r.id ORDER BY at DESC, id DESC LIMIT 1) d ON true
  LEFT JOIN LATERAL (SELECT status, answer, by_name FROM legislation.remark_answers WHERE remark_id = r.id ORDER BY at DESC, id DESC LIMIT 1) a ON true`

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Remark[]> {
  const { rows } = await sql<Remark>`SELECT ${columns} FROM ${sources} ${rest}`.execute(db)
  return rows
}

/** The remarks on a draft, in the order in which they came. */
export const listRemarks = (reader: Reader, consultationId: ConsultationId): Promise<Remark[]> =>
  ask(reader, sql`WHERE r.consultation_id = ${consultationId} ORDER BY r.number`)

/** One remark with its consultation; refuses where there is none (404). */
export async function lockRemark(
  tx: Tx,
  id: RemarkId,
): Promise<
  Remark & { readonly consultationId: ConsultationId; readonly authorityId: Consultation['authorityId'] }
> {
  const { rows } = await sql<{ consultationId: ConsultationId; authorityId: Consultation['authorityId'] }>`
    SELECT consultation_id AS "consultationId", authority_id AS "authorityId" FROM legislation.remarks WHERE id = ${id} FOR UPDATE`.execute(
    tx.db,
  )
  const [remark] = await ask(tx, sql`WHERE r.id = ${id}`)
  return remark && rows[0] ? { ...remark, ...rows[0] } : refuse(404, reason('legislation.no-such-remark'))
}

/** Writes a remark under the next number of its consultation, which is locked; undefined where the same form brought it before. */
export async function insertRemark(
  { db, now }: Tx,
  { id: consultationId, authorityId }: Pick<Consultation, 'id' | 'authorityId'>,
  remark: NewRemark,
  formKey: string,
): Promise<RemarkId | undefined> {
  const id = newId<'remark'>()
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO legislation.remarks (id, authority_id, consultation_id, number, article, said, name, show_name, contact, at, form_key)
    SELECT ${id}, ${authorityId}, ${consultationId}, coalesce(max(number), 0) + 1, ${remark.article}, ${remark.said}, ${remark.name}, ${remark.showName}, ${remark.contact}, ${now}, ${formKey}
    FROM legislation.remarks WHERE consultation_id = ${consultationId} ON CONFLICT (form_key) DO NOTHING`.execute(
    db,
  )
  return numAffectedRows > 0n ? id : undefined
}

type About = { readonly id: RemarkId; readonly authorityId: Consultation['authorityId'] }

/** Writes whether a remark is shown. */
export async function insertDecision(
  { db, now, actor }: Tx,
  { id, authorityId }: About,
  decision: 'shown' | 'hidden',
  why: string,
): Promise<void> {
  const by = signatureOf(actor)
  await sql`INSERT INTO legislation.remark_decisions (id, authority_id, remark_id, decision, why, at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${id}, ${decision}, ${why}, ${now}, ${by.account}, ${by.name})`.execute(
    db,
  )
}

/** Writes what is answered to a remark. */
export async function insertAnswer(
  { db, now, actor }: Tx,
  { id, authorityId }: About,
  status: RemarkStatus,
  answer: string,
): Promise<void> {
  const by = signatureOf(actor)
  await sql`INSERT INTO legislation.remark_answers (id, authority_id, remark_id, status, answer, at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${id}, ${status}, ${answer}, ${now}, ${by.account}, ${by.name})`.execute(
    db,
  )
}

/** How many remarks nobody has looked at yet, in the reader's authority. */
export async function countNewRemarks({ db }: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM legislation.remarks r WHERE NOT EXISTS (SELECT FROM legislation.remark_decisions d WHERE d.remark_id = r.id)`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** To which consultation a remark belongs, and its number there; refuses where there is none (404). */
export async function getRemarkPlace(
  { db }: Reader,
  id: RemarkId,
): Promise<{ readonly consultationId: ConsultationId; readonly number: number }> {
  const { rows } = await sql<{ consultationId: ConsultationId; number: number }>`
    SELECT consultation_id AS "consultationId", number FROM legislation.remarks WHERE id = ${id}`.execute(db)
  return rows[0] ?? refuse(404, reason('legislation.no-such-remark'))
}
