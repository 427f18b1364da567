import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'

/**
 * Where the log and the record differ: minutes that the record has sealed with a hash that no batch has (a batch was taken away or made anew), and
 * batches that the record knows nothing of.
 */
export async function listDiffering({ db }: Reader): Promise<
  {
    readonly number: string
    readonly fault: 'record' | 'unrecorded'
  }[]
> {
  const { rows } = await sql<{ number: string; fault: 'record' | 'unrecorded' }>`
    WITH told AS (SELECT subject_id AS number, after->>'hash' AS hash FROM record.entries
      WHERE event = 'exchange.minute-sealed' AND authority_id = '00000000-0000-0000-0000-000000000000')
    SELECT t.number, 'record' AS fault FROM told t
      WHERE NOT EXISTS (SELECT FROM exchange.log_batches b WHERE b.number = t.number::bigint AND b.batch_hash = t.hash)
    UNION ALL SELECT b.number::text, 'unrecorded' FROM exchange.log_batches b
      WHERE NOT EXISTS (SELECT FROM told t WHERE t.number = b.number::text)
    ORDER BY 1`.execute(db)
  return rows
}
