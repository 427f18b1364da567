import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'

/**
 * Whether it is quicker to look through papers by date until `needed` hold the words than to gather all that do from the word index: the
 * first costs about half as much for each paper looked at as the second for each gathered (ADR 0011). By statistics alone.
 */
export async function isFrequent({ db }: Reader, text: string, needed: number): Promise<boolean> {
  const { rows } = await sql<{ matches: number; documents: number }>`
    SELECT matches::float8, documents::float8 FROM documents.expected_matches(${text})`.execute(db)
  const { matches, documents } = rows[0]!
  return matches > Math.sqrt((needed * documents) / 2)
}
