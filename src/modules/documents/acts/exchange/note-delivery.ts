import type { PacketId } from '#modules/exchange/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { markReached } from '../../store/exchange/recipients.ts'

/** What exchange tells of a packet that ended at one recipient. */
export type Ended = {
  readonly packetId: PacketId
  readonly about: { readonly type: string; readonly id: string }
  readonly business: string | null
  readonly toCode: string
  readonly toName: string
  readonly state: string
  readonly text: string | null
}

/** Notes that a recipient has the paper, once its receipt came. */
export async function noteDelivery(tx: Tx, { packetId, business, toCode, state }: Ended): Promise<void> {
  if (state === 'delivered' && (business === 'new' || business === 'replace'))
    await markReached(tx, { packetId, organId: toCode })
}
