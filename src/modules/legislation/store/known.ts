import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { LegalDocumentId } from '../legal-document.ts'

/** A document that a relation may mean. */
export type Known = {
  readonly documentId: LegalDocumentId
  readonly number: bigint
  readonly authorityId: string
  readonly reference: string
}

const columns = sql`document_id AS "documentId", number, authority_id AS "authorityId", reference`

/** Public documents with one of these references, as they are compared, or one of these public numbers. */
export async function listKnown(
  { db }: Reader,
  references: readonly string[],
  numbers: readonly bigint[],
): Promise<Known[]> {
  if (references.length === 0 && numbers.length === 0) return []
  const { rows } = await sql<Known>`
    SELECT ${columns} FROM legislation.published_documents WHERE ended IS NULL AND (number = ANY (${numbers.map(String)}::bigint[])
      OR replace(platform.fold(reference), ' ', '') = ANY (${references}::text[])) ORDER BY first_at DESC LIMIT 500`.execute(
    db,
  )
  return rows
}

/** A public document by its public number; undefined where it is not public. */
export async function findKnown({ db }: Reader, number: bigint): Promise<Known | undefined> {
  const { rows } =
    await sql<Known>`SELECT ${columns} FROM legislation.published_documents WHERE ended IS NULL AND number = ${number}`.execute(
      db,
    )
  return rows[0]
}

/** The document made from an issued paper, where there is one. */
export async function listMadeFrom({ db }: Reader, papers: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT source_document_id AS id FROM legislation.legal_documents WHERE source_document_id = ANY (${papers}::uuid[])
    UNION SELECT document_id FROM legislation.declined_papers WHERE document_id = ANY (${papers}::uuid[])`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}
