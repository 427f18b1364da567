import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'

/** How exchange with one other system stands: another Krông, an axis, this instance itself, or `none` where no way is known. */
export type PeerFigures = {
  readonly peer: string
  readonly waiting: number
  /** Age of the oldest packet that waits, in seconds. */
  readonly oldest: number
  /** Failures in a row of the lane that fails most. */
  readonly failures: number
  readonly paused: number
}

/** What waits for each other system; read by Krông itself. */
export async function listPeerFigures({ db, now, today }: Reader): Promise<PeerFigures[]> {
  const { rows } = await sql<PeerFigures>`
    WITH lanes AS (
      SELECT l.failures, l.paused_at, w.waiting, w.oldest, CASE
          WHEN EXISTS (SELECT FROM organisations.codes c JOIN organisations.authorities a ON a.id = c.authority_id AND a.hosted
            WHERE c.code = l.to_code AND c.scheme IN ('qd20', 'qcvn102')) THEN 'local' ELSE coalesce(p.name, x.name, 'none') END AS peer
      FROM exchange.lanes l CROSS JOIN LATERAL (SELECT count(*)::int AS waiting, min(d.queued_at) AS oldest FROM exchange.deliveries d
          WHERE d.lane_id = l.id AND d.state = 'waiting') w
        LEFT JOIN exchange.directory o ON o.organ_id = l.to_code AND o.valid_from <= ${today} AND (o.valid_to IS NULL OR o.valid_to >= ${today})
        LEFT JOIN exchange.peers p ON p.id = o.peer_id LEFT JOIN exchange.axes x ON x.id = o.axis_id)
    SELECT peer, sum(waiting)::int AS waiting, coalesce(extract(epoch FROM ${now}::timestamptz - min(oldest)), 0)::float AS oldest,
      max(failures)::int AS failures, count(paused_at)::int AS paused FROM lanes GROUP BY peer ORDER BY peer`.execute(
    db,
  )
  return rows
}

/** How many deliveries ended within the last 24 hours, by system and state; read by Krông itself. */
export async function listEndedFigures({
  db,
  now,
}: Reader): Promise<{ readonly peer: string; readonly state: string; readonly n: number }[]> {
  const { rows } = await sql<{ peer: string; state: string; n: number }>`
    SELECT coalesce(p.name, d.way, 'none') AS peer, d.state, count(*)::int AS n
    FROM exchange.deliveries d LEFT JOIN exchange.peers p ON p.id = d.peer_id
    WHERE d.ended_at > ${now}::timestamptz - interval '1 day' GROUP BY 1, 2 ORDER BY 1, 2`.execute(db)
  return rows
}

/** How many messages were refused at the door within the last 24 hours, by peer and code; read by Krông itself. */
export async function listRefusedFigures({
  db,
  now,
}: Reader): Promise<{ readonly peer: string; readonly code: string; readonly n: number }[]> {
  const { rows } = await sql<{ peer: string; code: string; n: number }>`
    SELECT coalesce(p.name, 'none') AS peer, r.code, sum(r.times)::int AS n
    FROM exchange.refusals r LEFT JOIN exchange.peers p ON p.id = r.peer_id
    WHERE r.at > ${now}::timestamptz - interval '1 day' GROUP BY 1, 2 ORDER BY 1, 2`.execute(db)
  return rows
}
