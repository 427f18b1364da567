import type { Tx } from '#platform/database/index.ts'
import { liveChannel } from '#platform/record/index.ts'
import { topicOf } from '../notice.ts'
import { notify } from '../store/queue.ts'
import type { Touched } from '../store/notices.ts'

/** A live notice of PostgreSQL holds at most 8,000 bytes. */
const topicsPerNotice = 100

/** Moves the live topics of the touched persons at the commit, each behind the wall of their authority. Without a record line: nothing was administered. */
export async function wake(tx: Tx, touched: readonly Touched[]): Promise<void> {
  if (touched.length === 0) return
  const byAuthority = Map.groupBy(touched, ({ authorityId }) => authorityId)
  const payloads = [...byAuthority].flatMap(([authority, some]) => {
    const topics = [...new Set(some.map(({ accountId }) => topicOf(accountId)))]
    return Array.from({ length: Math.ceil(topics.length / topicsPerNotice) }, (_, part) =>
      JSON.stringify({
        authority,
        topics: topics.slice(part * topicsPerNotice, (part + 1) * topicsPerNotice),
      }),
    )
  })
  await notify(tx, liveChannel, payloads)
}
