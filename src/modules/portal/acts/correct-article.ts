import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId, EditionId } from '../article.ts'
import { articleMoved } from '../events.ts'
import { mayWrite } from '../rules/access.ts'
import { getArticle } from '../store/articles.ts'
import { insertEdition, listEditions, lockEdition } from '../store/editions.ts'
import { getSite } from '../store/sites.ts'
import { keepShown } from './media/keep-shown.ts'

const underWay = ['draft', 'returned', 'submitted', 'scheduled']

/** Begins the next edition of a published article from what it says now; readers keep the present one until the next is published. */
export async function correctArticle(
  tx: Tx,
  { articleId }: { readonly articleId: ArticleId },
): Promise<EditionId> {
  const article = await getArticle(tx, articleId)
  permit(mayWrite(tx.actor, await getSite(tx, article.siteId)))
  const editions = await listEditions(tx, articleId)
  const open = editions.find(({ state }) => underWay.includes(state))
  if (open) return open.id
  const latest = editions.find(({ state }) => state === 'public') ?? editions[0]
  if (!latest) return refuse(404, reason('portal.no-such-article'))
  const editionId = await insertEdition(tx, articleId, article.authorityId, { ...latest, correction: '' })
  await keepShown(tx, await lockEdition(tx, editionId))
  const about = { articleId, authorityId: article.authorityId }
  await tx.announce(articleMoved('article-drafted', about, { editionId, title: latest.title }))
  return editionId
}
