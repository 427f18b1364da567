import type { Tx } from '#platform/database/index.ts'
import { listOverdue } from '../store/deliveries.ts'
import {
  extendLease,
  leaseLanes,
  type LaneId,
  type LeasedLane,
  releaseLane,
  releaseLanesOf,
} from '../store/lanes.ts'
import { closeDelivery } from './close-delivery.ts'
import { inAuthority } from './in-authority.ts'

/** Takes lanes that are due, for one process alone. */
export const takeLanes = (
  tx: Tx,
  { holder, most }: { readonly holder: string; readonly most: number },
): Promise<LeasedLane[]> => leaseLanes(tx, holder, most)

/** Holds a lane for longer; false where it was lost. */
export const holdLane = (
  tx: Tx,
  { id, holder }: { readonly id: LaneId; readonly holder: string },
): Promise<boolean> => extendLease(tx, id, holder)

/** Lets a lane go. */
export const letLaneGo = (
  tx: Tx,
  { id, holder }: { readonly id: LaneId; readonly holder: string },
): Promise<void> => releaseLane(tx, id, holder)

/** Lets go what processes held that died. */
export const freeLanes = (tx: Tx, { holders }: { readonly holders: readonly string[] }): Promise<void> =>
  releaseLanesOf(tx, holders)

/** Ends the deliveries whose packet's lifetime is over; gives how many. */
export async function expireDeliveries(tx: Tx): Promise<number> {
  const overdue = await listOverdue(tx, 200)
  for (const { id, authorityId, lastFaultText, lastFault } of overdue)
    await closeDelivery(inAuthority(tx, authorityId), id, {
      state: 'expired',
      code: 'lifetime-over',
      text: lastFaultText ?? lastFault ?? '',
    })
  return overdue.length
}
