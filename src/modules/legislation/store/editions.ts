import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import {
  type LegalDocumentId,
  type LegalEdition,
  type LegalEditionId,
  type LegalFacts,
  type LegalFile,
  legalStateOf,
  type LegalStep,
} from '../legal-document.ts'
import { signatureOf } from './person.ts'

const columns = sql`e.id, e.legal_document_id AS "documentId", e.authority_id AS "authorityId", d.number AS "publicNumber", d.slug, e.number, e.reference, e.issued_on AS "issuedOn",
  e.issuer, e.signer_name AS "signerName", e.signer_title AS "signerTitle", e.kind, e.kind_name AS "kindName", e.field, e.field_name AS "fieldName", e.abstract,
  e.effective_from AS "effectiveFrom", e.ends_on AS "endsOn", e.end_why AS "endWhy", e.body, e.relations, e.files, e.correction,
  e.made_by AS "madeBy", e.made_by_name AS "madeByName", e.changed_at AS "changedAt", s.step, asked.by_account AS "submittedBy",
  CASE WHEN p.id IS NULL THEN NULL WHEN p.until_at IS NULL THEN 'open' ELSE 'ended' END AS publication`

const sources = sql`legislation.editions e JOIN legislation.legal_documents d ON d.id = e.legal_document_id LEFT JOIN legislation.publications p ON p.edition_id = e.id
  LEFT JOIN LATERAL (SELECT step FROM legislation.edition_steps WHERE edition_id = e.id ORDER BY at DESC, id DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT by_account FROM legislation.edition_steps WHERE edition_id = e.id AND step = 'submitted' ORDER BY at DESC LIMIT 1) asked ON true`

type Row = Omit<LegalEdition, 'state'> & {
  readonly step: LegalStep | null
  readonly publication: 'open' | 'ended' | null
}

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<LegalEdition[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM ${sources} ${rest}`.execute(db)
  return rows.map(({ step, publication, ...row }) => ({ ...row, state: legalStateOf(step, publication) }))
}

/** One edition of the reader's authority; refuses where there is none (404). */
export async function getEdition(reader: Reader, id: LegalEditionId): Promise<LegalEdition> {
  const [found] = await ask(reader, sql`WHERE e.id = ${id}`)
  return found ?? refuse(404, reason('legislation.no-such-document'))
}

/** One edition of the reader's authority, nobody else changing it meanwhile; refuses where there is none (404). */
export async function lockEdition(tx: Tx, id: LegalEditionId): Promise<LegalEdition> {
  await sql`SELECT FROM legislation.editions WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getEdition(tx, id)
}

/** The editions of a document, the newest first. */
export const listEditions = (reader: Reader, documentId: LegalDocumentId): Promise<LegalEdition[]> =>
  ask(reader, sql`WHERE e.legal_document_id = ${documentId} ORDER BY e.number DESC`)

/** What is under way in the reader's authority, the last changed first. */
export const listUnderWay = (reader: Reader, most: number): Promise<LegalEdition[]> =>
  ask(
    reader,
    sql`WHERE p.id IS NULL AND s.step IS DISTINCT FROM 'discarded' ORDER BY e.changed_at DESC LIMIT ${most}`,
  )

/** What the reader's authority shows to the public, the last shown first. */
export const listShown = (reader: Reader, most: number): Promise<LegalEdition[]> =>
  ask(reader, sql`WHERE p.id IS NOT NULL AND p.until_at IS NULL ORDER BY p.from_at DESC LIMIT ${most}`)

/** How many editions wait for a second person in the reader's authority. */
export async function countSubmitted({ db }: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM (SELECT DISTINCT ON (edition_id) edition_id, step FROM legislation.edition_steps s
      WHERE NOT EXISTS (SELECT FROM legislation.publications p WHERE p.edition_id = s.edition_id) ORDER BY edition_id, at DESC, id DESC) l WHERE l.step = 'submitted'`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

export type NewDocument = {
  readonly id: LegalDocumentId
  readonly authorityId: Id<'authority'>
  readonly slug: string
  readonly sourceDocumentId: Id<'document'> | null
  readonly sample: boolean
}

/** Writes a document; false where one was made from the same paper before. */
export async function insertDocument(
  { db, now, actor }: Tx,
  { id, authorityId, slug, sourceDocumentId, sample }: NewDocument,
): Promise<boolean> {
  const by = signatureOf(actor)
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO legislation.legal_documents (id, authority_id, slug, source_document_id, sample, created_at, created_by, created_by_name)
    VALUES (${id}, ${authorityId}, ${slug}, ${sourceDocumentId}, ${sample}, ${now}, ${by.account}, ${by.name}) ON CONFLICT DO NOTHING`.execute(
    db,
  )
  return numAffectedRows > 0n
}

