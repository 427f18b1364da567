import { sql } from 'kysely'
import { isId } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { LogEntry } from '../../evidence.ts'

/** Whether the packet of an entry was sent from here or came here as its hash says, so that its bytes are kept. */
export async function hasPacketFile(
  { db }: Reader,
  { messageId, fromCode, toCode, packetHash }: LogEntry,
): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    SELECT EXISTS (SELECT FROM exchange.packets WHERE id = ${isId(messageId) ? messageId : null}::uuid AND hash = ${packetHash})
      OR EXISTS (SELECT FROM exchange.arrivals WHERE from_code = ${fromCode} AND to_code = ${toCode} AND message_id = ${messageId}
        AND hash = ${packetHash}) AS known`.execute(db)
  return rows[0]!.known
}
