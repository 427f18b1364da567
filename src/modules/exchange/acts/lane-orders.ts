import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { DeliveryId } from '../delivery.ts'
import { exchangeChanged } from '../events.ts'
import { findDelivery } from '../store/deliveries.ts'
import { type LaneId, makeDue, pauseLane as pauseRow } from '../store/lanes.ts'
import { closeDelivery } from './close-delivery.ts'
import { inAuthority } from './in-authority.ts'
import { planLanes } from './plan-lanes.ts'

type By = { readonly by: string }
const mustSayWhy = (why: string) => {
  if (why.trim() === '') refuse(422, reason('exchange.reason-missing'))
}

/** Has a lane tried now, whatever went wrong before; runs as Krông itself, after the page asked whether the person may. */
export async function retryLane(tx: Tx, { id, by }: By & { readonly id: LaneId }): Promise<void> {
  if (!(await makeDue(tx, id))) refuse(404, reason('exchange.no-such-lane'))
  await planLanes(tx, { at: undefined })
  await tx.announce(exchangeChanged('exchange.lane-retried', { type: 'lane', id }, { by }))
}

/** Stops a lane: what is for it waits, and its lifetime goes on. */
export async function pauseLane(
  tx: Tx,
  { id, by, why }: By & { readonly id: LaneId; readonly why: string },
): Promise<void> {
  mustSayWhy(why)
  if (!(await pauseRow(tx, id, { by, why: why.trim() }))) refuse(409, reason('exchange.paused-already'))
  await tx.announce(exchangeChanged('exchange.lane-paused', { type: 'lane', id }, { by }, why))
}

/** Lets a lane go on. */
export async function resumeLane(tx: Tx, { id, by }: By & { readonly id: LaneId }): Promise<void> {
  if (!(await pauseRow(tx, id, null))) refuse(409, reason('exchange.not-paused'))
  await planLanes(tx, { at: undefined })
  await tx.announce(exchangeChanged('exchange.lane-resumed', { type: 'lane', id }, { by }))
}

/** Ends a delivery that will not come through, before its lifetime is over: its sender is told the reason. */
export async function expireDelivery(
  tx: Tx,
  { id, by, why }: By & { readonly id: DeliveryId; readonly why: string },
): Promise<void> {
  mustSayWhy(why)
  const delivery = await findDelivery(tx, id)
  if (!delivery) return refuse(404, reason('exchange.no-such-delivery'))
  const text = `${why.trim()} (${by})`
  if (
    !(await closeDelivery(inAuthority(tx, delivery.authorityId), id, {
      state: 'expired',
      code: 'ended-by-operator',
      text,
    }))
  )
    refuse(409, reason('exchange.ended-already'))
}
