import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'

/** The register in which the authority last numbered a paper of a type; of any type where there was none; undefined in the beginning. */
export async function findLastRegister(
  { db }: Reader,
  typeCode: string | null,
): Promise<Id<'register'> | undefined> {
  const { rows } = await sql<{ id: Id<'register'> }>`
    SELECT b.register_id AS id FROM documents.documents d
    JOIN registers.numbers n ON n.id = d.number_id JOIN registers.books b ON b.id = n.book_id
    WHERE d.direction = 'outgoing' AND d.number_id IS NOT NULL
    ORDER BY (d.type_code IS NOT DISTINCT FROM ${typeCode}) DESC, n.taken_at DESC LIMIT 1`.execute(db)
  return rows[0]?.id
}
