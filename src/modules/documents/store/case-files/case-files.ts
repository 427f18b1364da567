import { sql, type RawBuilder } from 'kysely'
import { newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { CaseFile, CaseFileId, CaseFileState } from '../../case-file.ts'
import type { Eyes } from '../list-documents.ts'
import { authorityOf } from '../person.ts'

/** The columns of a file, named as the noun names them. */
export const caseFileColumns = sql<CaseFile>`f.id, f.authority_id AS "authorityId", f.code, f.title, f.unit_id AS "unitId",
  f.unit_name AS "unitName", f.responsible_id AS "responsibleId", f.responsible_name AS "responsibleName", f.year, f.retention,
  f.retention_years AS "retentionYears", f.construction, f.state, f.frozen, f.opened_on AS "openedOn", f.closed_on AS "closedOn",
  f.package_file_id AS "packageFileId", f.changed_at AS "changedAt"`

const letIn = ({ accountId }: Eyes) => sql`EXISTS (SELECT FROM documents.case_file_people p
  WHERE p.case_file_id = f.id AND p.account_id = ${accountId} AND p.until IS NULL)`

/** Files that a reader may open. */
export const readableFiles = (eyes: Eyes): RawBuilder<unknown> =>
  eyes.everything
    ? sql`true`
    : sql`(f.responsible_id = ${eyes.accountId} OR f.unit_id = ${eyes.headOf} OR ${letIn(eyes)})`

/** A file within the wall, or undefined; whether the actor may read it is asked apart. */
export async function findCaseFile({ db }: Reader, id: CaseFileId): Promise<CaseFile | undefined> {
  const { rows } = await sql<CaseFile>`
    SELECT ${caseFileColumns} FROM documents.case_files f WHERE f.id = ${id}`.execute(db)
  return rows[0]
}

/** A file that stays as it is until the act ends; refuses with 404 where there is none. */
export async function lockCaseFile({ db }: Tx, id: CaseFileId): Promise<CaseFile> {
  const { rows } = await sql<CaseFile>`
    SELECT ${caseFileColumns} FROM documents.case_files f WHERE f.id = ${id} FOR UPDATE`.execute(db)
  return rows[0] ?? refuse(404, reason('documents.case-file-unknown'))
}

export type NewCaseFile = Pick<
  CaseFile,
  | 'code'
  | 'title'
  | 'unitId'
  | 'unitName'
  | 'responsibleId'
  | 'responsibleName'
  | 'year'
  | 'retention'
  | 'retentionYears'
  | 'construction'
> & { readonly entryId: string | null }

/** Writes a new open file; undefined where its symbol is taken in that year. */
export async function insertCaseFile(
  { db, actor, now, today }: Tx,
  file: NewCaseFile,
): Promise<CaseFileId | undefined> {
  const id = newId<'case-file'>()
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO documents.case_files (id, authority_id, entry_id, code, title, unit_id, unit_name, responsible_id, responsible_name, year,
      retention, retention_years, construction, state, opened_on, changed_at)
    VALUES (${id}, ${authorityOf(actor)}, ${file.entryId}, ${file.code}, ${file.title}, ${file.unitId}, ${file.unitName},
      ${file.responsibleId}, ${file.responsibleName}, ${file.year}, ${file.retention}, ${file.retentionYears}, ${file.construction},
      'open', ${today}::date, ${now}) ON CONFLICT (authority_id, year, code) DO NOTHING`.execute(db)
  return numAffectedRows > 0n ? id : undefined
}

/** Changes where a file stands. */
export async function updateCaseFile(
  { db, now }: Tx,
  { id }: CaseFile,
  changed: {
    readonly state: CaseFileState
    readonly frozen: boolean
    readonly closedOn: Temporal.PlainDate | null
    readonly packageFileId: string | null
  },
): Promise<void> {
  await sql`UPDATE documents.case_files SET state = ${changed.state}, frozen = ${changed.frozen}, closed_on = ${changed.closedOn}::date,
    package_file_id = ${changed.packageFileId}::uuid, changed_at = ${now} WHERE id = ${id}`.execute(db)
}

/** The next free symbol of a unit in a year: `03.VP`. */
export async function nextCode({ db }: Reader, year: number, abbreviation: string): Promise<string> {
  const { rows } = await sql<{ next: number }>`
    SELECT coalesce(max(substring(code FROM '^[0-9]{1,6}')::int), 0) + 1 AS next FROM (
      SELECT code FROM documents.case_files WHERE year = ${year} UNION ALL
      SELECT e.code FROM documents.case_list_entries e JOIN documents.case_lists l ON l.id = e.list_id
      WHERE l.year = ${year} AND e.removed_at IS NULL) known
    WHERE substring(code FROM '[.](.*)$') = ${abbreviation}`.execute(db)
  return `${String(rows[0]!.next).padStart(2, '0')}.${abbreviation}`
}

/** Whether these very bytes are the package of a file of the reader's authority. */
export async function hasPackage({ db }: Reader, hash: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM documents.case_files f JOIN files.files k ON k.id = f.package_file_id
    WHERE k.hash = ${hash} LIMIT 1`.execute(db)
  return rows.length > 0
}