/** Gives a document that is not public yet the words of its address. */
export async function updateSlug({ db }: Tx, id: LegalDocumentId, slug: string): Promise<void> {
  await sql`UPDATE legislation.legal_documents SET slug = ${slug} WHERE id = ${id}`.execute(db)
}

/** Writes a new edition of a document; gives its id. */
export async function insertEdition(
  { db, now, actor }: Tx,
  {
    documentId,
    authorityId,
  }: { readonly documentId: LegalDocumentId; readonly authorityId: Id<'authority'> },
  facts: LegalFacts,
  files: readonly LegalFile[],
): Promise<LegalEditionId> {
  const id = newId<'legal-edition'>()
  const by = signatureOf(actor)
  await sql`
    INSERT INTO legislation.editions (id, authority_id, legal_document_id, number, reference, issued_on, issuer, signer_name, signer_title, kind, kind_name, field, field_name,
      abstract, effective_from, ends_on, end_why, body, relations, files, correction, made_at, made_by, made_by_name, changed_at)
    SELECT ${id}, ${authorityId}, ${documentId}, coalesce(max(number), 0) + 1, ${facts.reference}, ${facts.issuedOn}, ${facts.issuer}, ${facts.signerName}, ${facts.signerTitle},
      ${facts.kind}, ${facts.kindName}, ${facts.field}, ${facts.fieldName}, ${facts.abstract}, ${facts.effectiveFrom}, ${facts.endsOn}, ${facts.endWhy},
      ${JSON.stringify(facts.body)}::jsonb, ${JSON.stringify(facts.relations)}::jsonb, ${JSON.stringify(files)}::jsonb, ${facts.correction}, ${now}, ${by.account}, ${by.name}, ${now}
    FROM legislation.editions WHERE legal_document_id = ${documentId}`.execute(db)
  return id
}

/** Changes what a draft tells. */
export async function updateEdition({ db, now }: Tx, id: LegalEditionId, facts: LegalFacts): Promise<void> {
  await sql`UPDATE legislation.editions SET reference = ${facts.reference}, issued_on = ${facts.issuedOn}, issuer = ${facts.issuer}, signer_name = ${facts.signerName},
    signer_title = ${facts.signerTitle}, kind = ${facts.kind}, kind_name = ${facts.kindName}, field = ${facts.field}, field_name = ${facts.fieldName}, abstract = ${facts.abstract},
    effective_from = ${facts.effectiveFrom}, ends_on = ${facts.endsOn}, end_why = ${facts.endWhy}, body = ${JSON.stringify(facts.body)}::jsonb,
    relations = ${JSON.stringify(facts.relations)}::jsonb, correction = ${facts.correction}, changed_at = ${now} WHERE id = ${id}`.execute(
    db,
  )
}

/** Changes the files of a draft, or the text that was taken out of one. */
export async function updateFiles(
  { db, now }: Tx,
  id: LegalEditionId,
  files: readonly LegalFile[],
  body: unknown,
): Promise<void> {
  await sql`UPDATE legislation.editions SET files = ${JSON.stringify(files)}::jsonb, body = ${JSON.stringify(body)}::jsonb, changed_at = ${now} WHERE id = ${id}`.execute(
    db,
  )
}

/** Writes what was done with an edition. */
export async function insertStep(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<LegalEdition, 'id' | 'authorityId'>,
  step: LegalStep,
  why = '',
): Promise<void> {
  const by = signatureOf(actor)
  await sql`
    INSERT INTO legislation.edition_steps (id, authority_id, edition_id, step, at, by_account, by_name, why)
    VALUES (${newId()}, ${authorityId}, ${id}, ${step}, ${now}, ${by.account}, ${by.name}, ${why})`.execute(
    db,
  )
}
