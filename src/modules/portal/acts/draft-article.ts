import { newId } from '#kit/ids.ts'
import type { RichText } from '#kit/rich-text/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { ArticleId, EditionId, EditionText } from '../article.ts'
import { articleMoved } from '../events.ts'
import { mayWrite } from '../rules/access.ts'
import { addressOf } from '../rules/address.ts'
import { mediaIn } from '../rules/media/in-text.ts'
import type { SectionId, SiteId } from '../site.ts'
import { insertArticle, placeArticle } from '../store/articles.ts'
import { insertEdition, lockEdition } from '../store/editions.ts'
import { listSectionsAmong } from '../store/sections.ts'
import { getSite } from '../store/sites.ts'
import { keepShown } from './media/keep-shown.ts'

export type DraftArticle = {
  readonly siteId: SiteId
  readonly sections: readonly SectionId[]
  readonly text: EditionText
  readonly language?: 'vi' | 'en'
  readonly translationOf?: ArticleId | null
  readonly localises?: ArticleId | null
  readonly sample?: boolean
}

/** Begins an article with its first draft, in sections of its site, the main one first; nobody outside reads it yet. */
export async function draftArticle(
  tx: Tx,
  { siteId, sections, text, ...rest }: DraftArticle,
): Promise<{ articleId: ArticleId; editionId: EditionId }> {
  const site = await getSite(tx, siteId)
  permit(mayWrite(tx.actor, site))
  if (
    (await listSectionsAmong(tx, siteId, sections)).length < new Set(sections).size ||
    sections.length === 0
  )
    refuse(422, reason('portal.no-such-section'))
  const { authorityId } = site
  const articleId = newId<'article'>()
  await insertArticle(tx, {
    id: articleId,
    siteId,
    authorityId,
    slug: addressOf(text.title),
    language: rest.language ?? 'vi',
    translationOf: rest.translationOf ?? null,
    localises: rest.localises ?? null,
    sample: rest.sample ?? false,
  })
  await placeArticle(tx, { articleId, siteId, authorityId, firstAt: null }, sections)
  const editionId = await insertEdition(tx, articleId, authorityId, text)
  const mayShow = rest.localises || mediaIn(text.body as RichText).length > 0
  if (mayShow) await keepShown(tx, await lockEdition(tx, editionId))
  await tx.announce(
    articleMoved('article-drafted', { articleId, authorityId }, { editionId, title: text.title }),
  )
  return { articleId, editionId }
}
