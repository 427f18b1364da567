import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId, EditionId } from '../article.ts'
import { articleShown } from '../events.ts'
import { mayWrite } from '../rules/access.ts'
import type { SectionId, SiteId } from '../site.ts'
import { leaveSections, placeArticle } from '../store/articles.ts'
import { findOffered, insertAdoption } from '../store/offers.ts'
import { findPublicText } from '../store/publications.ts'
import { listSectionsAmong } from '../store/sections.ts'
import { getSite } from '../store/sites.ts'
import { draftArticle } from './draft-article.ts'

type Offered = { readonly siteId: SiteId; readonly articleId: ArticleId }

async function open(tx: Tx, { siteId, articleId }: Offered) {
  const site = await getSite(tx, siteId)
  permit(mayWrite(tx.actor, site))
  const offered = (await findOffered(tx, site, articleId)) ?? refuse(409, reason('portal.not-offered'))
  return { site, offered }
}

/** Shows an offered article in a section of this site: corrections and withdrawals of its home come by themselves. */
export async function adoptArticle(
  tx: Tx,
  { siteId, articleId, sectionId }: Offered & { readonly sectionId: SectionId },
): Promise<void> {
  const { site, offered } = await open(tx, { siteId, articleId })
  if ((await listSectionsAmong(tx, siteId, [sectionId])).length === 0)
    refuse(422, reason('portal.no-such-section'))
  await insertAdoption(tx, site, articleId, { decision: 'adopted' })
  const place = { articleId, siteId, authorityId: site.authorityId, firstAt: offered.firstAt }
  await placeArticle(tx, place, [sectionId])
  await tx.announce(
    articleShown('article-adopted', { articleId, authorityId: site.authorityId }, { siteId, sectionId }),
  )
}

/** Does not show an offered article, or shows it no more. */
export async function declineArticle(
  tx: Tx,
  { siteId, articleId, why = '' }: Offered & { readonly why?: string },
): Promise<void> {
  const { site } = await open(tx, { siteId, articleId })
  await insertAdoption(tx, site, articleId, { decision: 'declined', why })
  await leaveSections(tx, articleId, siteId)
  const about = { articleId, authorityId: site.authorityId }
  await tx.announce(articleShown('article-adopted', about, { siteId, decision: 'declined' }, why))
}

/** Says an offered article in the site's own words: a draft of its own that begins with what the offered one says. */
export async function localiseArticle(
  tx: Tx,
  { siteId, articleId, sectionId }: Offered & { readonly sectionId: SectionId },
): Promise<{ articleId: ArticleId; editionId: EditionId }> {
  const { site } = await open(tx, { siteId, articleId })
  const text = (await findPublicText(tx, articleId)) ?? refuse(409, reason('portal.not-public'))
  const made = await draftArticle(tx, { siteId, sections: [sectionId], text, localises: articleId })
  await insertAdoption(tx, site, articleId, { decision: 'localised', localArticleId: made.articleId })
  await leaveSections(tx, articleId, siteId)
  return made
}
