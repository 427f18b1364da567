import { permit, reason, refuse } from '#kit/refusal.ts'
import { withdrawOutward } from '#modules/alerts/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId, Ending } from '../article.ts'
import { articleShown } from '../events.ts'
import { mayWrite } from '../rules/access.ts'
import { getArticle } from '../store/articles.ts'
import { endPublication, isPublic, lockOpenPublication } from '../store/publications.ts'
import { getSite } from '../store/sites.ts'

export type EndArticle = {
  readonly articleId: ArticleId
  readonly ended: Ending
  /** What readers are told. */
  readonly why: string
  readonly mergedInto?: ArticleId | null
}

/** Ends the publication of an article, on its own site and wherever it was adopted: withdrawn under a notice, merged into another, or published in error. */
export async function endArticle(
  tx: Tx,
  { articleId, ended, why, mergedInto = null }: EndArticle,
): Promise<void> {
  const article = await getArticle(tx, articleId)
  permit(mayWrite(tx.actor, await getSite(tx, article.siteId)))
  const open = (await lockOpenPublication(tx, articleId)) ?? refuse(409, reason('portal.not-public'))
  if (ended === 'merged' && (!mergedInto || mergedInto === articleId || !(await isPublic(tx, mergedInto))))
    refuse(422, reason('portal.merge-where'))
  const byName = tx.actor.kind === 'person' ? tx.actor.name : 'Krông'
  await endPublication(tx, open.id, {
    ended,
    why,
    byName,
    mergedInto: ended === 'merged' ? mergedInto : null,
  })
  await withdrawOutward(tx, articleId)
  await tx.announce(
    articleShown(
      'article-ended',
      { articleId, authorityId: article.authorityId },
      { ended, mergedInto },
      why,
    ),
  )
}
