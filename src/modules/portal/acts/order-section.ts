import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import { siteMoved } from '../events.ts'
import { mayWrite } from '../rules/access.ts'
import { mostInOrder, movedTo, type OrderMove } from '../rules/hand-order.ts'
import type { SectionId } from '../site.ts'
import { getSectionSite, lockHandOrder, writeHandOrder } from '../store/hand-order.ts'
import { getSite } from '../store/sites.ts'

/** Moves an article in the order that editors gave a section by hand: up, down, into it at its end, or out of it. Readers see it at once. */
export async function orderSection(
  tx: Tx,
  {
    sectionId,
    articleId,
    move,
  }: { readonly sectionId: SectionId; readonly articleId: ArticleId; readonly move: OrderMove },
): Promise<void> {
  const siteId = await getSectionSite(tx, sectionId)
  const site = await getSite(tx, siteId)
  permit(mayWrite(tx.actor, site))
  const before = await lockHandOrder(tx, sectionId)
  const after = movedTo(before, articleId, move)
  if (after.length > mostInOrder) refuse(422, reason('portal.order-full', { most: mostInOrder }))

  await writeHandOrder(tx, sectionId, after)
  await tx.announce(siteMoved('section-changed', site, { sectionId, order: after }))
}
