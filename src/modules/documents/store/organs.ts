import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import './tables.ts'

/** Authorities whose papers arrived of late, the busiest first: offered while a clerk types. */
export async function listOrgans({ db, now }: Reader, limit = 60): Promise<string[]> {
  const { rows } = await sql<{ organName: string }>`
    SELECT organ_name AS "organName" FROM (
      SELECT organ_name FROM documents.documents
      WHERE direction = 'incoming' AND organ_name <> '' AND changed_at > ${now.subtract({ hours: 24 * 180 })}
      ORDER BY changed_at DESC LIMIT 2000) lately
    GROUP BY organ_name ORDER BY count(*) DESC, organ_name LIMIT ${limit}`.execute(db)
  return rows.map(({ organName }) => organName)
}
