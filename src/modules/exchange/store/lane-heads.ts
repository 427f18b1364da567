import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { DeliveryId } from '../delivery.ts'
import type { LaneId } from './lanes.ts'

/** Whom a lane leads to by name, and what waits first in it. */
export type LaneHead = {
  readonly laneId: LaneId
  readonly toName: string
  readonly first: DeliveryId | null
  readonly documentId: string | null
}

/** The heads of lanes: the delivery that is tried first, and the name under which the organ was last written to. */
export async function listLaneHeads({ db }: Reader, lanes: readonly LaneId[]): Promise<LaneHead[]> {
  const { rows } = await sql<LaneHead>`
    SELECT l.id AS "laneId", coalesce(w.to_name, e.to_name, l.to_code) AS "toName", w.id AS first, w.document_id AS "documentId"
    FROM exchange.lanes l
      LEFT JOIN LATERAL (SELECT d.id, d.to_name, p.document_id FROM exchange.deliveries d JOIN exchange.packets p ON p.id = d.packet_id
        WHERE d.lane_id = l.id AND d.state = 'waiting' ORDER BY d.place LIMIT 1) w ON true
      LEFT JOIN LATERAL (SELECT d.to_name FROM exchange.deliveries d WHERE d.lane_id = l.id AND w.id IS NULL ORDER BY d.place DESC LIMIT 1) e ON true
    WHERE l.id = ANY (${lanes}::uuid[])`.execute(db)
  return rows
}
