import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ArrivalId, Status } from '../arrival.ts'
import type { PacketId, PacketSubject } from '../delivery.ts'
import type { StatusMeaning } from '../status-code.ts'

/** Writes what a recipient reported of a document that was sent to it. */
export async function insertStatus(
  { db, now }: Tx,
  row: {
    readonly authorityId: Id<'authority'>
    readonly packetId: PacketId
    readonly arrivalId: ArrivalId
    readonly fromCode: string
    readonly code: string
    readonly description: string
    readonly staff: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await sql`INSERT INTO exchange.statuses (id, authority_id, packet_id, arrival_id, from_code, code, description, staff, at, received_at)
    VALUES (${newId<'status'>()}, ${row.authorityId}, ${row.packetId}, ${row.arrivalId}, ${row.fromCode}, ${row.code}, ${row.description},
      ${row.staff}, ${row.at}, ${now})`.execute(db)
}

/** What recipients reported of a matter that was sent, in the order in which it came. */
export async function listStatusesAbout({ db }: Reader, { type, id }: PacketSubject): Promise<Status[]> {
  const { rows } = await sql<Status>`
    SELECT s.from_code AS "toCode", s.code, (SELECT c.meaning FROM exchange.status_codes c WHERE c.code = s.code AND c.valid_from <= s.received_at::date
        AND (c.valid_to IS NULL OR c.valid_to >= s.received_at::date)) AS meaning, s.description, s.staff, s.at, s.received_at AS "receivedAt" FROM exchange.statuses s
      JOIN exchange.packets p ON p.id = s.packet_id
     WHERE p.subject_type = ${type} AND p.subject_id = ${id} ORDER BY s.received_at, s.id`.execute(db)
  return rows
}

/** What an authority reported of an arrival so far, with what the codes meant on their day. */
export async function listReports(
  { db }: Reader,
  arrivalId: ArrivalId,
): Promise<{ code: string; meaning: StatusMeaning; place: number; reportedAt: Temporal.Instant }[]> {
  const { rows } = await sql<{
    code: string
    meaning: StatusMeaning
    place: number
    reportedAt: Temporal.Instant
  }>`
    SELECT r.code, c.meaning, c.place, r.reported_at AS "reportedAt" FROM exchange.reports r
      JOIN exchange.status_codes c ON c.code = r.code AND c.valid_from <= r.reported_at::date AND (c.valid_to IS NULL OR c.valid_to >= r.reported_at::date)
     WHERE r.arrival_id = ${arrivalId} ORDER BY r.reported_at, r.id`.execute(db)
  return rows
}

/** Writes that a state was reported. */
export async function insertReport(
  { db, now }: Tx,
  row: {
    readonly authorityId: Id<'authority'>
    readonly arrivalId: ArrivalId
    readonly packetId: PacketId
    readonly code: string
  },
): Promise<void> {
  await sql`INSERT INTO exchange.reports (id, authority_id, arrival_id, packet_id, code, reported_at)
    VALUES (${newId<'report'>()}, ${row.authorityId}, ${row.arrivalId}, ${row.packetId}, ${row.code}, ${now})`.execute(
    db,
  )
}

/** What was reported of an arrival, in the words that were sent. */
export async function listReported(
  { db }: Reader,
  arrivalId: ArrivalId,
): Promise<{ description: string; at: Temporal.Instant }[]> {
  const { rows } = await sql<{ description: string; at: Temporal.Instant }>`
    SELECT p.packet ->> 'description' AS description, r.reported_at AS at FROM exchange.reports r JOIN exchange.packets p ON p.id = r.packet_id
    WHERE r.arrival_id = ${arrivalId} ORDER BY r.reported_at, r.id`.execute(db)
  return rows
}
