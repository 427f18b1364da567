import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Delivery, DeliveryId, DeliveryState, PacketId, PacketSubject, Way } from '../delivery.ts'
import type { LaneId } from './lanes.ts'

/** Puts a packet into a lane; gives the delivery. */
export async function insertDelivery(
  { db, now }: Tx,
  row: {
    readonly authorityId: Id<'authority'>
    readonly packetId: PacketId
    readonly laneId: LaneId
    readonly toCode: string
    readonly toName: string
  },
): Promise<DeliveryId> {
  const id = newId<'delivery'>()
  await sql`INSERT INTO exchange.deliveries (id, authority_id, packet_id, lane_id, to_code, to_name, state, queued_at)
    VALUES (${id}, ${row.authorityId}, ${row.packetId}, ${row.laneId}, ${row.toCode}, ${row.toName}, 'waiting', ${now})`.execute(
    db,
  )
  return id
}

const columns = sql`d.id, d.packet_id AS "packetId", d.authority_id AS "authorityId", p.kind, p.business, p.document_id AS "documentId",
  p.subject_type AS "subjectType", p.subject_id AS "subjectId", p.from_code AS "fromCode", d.to_code AS "toCode", d.to_name AS "toName", d.state, d.attempts,
  d.queued_at AS "queuedAt", d.last_tried_at AS "lastTriedAt", d.last_fault AS "lastFault", d.last_fault_text AS "lastFaultText", p.good_until AS "goodUntil",
  d.ended_at AS "endedAt", d.end_code AS "endCode", d.end_text AS "endText", d.receipt, d.message, d.way, d.lane_id AS "laneId"`

type Row = Omit<SentDelivery, 'subject'> & {
  readonly subjectType: string | null
  readonly subjectId: string | null
}
/** A delivery in its lane, the statement that was sent with it, and by which way it ended. */
export type SentDelivery = Delivery & {
  readonly laneId: LaneId
  readonly message: string | null
  readonly way: Way | null
}

