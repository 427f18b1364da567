import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'

/**
 * Whether looking through papers by date until `needed` hold the words may be quicker than gathering all that do from the word index: the
 * first costs about half as much for each paper looked at as the second for each gathered (ADR 0011). By statistics alone, which know each
 * word but not which words stand together: the rarest word counts, and whoever walks too far gathers after all.
 */
export async function isFrequent({ db }: Reader, text: string, needed: number): Promise<boolean> {
  const { rows } = await sql<{ rarest: number; documents: number }>`
    SELECT rarest::float8, documents::float8 FROM documents.expected_matches(${text})`.execute(db)
  const { rarest, documents } = rows[0]!
  return rarest > Math.sqrt((needed * documents) / 2)
}
