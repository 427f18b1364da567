import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import type { DocumentId, DocumentState } from '../../document.ts'
import { type Eyes, readable } from '../list-documents.ts'
import { authorityOf, signatureOf } from '../person.ts'

/** A line of a file's contents; a paper that the reader may not read shows only its number and date. */
export type Content = {
  readonly documentId: DocumentId
  readonly reference: string
  readonly day: Temporal.PlainDate
  readonly organName: string
  readonly abstract: string
  readonly state: DocumentState
  readonly pages: number | null
  readonly mayRead: boolean
}

/** What lies in a file, in the order of time: the contents that the system makes (Đ.29.4). */
export async function listContents({ db }: Reader, id: CaseFileId, eyes: Eyes): Promise<Content[]> {
  const { rows } = await sql<Content>`
    SELECT d.id AS "documentId", d.reference, d.day, d.organ_name AS "organName",
      CASE WHEN ${readable(eyes)} THEN d.abstract ELSE '' END AS abstract, d.state, d.pages, ${readable(eyes)} AS "mayRead"
    FROM documents.case_file_papers p JOIN documents.documents d ON d.id = p.document_id
    WHERE p.case_file_id = ${id} AND p.removed_at IS NULL ORDER BY d.day, d.created_at, d.id`.execute(db)
  return rows
}

/** Lays a paper into a file; false where it lies there already. */
export async function insertPaper(
  { db, actor, now }: Tx,
  { caseFileId, documentId }: { readonly caseFileId: CaseFileId; readonly documentId: DocumentId },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO documents.case_file_papers (id, authority_id, case_file_id, document_id, added_at, added_by_name)
    VALUES (${newId()}, ${authorityOf(actor)}, ${caseFileId}, ${documentId}, ${now}, ${signatureOf(actor).name})
    ON CONFLICT (case_file_id, document_id) WHERE removed_at IS NULL DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}

/** Takes a paper out of a file; the line stays, closed with the reason. False where it is not in it. */
export async function closePaper(
  { db, actor, now }: Tx,
  { caseFileId, documentId, why }: { caseFileId: CaseFileId; documentId: DocumentId; why: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE documents.case_file_papers SET removed_at = ${now}, removed_by_name = ${signatureOf(actor).name}, removed_why = ${why}
    WHERE case_file_id = ${caseFileId} AND document_id = ${documentId} AND removed_at IS NULL`.execute(db)
  return numAffectedRows > 0n
}

/** Open files that hold what a paper answers: the answer belongs there too. */
export async function listFilesOfAnswered({ db }: Reader, documentId: DocumentId): Promise<CaseFileId[]> {
  const { rows } = await sql<{ id: CaseFileId }>`
    SELECT DISTINCT f.id FROM documents.links l
    JOIN documents.case_file_papers p ON p.document_id = l.to_document_id AND p.removed_at IS NULL
    JOIN documents.case_files f ON f.id = p.case_file_id AND f.state = 'open' AND NOT f.frozen
    WHERE l.document_id = ${documentId} AND l.kind = 'answers'`.execute(db)
  return rows.map(({ id }) => id)
}
