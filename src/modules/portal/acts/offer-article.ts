import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId } from '../article.ts'
import { articleShown } from '../events.ts'
import { mayWrite } from '../rules/access.ts'
import { getArticle } from '../store/articles.ts'
import { endOffer, insertOffer } from '../store/offers.ts'
import { isPublic } from '../store/publications.ts'
import { getSite } from '../store/sites.ts'

export type OfferArticle = { readonly articleId: ArticleId; readonly direction: 'down' | 'up' }

/** Offers a published article to the sites below, or to the one above; each of them decides whether it shows it. */
export async function offerArticle(tx: Tx, { articleId, direction }: OfferArticle): Promise<void> {
  const article = await getArticle(tx, articleId)
  const site = await getSite(tx, article.siteId)
  permit(mayWrite(tx.actor, site))
  if (!(await isPublic(tx, articleId))) refuse(409, reason('portal.not-public'))
  if (direction === 'up' && !site.parentId) refuse(409, reason('portal.no-parent'))
  if (await insertOffer(tx, article, direction))
    await tx.announce(
      articleShown('article-offered', { articleId, authorityId: site.authorityId }, { direction }),
    )
}

/** Takes an offer back; sites that adopted the article keep showing it. */
export async function withdrawOffer(tx: Tx, { articleId, direction }: OfferArticle): Promise<void> {
  const article = await getArticle(tx, articleId)
  permit(mayWrite(tx.actor, await getSite(tx, article.siteId)))
  if (await endOffer(tx, articleId, direction))
    await tx.announce(
      articleShown(
        'article-offered',
        { articleId, authorityId: article.authorityId },
        { direction, ended: true },
      ),
    )
}
