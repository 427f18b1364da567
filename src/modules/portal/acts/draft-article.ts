import { newId } from '#kit/ids.ts'
import type { RichText } from '#kit/rich-text/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId, EditionId, EditionText } from '../article.ts'
import { changeDraft } from './change-draft.ts'
import { articleMoved } from '../events.ts'
import { mayWrite } from '../rules/access.ts'
import { addressOf } from '../rules/address.ts'
import { mediaIn } from '../rules/media/in-text.ts'
import type { SectionId, SiteId } from '../site.ts'
import { insertArticle, placeArticle } from '../store/articles.ts'
import { insertEdition, listEditions, lockEdition } from '../store/editions.ts'
import { listSectionsAmong } from '../store/sections.ts'
import { replaceTags, type Tag } from '../store/tags.ts'
import { getSite } from '../store/sites.ts'
import { keepShown } from './media/keep-shown.ts'
import { permitNotice } from './permit-notice.ts'

export type DraftArticle = {
  readonly siteId: SiteId
  readonly sections: readonly SectionId[]
  readonly text: EditionText
  readonly language?: 'vi' | 'en'
  readonly translationOf?: ArticleId | null
  readonly localises?: ArticleId | null
  readonly sample?: boolean
  readonly tags?: readonly Tag[]
  /** Named by who writes, so that what is sent twice begins one article. */
  readonly articleId?: ArticleId | undefined
}

/** What was sent again goes into the draft that the first sending began. */
async function continueDraft(
  tx: Tx,
  articleId: ArticleId,
  text: EditionText,
  tags: readonly Tag[] | undefined,
): Promise<{ articleId: ArticleId; editionId: EditionId }> {
  const [edition] = await listEditions(tx, articleId)
  if (!edition) return refuse(404, reason('portal.no-such-article'))
  await changeDraft(tx, { editionId: edition.id, text, tags, over: 1 })
  return { articleId, editionId: edition.id }
}

/** Begins an article with its first draft, in sections of its site, the main one first; nobody outside reads it yet. */
export async function draftArticle(
  tx: Tx,
  { siteId, sections, text, ...rest }: DraftArticle,
): Promise<{ articleId: ArticleId; editionId: EditionId }> {
  const site = await getSite(tx, siteId)
  permit(mayWrite(tx.actor, site))
  await permitNotice(tx, text)
  if (
    (await listSectionsAmong(tx, siteId, sections)).length < new Set(sections).size ||
    sections.length === 0
  )
    refuse(422, reason('portal.no-such-section'))
  const { authorityId } = site
  const articleId = rest.articleId ?? newId<'article'>()
  const begun = await insertArticle(tx, {
    id: articleId,
    siteId,
    authorityId,
    slug: addressOf(text.title),
    language: rest.language ?? 'vi',
    translationOf: rest.translationOf ?? null,
    localises: rest.localises ?? null,
    sample: rest.sample ?? false,
  })
  if (!begun) return continueDraft(tx, articleId, text, rest.tags)
  await placeArticle(tx, { articleId, siteId, authorityId, firstAt: null }, sections)
  const editionId = await insertEdition(tx, articleId, authorityId, text)
  const mayShow = rest.localises || mediaIn(text.body as RichText).length > 0
  if (mayShow) await keepShown(tx, await lockEdition(tx, editionId))
  if (rest.tags) await replaceTags(tx, { articleId, authorityId }, rest.tags)
  await tx.announce(
    articleMoved('article-drafted', { articleId, authorityId }, { editionId, title: text.title }),
  )
  return { articleId, editionId }
}
