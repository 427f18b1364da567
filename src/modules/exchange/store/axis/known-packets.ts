import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { AxisId } from '../../axis.ts'

/** Which of these packets of an axis are kept here already, by the axis's own ids. As Krông itself. */
export async function listKnownPackets(
  { db }: Reader,
  axisId: AxisId,
  docIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ docId: string }>`
    SELECT message_id AS "docId" FROM exchange.arrivals WHERE axis_id = ${axisId} AND message_id = ANY(${docIds}::text[])`.execute(
    db,
  )
  return new Set(rows.map(({ docId }) => docId))
}
