import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArrivalId } from '../arrival.ts'
import type { PacketSubject } from '../delivery.ts'
import { arrivalSettled } from '../events.ts'
import { listHeldFor, lockArrival, settleArrival } from '../store/arrivals.ts'

type Settle = {
  readonly arrivalId: ArrivalId
  /** `effected`: it became the subject; `held`: its original is not here yet; `rejected`: returned, another may come in its place. */
  readonly state: 'effected' | 'held' | 'rejected'
  readonly subject?: PacketSubject
}

/**
 * Writes what an arrival became, in the transaction in which it became so; gives the changes that waited for it, in their order, for the
 * caller to apply now. Refuses (409) what is settled already: whoever repeats it stops there.
 */
export async function settle(tx: Tx, { arrivalId, state, subject }: Settle): Promise<ArrivalId[]> {
  const arrival = await lockArrival(tx, arrivalId)
  if (!arrival) return refuse(404, reason('exchange.no-such-arrival'))
  const returned = state === 'rejected' && arrival.state === 'effected'
  if (arrival.state !== 'received' && arrival.state !== 'held' && !returned)
    refuse(409, reason('exchange.settled-already'))
  if (state === 'held' && arrival.state === 'held') return []
  await settleArrival(tx, arrivalId, { state, subject: subject ?? null })
  await tx.announce(arrivalSettled(arrival, { state, subject: subject ?? null }))
  if (state !== 'effected' || (arrival.business !== 'new' && arrival.business !== 'replace')) return []
  const { authorityId, fromCode, documentId } = arrival
  return (await listHeldFor(tx, { authorityId, fromCode, documentId })).map(({ id }) => id)
}
