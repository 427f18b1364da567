import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'

/** How many papers may hold the rarest of the words and how many papers there are, by statistics, which do not know which words stand together. */
export async function expectedMatches(
  { db }: Reader,
  text: string,
): Promise<{ readonly rarest: number; readonly documents: number }> {
  const { rows } = await sql<{ rarest: number; documents: number }>`
    SELECT rarest::float8, documents::float8 FROM documents.expected_matches(${text})`.execute(db)
  return rows[0]!
}

/** Whether a list narrowed by other conditions is quicker looked through for the words than gathered from the word index (ADR 0011). */
export async function isFrequent(reader: Reader, text: string, needed: number): Promise<boolean> {
  const { rarest, documents } = await expectedMatches(reader, text)
  return rarest > Math.sqrt((needed * documents) / 2)
}
