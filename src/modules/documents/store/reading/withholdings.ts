import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { Document, DocumentId } from '../../document.ts'
import type { SecrecyMark, Withholding } from '../../withholding.ts'
import { signatureOf } from '../person.ts'

type WithholdingsTable = {
  id: Id<'withholding'>
  authority_id: Id<'authority'>
  document_id: DocumentId
  version_id: Id<'version'> | null
  mark: SecrecyMark
  read_as: string
  page: number | null
  since: Temporal.Instant
  by_name: string
  until: Temporal.Instant | null
  until_by_name: string | null
  why: string | null
}

declare module '#platform/database/transaction.ts' {
  interface Database {
    'documents.withholdings': WithholdingsTable
  }
}

/** Closes a document; one that is closed already stays so. Answers whether it was open. */
export async function insertWithholding(
  { db, actor, now }: Tx,
  { id, authorityId }: Pick<Document, 'id' | 'authorityId'>,
  found: Pick<Withholding, 'mark' | 'readAs' | 'page'> & { readonly versionId: Id<'version'> | null },
): Promise<boolean> {
  const inserted = await db
    .insertInto('documents.withholdings')
    .values({
      id: newId<'withholding'>(),
      authority_id: authorityId,
      document_id: id,
      version_id: found.versionId,
      mark: found.mark,
      read_as: found.readAs,
      page: found.page,
      since: now,
      by_name: signatureOf(actor).name,
      until: null,
      until_by_name: null,
      why: null,
    })
    .onConflict((conflict) => conflict.column('document_id').where('until', 'is', null).doNothing())
    .returning('id')
    .execute()
  return inserted.length > 0
}

/** Opens a closed document again. */
export async function endWithholding({ db, actor, now }: Tx, id: DocumentId, why: string): Promise<void> {
  await db
    .updateTable('documents.withholdings')
    .set({ until: now, until_by_name: signatureOf(actor).name, why })
    .where('document_id', '=', id)
    .where('until', 'is', null)
    .execute()
}

/** Every closing of a document, the last first. */
export async function listWithholdings({ db }: Reader, id: DocumentId): Promise<Withholding[]> {
  const { rows } = await sql<Withholding>`
    SELECT id, mark, read_as AS "readAs", page, since, by_name AS "byName", until, until_by_name AS "untilByName", why
    FROM documents.withholdings WHERE document_id = ${id} ORDER BY since DESC, id DESC`.execute(db)
  return rows
}

/** Takes the text of a closed document out of what was read and out of the search. */
export async function forgetText({ db, now }: Tx, id: DocumentId): Promise<void> {
  await sql`UPDATE documents.file_readings SET text = '', proposals = NULL, method = 'none', read_at = ${now},
    notes = '[{"code":"documents.closed-unread"}]' WHERE document_id = ${id}`.execute(db)
}
