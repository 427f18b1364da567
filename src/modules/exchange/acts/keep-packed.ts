import { signStatement } from '#kit/statements/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import type { DeliveryId, PacketId } from '../delivery.ts'
import { exchangeIdentity } from '../instance.ts'
import { statementOf } from '../statement.ts'
import { keepStatements, listWaitingOf } from '../store/deliveries.ts'
import { getPacketToSend, markPacked } from '../store/packets.ts'
import { inAuthority } from './in-authority.ts'

/** What is sent of a packet from now on; the statements that were signed just now, by delivery. */
export type Packed = {
  readonly hash: string
  readonly size: number
  readonly statements: ReadonlyMap<DeliveryId, string>
}

/**
 * Keeps the signed bytes of a packet, and signs what is said of them to each recipient: the first ones stay, whatever another process made
 * meanwhile.
 */
export async function keepPacked(
  tx: Tx,
  {
    id,
    authorityId,
    kept,
  }: { readonly id: PacketId; readonly authorityId: Id<'authority'>; readonly kept: Kept },
): Promise<Packed> {
  const fileId = await attach(inAuthority(tx, authorityId), kept)
  const statements = new Map<DeliveryId, string>()
  if (!(await markPacked(tx, { id, fileId, hash: kept.hash, size: kept.size }))) {
    const { hash, size } = await getPacketToSend(tx, id)
    return { hash: hash!, size: Number(size), statements }
  }
  for (const delivery of await listWaitingOf(tx, id))
    statements.set(
      delivery.id,
      await signStatement('krong-message', statementOf(delivery, kept), exchangeIdentity()),
    )
  await keepStatements(tx, statements)
  return { hash: kept.hash, size: kept.size, statements }
}
