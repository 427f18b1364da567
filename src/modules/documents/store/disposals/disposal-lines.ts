import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { CaseFile, CaseFileId } from '../../case-file.ts'
import type { DisposalId, DisposalLine, KeptBack } from '../../disposal.ts'
import { caseFileColumns } from '../case-files/case-files.ts'
import { authorityOf, signatureOf } from '../person.ts'

type Row = CaseFile & { readonly lineId: DisposalLine['id']; readonly why: string; readonly papers: number }

/** The files that a proposal names, by symbol; those kept back are left out. */
export async function listDisposalLines({ db }: Reader, id: DisposalId): Promise<DisposalLine[]> {
  const { rows } = await sql<Row>`
    SELECT ${caseFileColumns}, l.id AS "lineId", l.why, (SELECT count(*)::int FROM documents.case_file_papers p
      WHERE p.case_file_id = f.id AND p.removed_at IS NULL) AS papers
    FROM documents.disposal_lines l JOIN documents.case_files f ON f.id = l.case_file_id
    WHERE l.disposal_id = ${id} AND l.removed_at IS NULL ORDER BY f.year, f.code, f.id`.execute(db)
  return rows.map(({ lineId, why, papers, ...file }) => ({ id: lineId, why, papers, file }))
}

/** The files that were taken off a proposal, with who kept them back and why. */
export async function listKeptBack({ db }: Reader, id: DisposalId): Promise<KeptBack[]> {
  const { rows } = await sql<KeptBack>`
    SELECT f.code, f.title, l.removed_by_name AS "byName", l.removed_why AS why
    FROM documents.disposal_lines l JOIN documents.case_files f ON f.id = l.case_file_id
    WHERE l.disposal_id = ${id} AND l.removed_at IS NOT NULL ORDER BY l.removed_at, l.id`.execute(db)
  return rows
}

/** Names a file in a proposal; false where a pending or carried proposal names it already. */
export async function insertDisposalLine(
  { db, actor, now }: Tx,
  disposalId: DisposalId,
  { caseFileId, why }: { readonly caseFileId: CaseFileId; readonly why: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO documents.disposal_lines (id, authority_id, disposal_id, case_file_id, why, added_at, added_by_name)
    VALUES (${newId()}, ${authorityOf(actor)}, ${disposalId}, ${caseFileId}, ${why}, ${now}, ${signatureOf(actor).name})
    ON CONFLICT (case_file_id) WHERE removed_at IS NULL AND let_go_at IS NULL DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}

/** Closes a line with the reason why its file is kept; the file's symbol, or undefined where the line is not there. */
export async function closeDisposalLine(
  { db, actor, now }: Tx,
  disposalId: DisposalId,
  { lineId, why }: { readonly lineId: Id<'disposal-line'>; readonly why: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    UPDATE documents.disposal_lines l SET removed_at = ${now}, removed_by_name = ${signatureOf(actor).name}, removed_why = ${why}
    FROM documents.case_files f WHERE f.id = l.case_file_id AND l.id = ${lineId} AND l.disposal_id = ${disposalId}
      AND l.removed_at IS NULL RETURNING f.code`.execute(db)
  return rows[0]?.code
}

/** Lets the files of a proposal that ended without disposal be named by another. */
export async function letLinesGo({ db, now }: Tx, disposalId: DisposalId): Promise<void> {
  await sql`UPDATE documents.disposal_lines SET let_go_at = ${now}
    WHERE disposal_id = ${disposalId} AND removed_at IS NULL AND let_go_at IS NULL`.execute(db)
}
