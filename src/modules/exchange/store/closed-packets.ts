import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArrivalId } from '../arrival.ts'
import type { PacketSubject } from '../delivery.ts'

/** Closes the packets that became something, or opens them again; gives which changed. */
export async function markClosed(
  { db, now }: Tx,
  { type, id }: PacketSubject,
  closed: boolean,
): Promise<{ id: ArrivalId; authorityId: Id<'authority'> }[]> {
  const { rows } = await sql<{ id: ArrivalId; authorityId: Id<'authority'> }>`
    UPDATE exchange.arrivals SET closed_at = ${closed ? now : null} WHERE subject_type = ${type} AND subject_id = ${id} AND (closed_at IS NULL) = ${closed}
    RETURNING id, authority_id AS "authorityId"`.execute(db)
  return rows
}

/** Whether the content of a packet is closed to everybody. */
export async function hasClosed({ db }: Reader, id: ArrivalId): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM exchange.arrivals WHERE id = ${id} AND closed_at IS NOT NULL`.execute(db)
  return rows.length > 0
}
