import { tell } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { listToReview } from '../store/reviews.ts'
import { inAuthority } from './in-authority.ts'

/** Tells the authors of what is due to be read again, each once for a day; gives how many. Krông itself does it; `href` is where they answer. */
export async function askForReviews(tx: Tx, { href }: { readonly href: string }): Promise<number> {
  const due = await listToReview(tx, tx.today, 500)
  for (const { articleId, editionId, authorityId, title, dueOn, ownerId } of due) {
    if (!ownerId) continue
    await tell(inAuthority(tx, authorityId), {
      accountIds: [ownerId],
      kind: 'portal.review',
      subject: { type: 'article', id: articleId },
      occasion: `review:${editionId}:${dueOn.toString()}`,
      href,
      title: { code: 'portal.told-review', params: { title } },
    })
  }
  return due.length
}
