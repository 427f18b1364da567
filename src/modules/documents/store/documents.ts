import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { Document, DocumentId, DocumentState } from '../document.ts'
import type { DocumentsTable } from './tables.ts'

type Row = Omit<DocumentsTable, 'same_paper' | 'unsealed'>

/** The columns of a document, named as the noun names them. */
export const documentColumns = sql<Document>`d.id, d.authority_id AS "authorityId", d.direction, d.state, d.type_code AS "typeCode",
  d.reference, d.issued_on AS "issuedOn", d.organ_name AS "organName", d.abstract, d.signer_name AS "signerName",
  d.signer_title AS "signerTitle", d.urgency, d.pages, d.note, d.arrived_by AS "arrivedBy", d.arrived_at AS "arrivedAt",
  d.arrival_number AS "arrivalNumber", d.number, d.due_at AS "dueAt", d.with_account_id AS "withAccountId",
  d.lead_unit_id AS "leadUnitId", d.drafter_id AS "drafterId", d.unit_id AS "unitId", d.signing_form AS "signingForm", d.created_at AS "createdAt", d.created_by_name AS "createdByName",
  d.changed_at AS "changedAt", d.unsealed,
  (SELECT w.mark FROM documents.withholdings w WHERE w.document_id = d.id AND w.until IS NULL) AS "withheldMark"`

/** A document within the wall, or undefined. Whether the actor may read it is asked apart (store/standing.ts). */
export async function findDocument({ db }: Reader, id: DocumentId): Promise<Document | undefined> {
  const { rows } = await sql<Document>`
    SELECT ${documentColumns} FROM documents.documents d WHERE d.id = ${id}`.execute(db)
  return rows[0]
}

/** A document within the wall; refuses with 404 where there is none. */
export async function getDocument(reader: Reader, id: DocumentId): Promise<Document> {
  return (await findDocument(reader, id)) ?? refuse(404, reason('documents.unknown'))
}

/** A document that stays as it is until the act ends; refuses with 404 where there is none. */
export async function lockDocument({ db }: Tx, id: DocumentId): Promise<Document> {
  const { rows } = await sql<Document>`
    SELECT ${documentColumns} FROM documents.documents d WHERE d.id = ${id} FOR UPDATE`.execute(db)
  return rows[0] ?? refuse(404, reason('documents.unknown'))
}

/** Writes a new document. */
export async function insertDocument({ db }: Tx, row: Row): Promise<void> {
  await db.insertInto('documents.documents').values(row).execute()
}

/** Changes what a document says or where it stands. */
export async function updateDocument(
  { db, now }: Tx,
  id: DocumentId,
  changes: Partial<Omit<Row, 'id' | 'authority_id'>> & { state?: DocumentState; unsealed?: boolean },
): Promise<void> {
  await db
    .updateTable('documents.documents')
    .set({ ...changes, changed_at: now })
    .where('id', '=', id)
    .execute()
}
