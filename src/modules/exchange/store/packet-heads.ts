import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { PacketId } from '../delivery.ts'

/** A packet that was sent, beside its deliveries. */
export type PacketHead = {
  readonly packetId: PacketId
  /** As JSON gives it: packetFromJson makes a packet of it. */
  readonly packet: unknown
  readonly createdByName: string
  /** Null until it was packed. */
  readonly hash: string | null
  readonly size: number | null
}

/** What stands in packets that the reader's authority sent. */
export async function listPacketHeads({ db }: Reader, ids: readonly PacketId[]): Promise<PacketHead[]> {
  const { rows } = await sql<PacketHead>`
    SELECT id AS "packetId", packet, created_by_name AS "createdByName", hash, size::float AS size
    FROM exchange.packets WHERE id = ANY (${[...new Set(ids)]}::uuid[])`.execute(db)
  return rows
}
