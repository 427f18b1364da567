import type { Tx } from '#platform/database/index.ts'
import { commentDecided } from '../events.ts'
import { lockUnread } from '../store/comments.ts'
import { insertDecision, insertShowing } from '../store/moderation.ts'
import { inAuthority } from './in-authority.ts'

const most = 200

/** Shows what authorities that read comments afterwards let through unread, many at a time, so that kept pages are renewed once for all. Krông itself does it; gives how many. */
export async function showUnread(tx: Tx): Promise<number> {
  const comments = await lockUnread(tx, most)
  for (const comment of comments) {
    const there = inAuthority(tx, comment.authorityId)
    await insertDecision(there, comment, { decision: 'shown', why: '', hidden: [] })
    await insertShowing(there, comment, comment)
    await there.announce(commentDecided('comment-shown', comment, { seen: true }))
  }
  return comments.length
}
