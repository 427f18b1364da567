import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId, EditionId } from '../article.ts'
import { mayWrite } from '../rules/access.ts'
import { findTranslation, listPlacements, lockArticle } from '../store/articles.ts'
import { listEditions } from '../store/editions.ts'
import { findPublicText } from '../store/publications.ts'
import { getSite } from '../store/sites.ts'
import { draftArticle } from './draft-article.ts'

/** Begins the English article of a public Vietnamese one, as a draft that still says the Vietnamese; where it was begun, gives its newest edition. */
export async function translateArticle(
  tx: Tx,
  { articleId }: { readonly articleId: ArticleId },
): Promise<EditionId> {
  const article = await lockArticle(tx, articleId)
  permit(mayWrite(tx.actor, await getSite(tx, article.siteId)))
  const begun = await findTranslation(tx, articleId)
  const [edition] = begun ? await listEditions(tx, begun) : []
  if (edition) return edition.id
  if (article.language !== 'vi') refuse(409, reason('portal.translate-what'))
  const text = (await findPublicText(tx, articleId)) ?? refuse(409, reason('portal.not-public'))

  const sections = await listPlacements(tx, articleId, article.siteId)
  const { siteId } = article
  const made = await draftArticle(tx, { siteId, sections, text, language: 'en', translationOf: articleId })
  return made.editionId
}
