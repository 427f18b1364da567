import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Lane } from '../delivery.ts'

export type LaneId = Id<'lane'>
/** A lane that this process may send in until its lease ends. */
export type LeasedLane = { readonly id: LaneId; readonly authorityId: Id<'authority'>; readonly toCode: string; readonly failures: number } // prettier-ignore

/** How long a process holds a lane; one that died loses it after this. */
const leaseSeconds = 15

/** The lane from an authority to an organ, made where there was none. */
export async function ensureLane({ db }: Tx, authorityId: Id<'authority'>, toCode: string): Promise<LaneId> {
  const { rows } = await sql<{ id: LaneId }>`
    WITH made AS (INSERT INTO exchange.lanes (id, authority_id, to_code) VALUES (${newId<'lane'>()}, ${authorityId}, ${toCode})
      ON CONFLICT (authority_id, to_code) DO NOTHING RETURNING id)
    SELECT id FROM made UNION ALL SELECT id FROM exchange.lanes WHERE authority_id = ${authorityId} AND to_code = ${toCode} LIMIT 1`.execute(
    db,
  )
  if (rows[0]) return rows[0].id
  // Another act made it at this moment: it is there now.
  const { rows: again } = await sql<{ id: LaneId }>`
    SELECT id FROM exchange.lanes WHERE authority_id = ${authorityId} AND to_code = ${toCode}`.execute(db)
  return again[0]!.id
}

/** Takes up to so many lanes in which something waits and is due, for this process alone. */
export async function leaseLanes({ db, now }: Tx, holder: string, most: number): Promise<LeasedLane[]> {
  const { rows } = await sql<LeasedLane>`
    UPDATE exchange.lanes SET leased_by = ${holder}, leased_until = ${now}::timestamptz + ${leaseSeconds} * interval '1 second'
    WHERE id IN (
      SELECT l.id FROM exchange.lanes l
       WHERE l.paused_at IS NULL AND (l.next_try_at IS NULL OR l.next_try_at <= ${now})
         AND (l.leased_until IS NULL OR l.leased_until < ${now})
         AND EXISTS (SELECT FROM exchange.deliveries d WHERE d.lane_id = l.id AND d.state = 'waiting')
       ORDER BY l.next_try_at NULLS FIRST LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id, authority_id AS "authorityId", to_code AS "toCode", failures`.execute(db)
  return rows
}

/** Holds a lane for longer; false where another process has it by now. */
export async function extendLease({ db, now }: Tx, id: LaneId, holder: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE exchange.lanes SET leased_until = ${now}::timestamptz + ${leaseSeconds} * interval '1 second'
    WHERE id = ${id} AND leased_by = ${holder}`.execute(db)
  return numAffectedRows > 0n
}

/** Lets a lane go where this process still has it. */
export async function releaseLane({ db }: Tx, id: LaneId, holder: string): Promise<void> {
  await sql`UPDATE exchange.lanes SET leased_by = NULL, leased_until = NULL WHERE id = ${id} AND leased_by = ${holder}`.execute(
    db,
  )
}

/** Who holds lanes at this moment. */
export async function listHolders({ db, now }: Reader): Promise<string[]> {
  const { rows } = await sql<{ holder: string }>`
    SELECT DISTINCT leased_by AS holder FROM exchange.lanes WHERE leased_by IS NOT NULL AND leased_until > ${now}`.execute(
    db,
  )
  return rows.map(({ holder }) => holder)
}

/** Lets go whatever these hold. */
export async function releaseLanesOf({ db }: Tx, holders: readonly string[]): Promise<void> {
  await sql`UPDATE exchange.lanes SET leased_by = NULL, leased_until = NULL WHERE leased_by = ANY(${holders}::text[])`.execute(
    db,
  )
}

/** Notes that an attempt failed, and when the lane is tried again. */
export async function putOff(
  { db }: Tx,
  id: LaneId,
  { fault, text, until }: { readonly fault: string; readonly text: string; readonly until: Temporal.Instant },
): Promise<void> {
  await sql`UPDATE exchange.lanes SET failures = failures + 1, next_try_at = ${until}, last_fault = ${fault}, last_fault_text = ${text}
    WHERE id = ${id}`.execute(db)
}

/** Makes a lane due at once, whatever went wrong before; false where there is none. */
export async function makeDue({ db }: Tx, id: LaneId): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`UPDATE exchange.lanes SET next_try_at = NULL WHERE id = ${id}`.execute(db)
  return numAffectedRows > 0n
}

/** Stops a lane, or lets it go on where why is null. */
export async function pauseLane(
  { db, now }: Tx,
  id: LaneId,
  pause: { readonly by: string; readonly why: string } | null,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE exchange.lanes SET paused_at = ${pause && now}, paused_by = ${pause?.by ?? null}, paused_why = ${pause?.why ?? null}
    WHERE id = ${id} AND (paused_at IS NULL) = ${pause !== null}`.execute(db)
  return numAffectedRows > 0n
}

/** Lanes with what waits in them: those of the reader's authority, or all of the instance for Krông itself. */
export async function listLanes({ db }: Reader, only?: { readonly waiting: boolean }): Promise<Lane[]> {
  const { rows } = await sql<Lane>`
    SELECT l.id, l.authority_id AS "authorityId", coalesce(w.from_code, '') AS "fromCode", l.to_code AS "toCode", coalesce(w.waiting, 0)::int AS waiting, w.oldest AS "oldestAt",
      l.failures, l.next_try_at AS "nextTryAt", l.last_fault AS "lastFault", l.last_fault_text AS "lastFaultText",
      l.last_delivered_at AS "lastDeliveredAt", l.paused_at AS "pausedAt", l.paused_by AS "pausedBy", l.paused_why AS "pausedWhy"
    FROM exchange.lanes l LEFT JOIN LATERAL (
      SELECT count(*) AS waiting, min(d.queued_at) AS oldest, min(p.from_code) AS from_code FROM exchange.deliveries d
        JOIN exchange.packets p ON p.id = d.packet_id WHERE d.lane_id = l.id AND d.state = 'waiting') w ON true
    ${only?.waiting ? sql`WHERE w.waiting > 0 OR l.paused_at IS NOT NULL` : sql``}
    ORDER BY w.oldest NULLS LAST, l.to_code`.execute(db)
  return rows
}

/** When the next lane comes due, which may be now or before; undefined where nothing waits. */
export async function findNextDue({ db, now }: Reader): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ next: Temporal.Instant | null }>`
    SELECT min(coalesce(greatest(l.next_try_at, l.leased_until), ${now})) AS next FROM exchange.lanes l
    WHERE l.paused_at IS NULL AND EXISTS (SELECT FROM exchange.deliveries d WHERE d.lane_id = l.id AND d.state = 'waiting')`.execute(
    db,
  )
  return rows[0]?.next ?? undefined
}
