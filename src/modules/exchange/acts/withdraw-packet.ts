import type { Tx } from '#platform/database/index.ts'
import type { DeliveryId, PacketSubject } from '../delivery.ts'
import { listDeliveriesAbout, listUntouched } from '../store/deliveries.ts'
import { closeDelivery } from './close-delivery.ts'

/** Where a document that is taken back has to be asked for: the recipients that have it already. */
export type Reached = {
  readonly toCode: string
  readonly toName: string
  readonly documentId: string
  readonly id: DeliveryId
}

/**
 * Takes back what has not left yet (its deliveries end as withdrawn), and gives the recipients that have the document, or are getting it just
 * now, and must be asked to cancel it. @see NĐ 30/2020 Đ.18.4
 */
export async function withdrawWaiting(tx: Tx, subject: PacketSubject, why: string): Promise<Reached[]> {
  for (const id of await listUntouched(tx, subject))
    await closeDelivery(tx, id, { state: 'withdrawn', code: 'withdrawn-by-sender', text: why })
  // What is being sent at this moment is left to end: what asks for it back queues behind it in the same lane.
  const now = await listDeliveriesAbout(tx, subject)
  const asked = new Set(now.flatMap(({ business, toCode }) => (business === 'recall' ? [toCode] : [])))
  return now
    .filter(({ toCode }) => !asked.has(toCode))
    .filter(
      ({ kind, business, state }) =>
        kind === 'document' &&
        (business === 'new' || business === 'replace') &&
        (state === 'delivered' || state === 'waiting'),
    )
    .map(({ toCode, toName, documentId, id }) => ({ toCode, toName, documentId, id }))
}
