import type { Tx } from '#platform/database/index.ts'
import type { PacketSubject } from '../delivery.ts'
import { packetClosed } from '../events.ts'
import { markClosed } from '../store/closed-packets.ts'

/**
 * Closes the packets by which something came, because nobody may open its content (a mark of secrecy), or opens them again; the module that took
 * them in decides. A repeat changes nothing.
 */
export async function closePackets(tx: Tx, subject: PacketSubject, closed: boolean): Promise<void> {
  for (const arrival of await markClosed(tx, subject, closed))
    await tx.announce(packetClosed(arrival, closed))
}
