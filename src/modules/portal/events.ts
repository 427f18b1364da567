import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { ArticleId, EditionId } from './article.ts'
import type { ProofId } from './proof.ts'
import type { ImportId } from './import.ts'
import type { LinkId } from './link.ts'
import type { MediaId } from './media.ts'
import type { SiteId } from './site.ts'

/** The names of what this module announces. */
export const portalEvents = [
  'portal.site-opened',
  'portal.site-changed',
  'portal.site-ended',
  'portal.section-opened',
  'portal.section-changed',
  'portal.article-drafted',
  'portal.edition-submitted',
  'portal.edition-returned',
  'portal.edition-approved',
  'portal.edition-discarded',
  'portal.preview-shared',
  'portal.preview-ended',
  'portal.article-reviewed',
  'portal.article-imported',
  'portal.article-published',
  'portal.article-ended',
  'portal.article-offered',
  'portal.article-adopted',
  'portal.proof-made',
  'portal.proof-signed',
  'portal.proof-preserved',
  'portal.abbreviation-added',
  'portal.search-renewed',
  'portal.notice-category-arranged',
  'portal.link-asked-again',
  'portal.media-kept',
  'portal.media-described',
  'portal.media-recut',
  'portal.media-ready',
  'portal.media-withdrawn',
  'portal.import-brought',
  'portal.import-read',
  'portal.import-unreadable',
  'portal.import-ordered',
  'portal.import-done',
] as const

type About = { readonly authorityId: Id<'authority'> }

/** Something happened to a site or its sections; readers see it at once. */
export const siteMoved = (
  name: 'site-opened' | 'site-changed' | 'site-ended' | 'section-opened' | 'section-changed',
  { id, authorityId }: About & { readonly id: SiteId },
  after: object,
  reason?: string,
): Announcement => ({
  name: `portal.${name}`,
  authorityId,
  subject: { type: 'site', id },
  after,
  ...(reason ? { reason } : {}),
  topics: ['portal'],
  publishes: true,
})

/** Something happened to an article behind the scenes; readers see nothing of it yet. */
export const articleMoved = (
  name:
    | 'article-drafted'
    | 'article-imported'
    | 'edition-submitted'
    | 'edition-returned'
    | 'edition-approved'
    | 'edition-discarded'
    | 'preview-shared'
    | 'preview-ended'
    | 'article-reviewed',
  { articleId, authorityId }: About & { readonly articleId: ArticleId },
  after: { readonly editionId: EditionId; readonly title: string; readonly publishAt?: string | undefined },
  reason?: string,
): Announcement => ({
  name: `portal.${name}`,
  authorityId,
  subject: { type: 'article', id: articleId },
  after,
  ...(reason ? { reason } : {}),
  topics: ['portal', `article:${articleId}`],
})

/** What readers see of an article changed. */
export const articleShown = (
  name: 'article-published' | 'article-ended' | 'article-offered' | 'article-adopted',
  { articleId, authorityId }: About & { readonly articleId: ArticleId },
  after: object,
  reason?: string,
): Announcement => ({
  name: `portal.${name}`,
  authorityId,
  subject: { type: 'article', id: articleId },
  after,
  ...(reason ? { reason } : {}),
  topics: ['portal', `article:${articleId}`],
  publishes: name === 'article-ended' ? 'takes-away' : true,
})

/** Something happened to a proof of publication. */
export const proofMoved = (
  name: 'proof-made' | 'proof-signed' | 'proof-preserved',
  { id, authorityId }: About & { readonly id: ProofId },
  after: object,
): Announcement => ({
  name: `portal.${name}`,
  authorityId,
  subject: { type: 'publication-proof', id },
  after,
  topics: ['portal', `publication-proof:${id}`],
})

/** Search takes a short word and its long form for the same; visitors find more at once. */
export const abbreviationAdded = (after: {
  readonly short: string
  readonly long: string
  readonly source: string
  readonly byName: string
}): Announcement => ({
  name: 'portal.abbreviation-added',
  subject: { type: 'abbreviation', id: after.short },
  after,
  topics: ['portal'],
  publishes: true,
})

/** Something happened to what was brought from an old site. */
export const importMoved = (
  name: 'import-brought' | 'import-read' | 'import-unreadable' | 'import-ordered' | 'import-done',
  { id, authorityId }: About & { readonly id: ImportId },
  after: object,
  reason?: string,
): Announcement => ({
  name: `portal.${name}`,
  authorityId,
  subject: { type: 'import', id },
  after,
  ...(reason ? { reason } : {}),
  topics: ['imports'],
})

/** Search finds what a lower module published, or no longer: pages of results that were kept are asked anew. `takesAway`: something is no longer found. */
export const searchRenewed = (type: string, id: string, takesAway: boolean): Announcement => ({
  name: 'portal.search-renewed',
  subject: { type, id },
  publishes: takesAway ? 'takes-away' : true,
})

/** Somebody wants to know whether a link still leads nowhere. */
export const linkAskedAgain = ({
  id,
  authorityId,
  articleId,
}: About & { readonly id: LinkId; readonly articleId: ArticleId }): Announcement => ({
  name: 'portal.link-asked-again',
  authorityId,
  subject: { type: 'article', id: articleId },
  after: { linkId: id },
  topics: ['portal'],
})

/** A kind of notices was opened, renamed or closed for the boards of all sites. */
export const noticeCategoryArranged = (code: string, after: object): Announcement => ({
  name: 'portal.notice-category-arranged',
  subject: { type: 'notice-category', id: code },
  after,
  topics: ['portal'],
  publishes: true,
})

/** Something happened in the library; `publishes` where readers see what it is about. */
export const mediaMoved = (
  name: 'media-kept' | 'media-described' | 'media-recut' | 'media-ready' | 'media-withdrawn',
  { id, authorityId }: About & { readonly id: MediaId },
  after: object,
  publishes = false,
): Announcement => ({
  name: `portal.${name}`,
  authorityId,
  subject: { type: 'media', id },
  after,
  topics: ['portal', `media:${id}`],
  ...(publishes ? { publishes: true } : {}),
})
