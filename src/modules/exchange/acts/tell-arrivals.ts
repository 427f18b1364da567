import type { Tx } from '#platform/database/index.ts'
import { packetArrived } from '../events.ts'
import { listHeldInVain, listOpenSince } from '../store/arrivals.ts'
import { inAuthority } from './in-authority.ts'

/** Announces received packets again that nothing came of for so long; repeats are harmless to whoever hears them. Gives how many. */
export async function tellArrivals(
  tx: Tx,
  { olderThanSeconds }: { readonly olderThanSeconds: number },
): Promise<number> {
  const before = tx.now.subtract({ seconds: olderThanSeconds })
  const open = [
    ...(await listOpenSince(tx, 'received', before, 200)),
    ...(await listHeldInVain(tx, before, 200)),
  ]
  for (const { id, authorityId, fromCode, documentId, business, hash } of open)
    await inAuthority(tx, authorityId).announce(
      packetArrived({ id, authorityId }, { fromCode, documentId, business: business ?? 'recall', hash }),
    )
  return open.length
}
