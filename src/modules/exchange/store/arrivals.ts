import { type RawBuilder, sql } from 'kysely'
import type { ContentFound } from '#kit/edxml/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Arrival, ArrivalId, ArrivalState } from '../arrival.ts'
import type { PacketSubject } from '../delivery.ts'

/** An arrival as it is written. */
export type NewArrival = Omit<Arrival, 'state' | 'subject' | 'packet' | 'receivedAt'> & {
  /** As packetToJson writes it. */
  readonly packet: string
  readonly packetKey: string
  readonly contents: readonly ContentFound[]
  readonly peerId: Id<'peer'> | null
  readonly axisId: Id<'axis'> | null
  readonly fileId: Id<'file'>
  readonly message: string | null
}

/** An arrival as a row gives it: packetFromJson makes a packet of its packet. */
export type KnownArrival = Omit<Arrival, 'packet'> & {
  readonly packet: unknown
  readonly contents: readonly ContentFound[]
  readonly peerId: Id<'peer'> | null
}

/** Writes an arrival as received; false where the same message, or the same matter in another one, was written before. */
export async function insertArrival({ db, now }: Tx, row: NewArrival): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO exchange.arrivals (id, authority_id, message_id, from_code, to_code, kind, business, document_id, packet_key, packet, contents, tolerances,
      signature, way, peer_id, axis_id, file_id, hash, size, message, receipt, received_at, state)
    VALUES (${row.id}, ${row.authorityId}, ${row.messageId}, ${row.fromCode}, ${row.toCode}, ${row.kind}, ${row.business}, ${row.documentId},
      ${row.packetKey}, ${row.packet}::jsonb, ${JSON.stringify(row.contents)}::jsonb, ${JSON.stringify(row.tolerances)}::jsonb, ${row.signature},
      ${row.way}, ${row.peerId}, ${row.axisId}, ${row.fileId}, ${row.hash}, ${row.size}, ${row.message}, ${row.receipt}, ${now}, 'received')
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}

const columns = sql`a.id, a.authority_id AS "authorityId", a.message_id AS "messageId", a.from_code AS "fromCode", a.to_code AS "toCode", a.kind, a.business,
  a.document_id AS "documentId", a.packet, a.contents, a.tolerances, a.signature, a.way, a.peer_id AS "peerId", a.hash, a.size, a.received_at AS "receivedAt",
  a.state, a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.receipt`

type Row = Omit<KnownArrival, 'subject' | 'size'> & {
  readonly size: bigint
  readonly subjectType: string | null
  readonly subjectId: string | null
}

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<KnownArrival[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM exchange.arrivals a ${rest}`.execute(db)
  return rows.map(({ subjectType, subjectId, size, ...row }) => ({
    ...row,
    size: Number(size),
    subject: subjectType && subjectId ? { type: subjectType, id: subjectId } : null,
  }))
}

/** One arrival; undefined where there is none. */
export async function findArrivalRow(reader: Reader, id: ArrivalId): Promise<KnownArrival | undefined> {
  return (await ask(reader, sql`WHERE a.id = ${id}`))[0]
}

/** One arrival, nobody else settling it meanwhile. */
export async function lockArrival(tx: Tx, id: ArrivalId): Promise<KnownArrival | undefined> {
  return (await ask(tx, sql`WHERE a.id = ${id} FOR UPDATE`))[0]
}

/** What is here already of a packet: the arrival of the same message, before the living one of the same matter in another message. */
export async function findTakenBefore(
  reader: Reader,
  {
    fromCode,
    toCode,
    messageId,
    authorityId,
    packetKey,
  }: {
    readonly fromCode: string
    readonly toCode: string
    readonly messageId: string
    readonly authorityId: Id<'authority'>
    readonly packetKey: string
  },
): Promise<KnownArrival | undefined> {
  const found = await ask(
    reader,
    sql`WHERE (a.from_code = ${fromCode} AND a.to_code = ${toCode} AND a.message_id = ${messageId})
      OR (a.authority_id = ${authorityId} AND a.packet_key = ${packetKey} AND a.state <> 'rejected')`,
  )
  const isSame = (one: KnownArrival) =>
    one.fromCode === fromCode && one.toCode === toCode && one.messageId === messageId
  return found.find(isSame) ?? found[0]
}

/** The arrival that became this matter. */
export async function findArrivalRowOf(
  reader: Reader,
  { type, id }: PacketSubject,
): Promise<KnownArrival | undefined> {
  return (
    await ask(
      reader,
      sql`WHERE a.subject_type = ${type} AND a.subject_id = ${id} AND a.business IN ('new', 'replace') ORDER BY a.received_at LIMIT 1`,
    )
  )[0]
}

/** The document of that identifier from that organ, as it arrived and lives on; whoever takes it in at this moment is waited for, or waits. */
export async function lockOriginal(
  tx: Tx,
  {
    authorityId,
    fromCode,
    documentId,
  }: { readonly authorityId: Id<'authority'>; readonly fromCode: string; readonly documentId: string },
): Promise<KnownArrival | undefined> {
  return (
    await ask(
      tx,
      sql`WHERE a.authority_id = ${authorityId} AND a.from_code = ${fromCode} AND a.document_id = ${documentId} AND a.kind = 'document'
        AND a.business IN ('new', 'replace') AND a.state <> 'rejected' ORDER BY a.received_at DESC LIMIT 1 FOR UPDATE`,
    )
  )[0]
}

/** Whether a document of that identifier came and was returned to its sender: nothing of it is here to be changed. */
export async function hasReturned(
  { db }: Reader,
  {
    authorityId,
    fromCode,
    documentId,
  }: { readonly authorityId: Id<'authority'>; readonly fromCode: string; readonly documentId: string },
): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM exchange.arrivals WHERE authority_id = ${authorityId} AND from_code = ${fromCode} AND document_id = ${documentId}
    AND kind = 'document' AND state = 'rejected' LIMIT 1`.execute(db)
  return rows.length > 0
}

