import type { Tx } from '#platform/database/index.ts'
import type { DeliveryId } from '../delivery.ts'
import { deliveryEnded } from '../events.ts'
import { endDelivery, lockDelivery } from '../store/deliveries.ts'
import { getPacketToSend } from '../store/packets.ts'
import { logExchange } from './evidence/log-exchange.ts'
import { ownReceipt } from './own-receipt.ts'

const nothing = '0'.repeat(64)
const outcomeOf = { refused: 'refused', expired: 'expired', withdrawn: 'withdrawn' } as const

/** Ends a delivery on our own side, with a receipt of our own: expired, withdrawn, or refused before it left. False where it had ended. */
export async function closeDelivery(
  tx: Tx,
  id: DeliveryId,
  {
    state,
    code,
    text,
  }: { readonly state: keyof typeof outcomeOf; readonly code: string; readonly text: string },
): Promise<boolean> {
  const delivery = await lockDelivery(tx, id)
  if (delivery?.state !== 'waiting') return false
  const { hash } = await getPacketToSend(tx, delivery.packetId)
  const receipt = await ownReceipt({
    id: delivery.packetId,
    from: delivery.fromCode,
    to: delivery.toCode,
    hash: hash ?? nothing,
    message: nothing,
    outcome: outcomeOf[state],
    code,
    text,
    at: tx.now.toString(),
  })
  await endDelivery(tx, id, {
    state,
    receipt,
    code,
    text,
    way: null,
    peerId: null,
    message: null,
    tried: false,
  })
  await logExchange(tx, {
    direction: 'out',
    way: null,
    outcome: state,
    fromCode: delivery.fromCode,
    toCode: delivery.toCode,
    messageId: delivery.packetId,
    packetHash: hash,
    message: null,
    receipt,
  })
  const { kind, business, toCode, toName } = delivery
  await tx.announce(deliveryEnded(delivery, { kind, business, toCode, toName, state, code, text }))
  return true
}
