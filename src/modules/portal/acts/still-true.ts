import { permit, reason, refuse } from '#kit/refusal.ts'
import { withdrawNotices } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EditionId } from '../article.ts'
import { articleMoved } from '../events.ts'
import { mayWrite } from '../rules/access.ts'
import { lockEdition } from '../store/editions.ts'
import { insertReview } from '../store/reviews.ts'
import { getSite } from '../store/sites.ts'

/** Says that what is public was read again and is still true, and when it is read next; without a day it is asked about no more. */
export async function stillTrue(
  tx: Tx,
  { editionId, nextOn }: { readonly editionId: EditionId; readonly nextOn: Temporal.PlainDate | null },
): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  permit(mayWrite(tx.actor, await getSite(tx, edition.siteId)))
  if (edition.state !== 'public') refuse(409, reason('portal.not-public'))
  if (nextOn && Temporal.PlainDate.compare(nextOn, tx.today) <= 0) refuse(422, reason('portal.review-later'))

  await insertReview(tx, { ...edition, editionId, nextOn })
  await withdrawNotices(tx, { subject: { type: 'article', id: edition.articleId }, kinds: ['portal.review'] })
  await tx.announce(articleMoved('article-reviewed', edition, { editionId, title: edition.title }))
}
