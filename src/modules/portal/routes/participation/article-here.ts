import { reason, refuse } from '#kit/refusal.ts'
import type { ShownSubject } from '#modules/participation/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { Place } from '../../pages/sites.ts'
import { numberIn } from '../../rules/address.ts'
import { findPublicArticle, type PublicArticle } from '../../store/public-article.ts'

/** The article that the path names, as this site shows it; refuses what it does not show, and what was published in error (404). */
export async function articleHere(visit: Visit, place: Place): Promise<PublicArticle> {
  const number = numberIn(visit.param('article'))
  const article =
    number === undefined
      ? undefined
      : await visit.readPublic((reader) => findPublicArticle(reader, number, place.site.id))
  const isHere = article && (article.sectionId !== null || article.homeId === place.site.id)
  if (!isHere || article.ended === 'error' || article.ended === 'merged')
    return refuse(404, reason('portal.no-such-article'))
  return article
}

/** An article of a site as what readers speak of: each authority answers for what is said on its own sites. */
export const subjectOf = (place: Place, article: PublicArticle): ShownSubject => ({
  type: 'article',
  id: article.articleId,
  authorityId: place.site.authorityId,
  title: article.title,
  href: place.article(article),
  since: article.firstAt,
  ended: article.ended !== null || place.site.endedAt !== null,
})
