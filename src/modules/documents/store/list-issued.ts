import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Document } from '../document.ts'
import { documentColumns } from './documents.ts'

/** Papers of the reader's authority that were issued since a day, signed by it and open to be read, the newest first. */
export async function listIssued(
  { db }: Reader,
  since: Temporal.PlainDate,
  most: number,
): Promise<Document[]> {
  const { rows } = await sql<Document>`
    SELECT ${documentColumns} FROM documents.documents d
    WHERE d.authority_id = platform.authority() AND d.issued_on >= ${since} AND d.direction = 'outgoing' AND d.state = 'issued' AND NOT d.unsealed
      AND NOT EXISTS (SELECT FROM documents.withholdings w WHERE w.document_id = d.id AND w.until IS NULL)
    ORDER BY d.issued_on DESC NULLS LAST, d.id LIMIT ${most}`.execute(db)
  return rows
}
