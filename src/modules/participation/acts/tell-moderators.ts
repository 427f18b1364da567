import type { Id } from '#kit/ids.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { tell } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { commentsPlace } from '../notices.ts'

/** Tells the editors of an authority (where it has none, its administrators) that comments wait: at most once an hour, however many came. */
export async function tellModerators(tx: Tx, authorityId: Id<'authority'>): Promise<void> {
  const colleagues = await listColleagues(tx)
  const editors = colleagues.filter(({ roles }) => roles.includes('editor'))
  const told =
    editors.length > 0 ? editors : colleagues.filter(({ roles }) => roles.includes('administrator'))
  await tell(tx, {
    accountIds: told.map(({ id }) => id),
    kind: 'participation.waiting',
    subject: { type: 'comments', id: authorityId },
    occasion: `waiting:${tx.now.toString().slice(0, 13)}`,
    href: commentsPlace,
    title: { code: 'participation.told-waiting' },
  })
}
