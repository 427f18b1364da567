import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Consultation, ConsultationId, ConsultationKind, ConsultationStep, ConsultationTerm, ConsultationText } from '../consultation.ts' // prettier-ignore
import type { LegalDocumentId } from '../legal-document.ts'
import { signatureOf } from './person.ts'

const last = (step: string, column: string) => sql`(SELECT ${sql.raw(column)} FROM legislation.consultation_steps s WHERE s.consultation_id = c.id AND s.step = ${sql.lit(step)} ORDER BY s.at DESC, s.id DESC LIMIT 1)` // prettier-ignore

const columns = sql`c.id, c.authority_id AS "authorityId", c.number AS "publicNumber", c.slug, c.kind, c.title, c.lead, c.body, c.opens_on AS "opensOn",
  coalesce(${last('extended', 'closes_on')}, c.closes_on) AS "closesOn", c.short_why AS "shortWhy", c.created_by AS "createdBy", c.created_by_name AS "createdByName",
  c.changed_at AS "changedAt", ${last('submitted', 'by_account')} AS "submittedBy",
  (SELECT s.step FROM legislation.consultation_steps s WHERE s.consultation_id = c.id AND s.step IN ('submitted', 'returned', 'discarded', 'approved', 'forced')
    ORDER BY s.at DESC, s.id DESC LIMIT 1) AS step,
  ${last('withdrawn', 'why')} AS "withdrawnWhy", ${last('reported', 'why')} AS report, ${last('concluded', 'legal_document_id')} AS "resultId"`

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Consultation[]> {
  const { rows } =
    await sql<Consultation>`SELECT ${columns} FROM legislation.consultations c ${rest}`.execute(db)
  return rows
}

/** One consultation of the reader's authority; refuses where there is none (404). */
export async function getConsultation(reader: Reader, id: ConsultationId): Promise<Consultation> {
  const [found] = await ask(reader, sql`WHERE c.id = ${id}`)
  return found ?? refuse(404, reason('legislation.no-such-consultation'))
}

/** One consultation, nobody else changing it meanwhile; refuses where there is none (404). */
export async function lockConsultation(tx: Tx, id: ConsultationId): Promise<Consultation> {
  await sql`SELECT FROM legislation.consultations WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getConsultation(tx, id)
}

/** The consultations of the reader's authority, those that close last first. */
export const listConsultations = (reader: Reader, most: number): Promise<Consultation[]> =>
  ask(reader, sql`ORDER BY c.closes_on DESC, c.id LIMIT ${most}`)

/** Writes a consultation; gives its id. */
export async function insertConsultation(
  { db, now, actor }: Tx,
  {
    authorityId,
    slug,
    sample,
  }: { readonly authorityId: Id<'authority'>; readonly slug: string; readonly sample: boolean },
  text: ConsultationText,
): Promise<ConsultationId> {
  const id = newId<'consultation'>()
  const by = signatureOf(actor)
  await sql`INSERT INTO legislation.consultations (id, authority_id, slug, kind, title, lead, body, opens_on, closes_on, short_why, sample, created_at, created_by, created_by_name, changed_at)
    VALUES (${id}, ${authorityId}, ${slug}, ${text.kind}, ${text.title}, ${text.lead}, ${JSON.stringify(text.body)}::jsonb, ${text.opensOn}, ${text.closesOn}, ${text.shortWhy},
      ${sample}, ${now}, ${by.account}, ${by.name}, ${now})`.execute(db)
  return id
}

/** Changes what a draft consultation says. */
export async function updateConsultation(
  { db, now }: Tx,
  id: ConsultationId,
  slug: string,
  text: ConsultationText,
): Promise<void> {
  await sql`UPDATE legislation.consultations SET slug = ${slug}, kind = ${text.kind}, title = ${text.title}, lead = ${text.lead}, body = ${JSON.stringify(text.body)}::jsonb,
    opens_on = ${text.opensOn}, closes_on = ${text.closesOn}, short_why = ${text.shortWhy}, changed_at = ${now} WHERE id = ${id}`.execute(
    db,
  )
}

/** Writes what was done with a consultation. */
export async function insertConsultationStep(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Consultation, 'id' | 'authorityId'>,
  step: ConsultationStep,
  {
    why = '',
    closesOn = null,
    resultId = null,
  }: {
    readonly why?: string
    readonly closesOn?: Temporal.PlainDate | null
    readonly resultId?: LegalDocumentId | null
  } = {},
): Promise<void> {
  const by = signatureOf(actor)
  await sql`INSERT INTO legislation.consultation_steps (id, authority_id, consultation_id, step, at, by_account, by_name, why, closes_on, legal_document_id)
    VALUES (${newId()}, ${authorityId}, ${id}, ${step}, ${now}, ${by.account}, ${by.name}, ${why}, ${closesOn}, ${resultId})`.execute(
    db,
  )
}

/** Every line of the least days, the newest first. */
export async function listTerms({ db }: Reader): Promise<ConsultationTerm[]> {
  const { rows } = await sql<ConsultationTerm>`
    SELECT kind, valid_from AS "validFrom", days, source FROM legislation.consultation_terms ORDER BY kind, valid_from DESC`.execute(
    db,
  )
  return rows
}

/** The least days for a kind on a day; undefined where no line has begun. */
export async function findTerm(
  { db }: Reader,
  kind: ConsultationKind,
  day: Temporal.PlainDate,
): Promise<ConsultationTerm | undefined> {
  const { rows } = await sql<ConsultationTerm>`
    SELECT kind, valid_from AS "validFrom", days, source FROM legislation.consultation_terms WHERE kind = ${kind} AND valid_from <= ${day} ORDER BY valid_from DESC LIMIT 1`.execute(
    db,
  )
  return rows[0]
}

/** Writes a line of the least days; false where one begins on that day already. */
export async function insertTerm({ db, now }: Tx, term: ConsultationTerm, byName: string): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`INSERT INTO legislation.consultation_terms (kind, valid_from, days, source, entered_at, entered_by_name)
    VALUES (${term.kind}, ${term.validFrom}, ${term.days}, ${term.source}, ${now}, ${byName}) ON CONFLICT DO NOTHING`.execute(
      db,
    )
  return numAffectedRows > 0n
}
