import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { CaseFile, CaseFileState } from '../../case-file.ts'
import type { DocumentId } from '../../document.ts'
import type { Eyes } from '../list-documents.ts'
import { caseFileColumns, readableFiles } from './case-files.ts'

export type ListedCaseFile = CaseFile & { readonly papers: number }

export type CaseFileFilter = {
  readonly state?: CaseFileState | undefined
  readonly text?: string | undefined
  readonly year?: number | undefined
  readonly unitId?: Id<'unit'> | undefined
}

const papers = sql<number>`(SELECT count(*)::int FROM documents.case_file_papers p
  WHERE p.case_file_id = f.id AND p.removed_at IS NULL) AS papers`
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** Files that the reader may open, newest change first. */
export async function listCaseFiles(
  { db }: Reader,
  { state, text, year, unitId }: CaseFileFilter,
  eyes: Eyes,
  { offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): Promise<ListedCaseFile[]> {
  const all = [readableFiles(eyes)]
  if (state) all.push(sql`f.state = ${state}`)
  if (year) all.push(sql`f.year = ${year}`)
  if (unitId) all.push(sql`f.unit_id = ${unitId}`)
  if (text)
    all.push(sql`platform.fold(f.code || ' ' || f.title) LIKE '%' || platform.fold(${escaped(text)}) || '%'`)
  const { rows } = await sql<ListedCaseFile>`
    SELECT ${caseFileColumns}, ${papers} FROM documents.case_files f WHERE ${sql.join(all, sql` AND `)}
    ORDER BY f.changed_at DESC, f.id DESC OFFSET ${offset} LIMIT ${limit}`.execute(db)
  return rows
}

/** The open files that a paper most likely belongs to: those with a paper it answers or that answers it, then those of the same unit. */
export async function listLikelyFiles(
  { db }: Reader,
  documentId: DocumentId,
  eyes: Eyes,
): Promise<(CaseFile & { sameMatter: boolean })[]> {
  const { rows } = await sql<CaseFile & { sameMatter: boolean }>`
    SELECT * FROM (SELECT ${caseFileColumns}, EXISTS (SELECT FROM documents.case_file_papers p
        JOIN documents.links l ON (l.document_id = ${documentId} AND l.to_document_id = p.document_id)
          OR (l.to_document_id = ${documentId} AND l.document_id = p.document_id)
        WHERE p.case_file_id = f.id AND p.removed_at IS NULL) AS "sameMatter",
        f.unit_id IN (SELECT unnest(ARRAY[d.unit_id, d.lead_unit_id]) FROM documents.documents d WHERE d.id = ${documentId}) AS "sameUnit"
      FROM documents.case_files f WHERE f.state = 'open' AND NOT f.frozen AND ${readableFiles(eyes)}
        AND NOT EXISTS (SELECT FROM documents.case_file_papers p
          WHERE p.case_file_id = f.id AND p.document_id = ${documentId} AND p.removed_at IS NULL)) likely
    WHERE "sameMatter" OR "sameUnit" ORDER BY "sameMatter" DESC, "changedAt" DESC LIMIT 3`.execute(db)
  return rows
}

/** The files in which a paper lies, as far as the reader may open them. */
export async function listFilesOf({ db }: Reader, documentId: DocumentId, eyes: Eyes): Promise<CaseFile[]> {
  const { rows } = await sql<CaseFile>`
    SELECT ${caseFileColumns} FROM documents.case_files f WHERE ${readableFiles(eyes)} AND EXISTS (
      SELECT FROM documents.case_file_papers p WHERE p.case_file_id = f.id AND p.document_id = ${documentId} AND p.removed_at IS NULL)
    ORDER BY f.code`.execute(db)
  return rows
}

/** Years in which the authority opened files, newest first. */
export async function listFileYears({ db }: Reader): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    SELECT DISTINCT year FROM documents.case_files ORDER BY year DESC`.execute(db)
  return rows.map(({ year }) => year)
}
