import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Keeping } from '../../retention.ts'
import { authorityOf, signatureOf } from '../person.ts'

export type YearList = {
  readonly id: Id<'case-list'>
  readonly year: number
  readonly approvedAt: Temporal.Instant | null
  readonly approvedByName: string | null
}
export type EntryFacts = Keeping & {
  readonly code: string
  readonly heading: string
  readonly title: string
  readonly unitId: Id<'unit'>
  readonly unitName: string
  readonly note: string
}
export type Entry = EntryFacts & {
  readonly id: Id<'case-list-entry'>
  /** Files opened from it. */
  readonly files: number
}

/** The list of a year, or undefined where nobody began it. */
export async function findYearList({ db }: Reader, year: number): Promise<YearList | undefined> {
  const { rows } = await sql<YearList>`
    SELECT id, year, approved_at AS "approvedAt", approved_by_name AS "approvedByName"
    FROM documents.case_lists WHERE year = ${year}`.execute(db)
  return rows[0]
}

/** The list of a year, begun where there is none, locked until the act ends. */
export async function lockYearList(tx: Tx, year: number): Promise<YearList> {
  await sql`INSERT INTO documents.case_lists (id, authority_id, year) VALUES (${newId()}, ${authorityOf(tx.actor)}, ${year})
    ON CONFLICT (authority_id, year) DO NOTHING`.execute(tx.db)
  await sql`SELECT FROM documents.case_lists WHERE year = ${year} FOR UPDATE`.execute(tx.db)
  return (await findYearList(tx, year))!
}

/** The lines of a list: by heading and symbol. */
export async function listEntries({ db }: Reader, listId: Id<'case-list'>): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    SELECT e.id, e.code, e.heading, e.title, e.retention, e.retention_years AS "retentionYears", e.unit_id AS "unitId",
      e.unit_name AS "unitName", e.note, (SELECT count(*)::int FROM documents.case_files f WHERE f.entry_id = e.id) AS files
    FROM documents.case_list_entries e WHERE e.list_id = ${listId} AND e.removed_at IS NULL
    ORDER BY e.heading COLLATE platform.vietnamese, e.code`.execute(db)
  return rows
}

/** A line of the list of a year, with whether the list is in force. */
export async function findEntry(
  { db }: Reader,
  id: Id<'case-list-entry'>,
): Promise<(EntryFacts & { year: number; approved: boolean }) | undefined> {
  const { rows } = await sql<EntryFacts & { year: number; approved: boolean }>`
    SELECT e.code, e.heading, e.title, e.retention, e.retention_years AS "retentionYears", e.unit_id AS "unitId",
      e.unit_name AS "unitName", e.note, l.year, l.approved_at IS NOT NULL AS approved
    FROM documents.case_list_entries e JOIN documents.case_lists l ON l.id = e.list_id
    WHERE e.id = ${id} AND e.removed_at IS NULL`.execute(db)
  return rows[0]
}

/** Writes a line; false where its symbol is there already. */
export async function insertEntry(
  { db, actor, now }: Tx,
  listId: Id<'case-list'>,
  entry: EntryFacts,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO documents.case_list_entries (id, authority_id, list_id, code, heading, title, retention, retention_years, unit_id,
      unit_name, note, drafted_at, drafted_by_name)
    VALUES (${newId()}, ${authorityOf(actor)}, ${listId}, ${entry.code}, ${entry.heading}, ${entry.title}, ${entry.retention},
      ${entry.retentionYears}, ${entry.unitId}, ${entry.unitName}, ${entry.note}, ${now}, ${signatureOf(actor).name})
    ON CONFLICT (list_id, code) WHERE removed_at IS NULL DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}

/** Takes a line out of a list; false where it is not in it. */
export async function closeEntry(
  { db, now }: Tx,
  listId: Id<'case-list'>,
  id: Id<'case-list-entry'>,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`UPDATE documents.case_list_entries SET removed_at = ${now}
    WHERE id = ${id} AND list_id = ${listId} AND removed_at IS NULL`.execute(db)
  return numAffectedRows > 0n
}

/** Puts a list in force. */
export async function updateApproved({ db, actor, now }: Tx, listId: Id<'case-list'>): Promise<void> {
  await sql`UPDATE documents.case_lists SET approved_at = ${now}, approved_by_name = ${signatureOf(actor).name}
    WHERE id = ${listId}`.execute(db)
}
