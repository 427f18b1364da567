import { sql } from 'kysely'
import type { BusinessKind } from '#kit/edxml/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { PacketId, PacketSubject } from '../delivery.ts'

export type PacketRow = {
  readonly id: PacketId
  readonly authorityId: Id<'authority'>
  readonly kind: 'document' | 'status'
  readonly business: BusinessKind | null
  readonly fromCode: string
  readonly documentId: string
  readonly subject: PacketSubject | null
  /** As packetToJson writes it. */
  readonly packet: string
  readonly createdBy: Id<'account'> | null
  readonly createdByName: string
  readonly goodUntil: Temporal.Instant
}

/** Writes what is to be sent, and which files go with it. */
export async function insertPacket(
  { db, now }: Tx,
  row: PacketRow,
  files: readonly { readonly contentId: string; readonly fileId: Id<'file'> }[],
): Promise<void> {
  await sql`
    INSERT INTO exchange.packets (id, authority_id, kind, business, from_code, document_id, subject_type, subject_id, packet, created_at, created_by,
      created_by_name, good_until)
    VALUES (${row.id}, ${row.authorityId}, ${row.kind}, ${row.business}, ${row.fromCode}, ${row.documentId}, ${row.subject?.type ?? null},
      ${row.subject?.id ?? null}, ${row.packet}::jsonb, ${now}, ${row.createdBy}, ${row.createdByName}, ${row.goodUntil})`.execute(
    db,
  )
  if (files.length === 0) return
  await sql`
    INSERT INTO exchange.packet_files (packet_id, authority_id, place, content_id, file_id)
    SELECT ${row.id}, ${row.authorityId}, place, content_id, file_id
    FROM unnest(${files.map(({ contentId }) => contentId)}::text[], ${files.map(({ fileId }) => fileId)}::uuid[])
      WITH ORDINALITY AS f (content_id, file_id, place)`.execute(db)
}

export type PacketFile = {
  readonly contentId: string
  readonly hash: string
  readonly name: string
  readonly type: string
  readonly size: bigint
}

/** A packet as it is packed and sent. */
export type PacketToSend = {
  readonly id: PacketId
  readonly authorityId: Id<'authority'>
  readonly kind: 'document' | 'status'
  readonly fromCode: string
  /** As JSON gives it: packetFromJson makes a packet of it. */
  readonly packet: unknown
  readonly createdAt: Temporal.Instant
  readonly goodUntil: Temporal.Instant
  /** Null until it was packed. */
  readonly hash: string | null
  readonly size: bigint | null
  readonly files: readonly PacketFile[]
}

/** A packet with its files. */
export async function getPacketToSend({ db }: Reader, id: PacketId): Promise<PacketToSend> {
  const { rows } = await sql<PacketToSend>`
    SELECT p.id, p.authority_id AS "authorityId", p.kind, p.from_code AS "fromCode", p.packet, p.created_at AS "createdAt", p.good_until AS "goodUntil",
      p.hash, p.size, coalesce((SELECT jsonb_agg(jsonb_build_object('contentId', f.content_id, 'hash', k.hash, 'name', k.name, 'type', k.type, 'size', k.size)
        ORDER BY f.place) FROM exchange.packet_files f JOIN files.files k ON k.id = f.file_id WHERE f.packet_id = p.id), '[]') AS files
    FROM exchange.packets p WHERE p.id = ${id}`.execute(db)
  if (!rows[0]) throw new Error(`there is no packet ${id}`)
  return rows[0]
}

/** Keeps the bytes of a packet, once; false where they were kept before and stay what they were. */
export async function markPacked(
  { db, now }: Tx,
  {
    id,
    fileId,
    hash,
    size,
  }: { readonly id: PacketId; readonly fileId: Id<'file'>; readonly hash: string; readonly size: number },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE exchange.packets SET file_id = ${fileId}, hash = ${hash}, size = ${size}, packed_at = ${now} WHERE id = ${id} AND packed_at IS NULL`.execute(
    db,
  )
  return numAffectedRows > 0n
}

/** The packet of an authority with this document in it that asked for this business, the newest one. */
export async function findPacketOf(
  { db }: Reader,
  {
    authorityId,
    documentId,
    toCode,
  }: { readonly authorityId: Id<'authority'>; readonly documentId: string; readonly toCode: string },
): Promise<{ id: PacketId; subject: PacketSubject | null } | undefined> {
  const { rows } = await sql<{ id: PacketId; subjectType: string | null; subjectId: string | null }>`
    SELECT p.id, p.subject_type AS "subjectType", p.subject_id AS "subjectId" FROM exchange.packets p
    WHERE p.authority_id = ${authorityId} AND p.document_id = ${documentId} AND p.kind = 'document'
      AND EXISTS (SELECT FROM exchange.deliveries d WHERE d.packet_id = p.id AND d.to_code = ${toCode})
    ORDER BY p.business = 'new' DESC, p.created_at DESC LIMIT 1`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { id, subjectType, subjectId } = found
  return { id, subject: subjectType && subjectId ? { type: subjectType, id: subjectId } : null }
}
