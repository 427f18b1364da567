import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EditionId, EditionText } from '../article.ts'
import { mayChange } from '../rules/access.ts'
import type { SectionId } from '../site.ts'
import { placeArticle } from '../store/articles.ts'
import { lockEdition, updateEdition } from '../store/editions.ts'
import { lockOpenPublication } from '../store/publications.ts'
import { listSectionsAmong } from '../store/sections.ts'
import { getSite } from '../store/sites.ts'
import { keepShown } from './media/keep-shown.ts'

export type ChangeDraft = {
  readonly editionId: EditionId
  readonly text: EditionText
  /** Left as they are where absent. */
  readonly sections?: readonly SectionId[]
}

/** Keeps what was written into a draft; while it is a draft this leaves no line in the record. */
export async function changeDraft(tx: Tx, { editionId, text, sections }: ChangeDraft): Promise<void> {
  const edition = await lockEdition(tx, editionId)
  const { siteId, articleId, authorityId } = edition
  permit(mayChange(tx.actor, await getSite(tx, siteId), edition))
  await updateEdition(tx, editionId, text)
  await keepShown(tx, { ...edition, body: text.body })
  if (!sections || sections.length === 0) return
  const known = await listSectionsAmong(tx, siteId, sections)
  const open = await lockOpenPublication(tx, articleId)
  const chosen = sections.filter((id) => known.includes(id))
  await placeArticle(tx, { articleId, siteId, authorityId, firstAt: open?.firstAt ?? null }, chosen)
}
