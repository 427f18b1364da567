import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { CaseFileId, CaseFileStep } from '../../case-file.ts'
import { authorityOf, signatureOf } from '../person.ts'

export type CaseFileLine = {
  readonly kind: CaseFileStep
  readonly at: Temporal.Instant
  readonly byName: string
  readonly note: string
}
export type LetIn = { readonly accountId: Id<'account'>; readonly name: string }

/** Writes a line of a file's story, by the actor, now. */
export async function insertCaseFileStep(
  { db, actor, now }: Tx,
  id: CaseFileId,
  kind: CaseFileStep,
  note: string,
): Promise<void> {
  await sql`INSERT INTO documents.case_file_steps (id, authority_id, case_file_id, kind, at, by_name, note)
    VALUES (${newId()}, ${authorityOf(actor)}, ${id}, ${kind}, ${now}, ${signatureOf(actor).name}, ${note})`.execute(
    db,
  )
}

/** The story of a file, newest first. */
export async function listCaseFileSteps({ db }: Reader, id: CaseFileId): Promise<CaseFileLine[]> {
  const { rows } = await sql<CaseFileLine>`
    SELECT kind, at, by_name AS "byName", note FROM documents.case_file_steps WHERE case_file_id = ${id}
    ORDER BY at DESC, id DESC LIMIT 200`.execute(db)
  return rows
}

/** People let in to a file. */
export async function listLetIn({ db }: Reader, id: CaseFileId): Promise<LetIn[]> {
  const { rows } = await sql<LetIn>`
    SELECT account_id AS "accountId", name FROM documents.case_file_people WHERE case_file_id = ${id} AND until IS NULL
    ORDER BY name COLLATE platform.vietnamese, id`.execute(db)
  return rows
}

/** Lets a person read a file; the same again is a harmless repeat. */
export async function insertLetIn({ db, actor, now }: Tx, id: CaseFileId, person: LetIn): Promise<void> {
  await sql`INSERT INTO documents.case_file_people (id, authority_id, case_file_id, account_id, name, since)
    VALUES (${newId()}, ${authorityOf(actor)}, ${id}, ${person.accountId}, ${person.name}, ${now})
    ON CONFLICT (case_file_id, account_id) WHERE until IS NULL DO NOTHING`.execute(db)
}

/** Ends what let a person in; the name, or undefined where nothing did. */
export async function endLetIn(
  { db, now }: Tx,
  id: CaseFileId,
  accountId: Id<'account'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`UPDATE documents.case_file_people SET until = ${now}
    WHERE case_file_id = ${id} AND account_id = ${accountId} AND until IS NULL RETURNING name`.execute(db)
  return rows[0]?.name
}
