import { tell } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { noticePlaces } from '../notice-kinds.ts'
import { listToReview } from '../store/reviews.ts'
import { inAuthority } from './in-authority.ts'

/** Tells the authors of what is due to be read again, each once for a day; gives how many. Krông itself does it. */
export async function askForReviews(tx: Tx): Promise<number> {
  const due = await listToReview(tx, tx.today, 500)
  for (const { articleId, editionId, authorityId, title, dueOn, ownerId } of due) {
    if (!ownerId) continue
    await tell(inAuthority(tx, authorityId), {
      accountIds: [ownerId],
      kind: 'portal.review',
      subject: { type: 'article', id: articleId },
      occasion: `review:${editionId}:${dueOn.toString()}`,
      href: noticePlaces.reviews,
      title: { code: 'portal.told-review', params: { title } },
    })
  }
  return due.length
}
