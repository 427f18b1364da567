import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Standing } from '../alarm.ts'

/** Lanes in which something waits, with the names of their recipients; read by Krông itself. */
export async function listWaitingLanes({ db }: Reader): Promise<Standing['lanes']> {
  const { rows } = await sql<Standing['lanes'][number]>`
    SELECT l.id, l.to_code AS "toCode", w.name AS "toName", w.waiting, w.oldest AS "oldestAt", l.paused_at AS "pausedAt"
    FROM exchange.lanes l CROSS JOIN LATERAL (
      SELECT count(*)::int AS waiting, min(d.queued_at) AS oldest, min(d.to_name) AS name FROM exchange.deliveries d
       WHERE d.lane_id = l.id AND d.state = 'waiting') w
    WHERE w.waiting > 0 ORDER BY w.oldest`.execute(db)
  return rows
}

/** How many messages of the last day carried other content under a number that was known. */
export async function countOtherContent({ db, now }: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT coalesce(sum(times), 0)::int AS n FROM exchange.refusals
    WHERE at > ${now}::timestamptz - interval '1 day' AND code = 'same-id-other-content'`.execute(db)
  return rows[0]!.n
}

/** How many packets have waited for their original for longer than so many hours. */
export async function countHeld({ db, now }: Reader, hours: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM exchange.arrivals
    WHERE state = 'held' AND received_at < ${now}::timestamptz - ${hours} * interval '1 hour'`.execute(db)
  return rows[0]!.n
}
