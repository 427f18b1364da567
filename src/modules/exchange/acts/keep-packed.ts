import { signStatement } from '#kit/statements/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { PacketId } from '../delivery.ts'
import { exchangeIdentity } from '../instance.ts'
import { statementOf } from '../statement.ts'
import { keepStatement, listWaitingOf } from '../store/deliveries.ts'
import { getPacketToSend, markPacked } from '../store/packets.ts'
import { inAuthority } from './in-authority.ts'

/**
 * Keeps the signed bytes of a packet, and signs what is said of them to each recipient: the first ones stay, whatever another process made
 * meanwhile. Gives what is sent from now on.
 */
export async function keepPacked(
  tx: Tx,
  { id, kept }: { readonly id: PacketId; readonly kept: Kept },
): Promise<{ readonly hash: string; readonly size: number }> {
  const before = await getPacketToSend(tx, id)
  if (!before.hash) {
    const fileId = await attach(inAuthority(tx, before.authorityId), kept)
    if (await markPacked(tx, { id, fileId, hash: kept.hash, size: kept.size }))
      for (const delivery of await listWaitingOf(tx, id))
        await keepStatement(
          tx,
          delivery.id,
          await signStatement('krong-message', statementOf(delivery, kept), exchangeIdentity()),
        )
  }
  const { hash, size } = await getPacketToSend(tx, id)
  return { hash: hash!, size: Number(size) }
}