const deliveryOf = ({ subjectType, subjectId, ...row }: Row): SentDelivery => ({
  ...row,
  subject: subjectType && subjectId ? { type: subjectType, id: subjectId } : null,
})

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<SentDelivery[]> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM exchange.deliveries d JOIN exchange.packets p ON p.id = d.packet_id ${rest}`.execute(
    db,
  )
  return rows.map(deliveryOf)
}

/** What waits in a lane, in its order. */
export const listWaiting = (reader: Reader, laneId: LaneId, most: number): Promise<SentDelivery[]> =>
  ask(reader, sql`WHERE d.lane_id = ${laneId} AND d.state = 'waiting' ORDER BY d.place LIMIT ${most}`)

/** The deliveries about a matter of the module that sent it, in the order in which they were queued. */
export const listDeliveriesAbout = (reader: Reader, { type, id }: PacketSubject): Promise<SentDelivery[]> =>
  ask(reader, sql`WHERE p.subject_type = ${type} AND p.subject_id = ${id} ORDER BY d.place`)

/** Deliveries of documents about a matter that nobody began to send; their lanes stay untouched until the act is over. */
export async function listUntouched({ db }: Tx, { type, id }: PacketSubject): Promise<DeliveryId[]> {
  const { rows } = await sql<{ id: DeliveryId }>`
    SELECT d.id FROM exchange.deliveries d JOIN exchange.packets p ON p.id = d.packet_id JOIN exchange.lanes l ON l.id = d.lane_id
    WHERE p.subject_type = ${type} AND p.subject_id = ${id} AND p.kind = 'document' AND p.business IN ('new', 'replace')
      AND d.state = 'waiting' AND d.attempts = 0 AND l.leased_by IS NULL
    FOR UPDATE OF l, d`.execute(db)
  return rows.map(({ id }) => id)
}

/** Deliveries whose packet's lifetime is over. */
export const listOverdue = (reader: Reader, most: number): Promise<SentDelivery[]> =>
  ask(reader, sql`WHERE d.state = 'waiting' AND p.good_until <= ${reader.now} ORDER BY d.place LIMIT ${most}`)

/** One delivery. */
export async function findDelivery(reader: Reader, id: DeliveryId): Promise<SentDelivery | undefined> {
  return (await ask(reader, sql`WHERE d.id = ${id}`))[0]
}

/** One delivery, nobody else changing it meanwhile; undefined where there is none. */
export async function lockDelivery(tx: Tx, id: DeliveryId): Promise<SentDelivery | undefined> {
  return (await ask(tx, sql`WHERE d.id = ${id} FOR UPDATE OF d`))[0]
}

/** Deliveries of the reader's authority, the newest first; `before` is the one with which the page before ended. */
export const listDeliveries = (
  reader: Reader,
  { states, toCode, before, most }: { readonly states?: readonly DeliveryState[]; readonly toCode?: string; readonly before?: DeliveryId; readonly most: number }, // prettier-ignore
): Promise<SentDelivery[]> =>
  ask(
    reader,
    sql`WHERE (${states ?? null}::text[] IS NULL OR d.state = ANY(${states ?? null}::text[])) AND (${toCode ?? null}::text IS NULL OR d.to_code = ${toCode ?? null})
      AND (${before ?? null}::uuid IS NULL OR (d.queued_at, d.place) < (SELECT b.queued_at, b.place FROM exchange.deliveries b WHERE b.id = ${before ?? null})) ORDER BY d.queued_at DESC, d.place DESC LIMIT ${most}`,
  )

/** Ends a delivery with its receipt, which clears the way for the next in its lane; false where it ended before. */
export async function endDelivery(
  { db, now }: Tx,
  id: DeliveryId,
  end: {
    readonly state: Exclude<DeliveryState, 'waiting'>
    readonly receipt: string
    readonly way: Way | null
    readonly peerId: Id<'peer'> | null
    readonly message: string | null
    readonly code?: string
    readonly text?: string
    readonly tried: boolean
  },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    WITH ended AS (
      UPDATE exchange.deliveries SET state = ${end.state}, receipt = ${end.receipt}, way = ${end.way}, peer_id = ${end.peerId},
        message = coalesce(${end.message}, message), end_code = ${end.code ?? null}, end_text = ${end.text ?? null}, ended_at = ${now},
        attempts = attempts + ${end.tried ? 1 : 0}, last_tried_at = CASE WHEN ${end.tried} THEN ${now}::timestamptz ELSE last_tried_at END
      WHERE id = ${id} AND state = 'waiting' RETURNING lane_id, state)
    UPDATE exchange.lanes l SET failures = 0, next_try_at = NULL, last_fault = NULL, last_fault_text = NULL,
      last_delivered_at = CASE WHEN ended.state = 'delivered' THEN ${now}::timestamptz ELSE l.last_delivered_at END
    FROM ended WHERE l.id = ended.lane_id`.execute(db)
  return numAffectedRows > 0n
}

/** What a packet waits to be brought to. */
export const listWaitingOf = (reader: Reader, packetId: PacketId): Promise<SentDelivery[]> =>
  ask(reader, sql`WHERE d.packet_id = ${packetId} AND d.state = 'waiting' ORDER BY d.place`)

/** Keeps the statements that are sent with a packet to its recipients; those that were kept before stay. */
export async function keepStatements({ db }: Tx, statements: ReadonlyMap<DeliveryId, string>): Promise<void> {
  await sql`UPDATE exchange.deliveries d SET message = s.message
    FROM unnest(${[...statements.keys()]}::uuid[], ${[...statements.values()]}::text[]) AS s (id, message)
    WHERE d.id = s.id AND d.message IS NULL`.execute(db)
}

/** Notes an attempt that did not end it; one in which nothing left is not counted. False where it ended meanwhile. */
export async function noteAttempt(
  { db, now }: Tx,
  id: DeliveryId,
  { fault, text, left }: { readonly fault: string; readonly text: string; readonly left: boolean },
): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`UPDATE exchange.deliveries SET attempts = attempts + ${left ? 1 : 0}, last_tried_at = ${now}, last_fault = ${fault}, last_fault_text = ${text}
    WHERE id = ${id} AND state = 'waiting'`.execute(db)
  return numAffectedRows > 0n
}
