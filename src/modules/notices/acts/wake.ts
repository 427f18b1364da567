import type { Tx } from '#platform/database/index.ts'
import { topicOf } from '../notice.ts'
import type { Touched } from '../store/notices.ts'

/** Moves the live topics of the touched persons after the commit, each behind the wall of their authority. Without a record line: nothing was administered. */
export function wake(tx: Tx, touched: readonly Touched[]): void {
  for (const [authorityId, some] of Map.groupBy(touched, (one) => one.authorityId))
    tx.wake({ authorityId, topics: [...new Set(some.map(({ accountId }) => topicOf(accountId)))] })
}