/** Changes that wait for a document of that identifier, in the order in which they came. */
export const listHeldFor = (
  reader: Reader,
  {
    authorityId,
    fromCode,
    documentId,
  }: { readonly authorityId: Id<'authority'>; readonly fromCode: string; readonly documentId: string },
): Promise<KnownArrival[]> =>
  ask(
    reader,
    sql`WHERE a.authority_id = ${authorityId} AND a.from_code = ${fromCode} AND a.state = 'held'
      AND (a.packet #>> '{business,documentId}' = ${documentId} OR a.document_id = ${documentId}) ORDER BY a.received_at, a.id`,
  )

/** Arrivals that nothing came of for so long: a job that died, or an original that does not come. */
export const listOpenSince = (
  reader: Reader,
  state: ArrivalState,
  before: Temporal.Instant,
  most: number,
): Promise<KnownArrival[]> =>
  // prettier-ignore
  ask(reader, sql`WHERE a.state = ${state} AND a.received_at < ${before} ORDER BY a.received_at LIMIT ${most}`)

/** Changes that wait for a document which is here, or was and went back: whoever was to do them died. */
export const listHeldInVain = (
  reader: Reader,
  before: Temporal.Instant,
  most: number,
): Promise<KnownArrival[]> =>
  ask(
    reader,
    sql`WHERE a.state = 'held' AND a.received_at < ${before} AND EXISTS (SELECT FROM exchange.arrivals o
      WHERE o.authority_id = a.authority_id AND o.from_code = a.from_code AND o.business IN ('new', 'replace') AND o.state IN ('effected', 'rejected')
        AND o.document_id IN (a.document_id, a.packet #>> '{business,documentId}')) ORDER BY a.received_at LIMIT ${most}`,
  )

/** Arrivals of the reader's authority, the newest first; `before` is the one with which the page before ended. */
export const listArrivalRows = (
  reader: Reader,
  {
    before,
    most,
    kind,
  }: { readonly before?: ArrivalId; readonly most: number; readonly kind?: 'document' | 'status' },
): Promise<KnownArrival[]> =>
  ask(
    reader,
    sql`WHERE (${before ?? null}::uuid IS NULL OR (a.received_at, a.id) < (SELECT b.received_at, b.id FROM exchange.arrivals b WHERE b.id = ${before ?? null})) AND (${kind ?? null}::text IS NULL OR a.kind = ${kind ?? null})
      ORDER BY a.received_at DESC, a.id DESC LIMIT ${most}`,
  )

/** Writes what an arrival became. */
export async function settleArrival(
  { db, now }: Tx,
  id: ArrivalId,
  {
    state,
    subject,
  }: { readonly state: Exclude<ArrivalState, 'received'>; readonly subject?: PacketSubject | null },
): Promise<void> {
  await sql`UPDATE exchange.arrivals SET state = ${state}, settled_at = ${state === 'held' ? null : now},
    subject_type = coalesce(${subject?.type ?? null}, subject_type), subject_id = coalesce(${subject?.id ?? null}, subject_id) WHERE id = ${id}`.execute(
    db,
  )
}
