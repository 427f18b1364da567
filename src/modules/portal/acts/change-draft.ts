import { isDeepStrictEqual } from 'node:util'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Edition, EditionId, EditionText } from '../article.ts'
import { mayChange } from '../rules/access.ts'
import type { SectionId } from '../site.ts'
import { placeArticle } from '../store/articles.ts'
import { lockEdition, updateEdition } from '../store/editions.ts'
import { lockOpenPublication } from '../store/publications.ts'
import { listSectionsAmong } from '../store/sections.ts'
import { replaceTags, type Tag } from '../store/tags.ts'
import { getSite } from '../store/sites.ts'
import { keepShown } from './media/keep-shown.ts'
import { permitNotice } from './permit-notice.ts'

export type ChangeDraft = {
  readonly editionId: EditionId
  readonly text: EditionText
  /** Left as they are where absent. */
  readonly sections?: readonly SectionId[]
  /** What the article is about; left as it is where absent. */
  readonly tags?: readonly Tag[] | undefined
  /** The state that the writer saw; absent where nobody else can have written meanwhile. */
  readonly over?: number | undefined
}

const said = ({ title, lead, body, byline, source, correction, reviewOn, event, notice }: EditionText) => ({
  title,
  lead,
  body,
  byline,
  source,
  correction,
  reviewOn: reviewOn?.toString(),
  event: event ? [event.place, event.from.toString(), event.to?.toString()] : undefined,
  notice: notice ? [notice.category, notice.from.toString(), notice.until?.toString()] : undefined,
})

/** Whether two texts say the same, however they were typed. */
const saysTheSame = (edition: Edition, text: EditionText): boolean =>
  isDeepStrictEqual(said(edition), said(text))

/**
 * Keeps what was written into a draft, gives its state; while it is a draft this leaves no line in the record. A text over another state than the
 * writer saw is refused (409), unless it says what stands there anyway.
 */
export async function changeDraft(
  tx: Tx,
  { editionId, text, sections, tags, over }: ChangeDraft,
): Promise<{ readonly revision: number; readonly at: Temporal.Instant }> {
  const edition = await lockEdition(tx, editionId)
  const { siteId, articleId, authorityId, revision, changedAt } = edition
  permit(mayChange(tx.actor, await getSite(tx, siteId), edition))
  const same = saysTheSame(edition, text)
  if (!same && over !== undefined && over !== revision)
    refuse(409, reason('portal.draft-moved', { name: edition.changedByName }))

  if (!same) {
    await permitNotice(tx, text)
    await updateEdition(tx, editionId, text)
    await keepShown(tx, { ...edition, body: text.body })
  }
  if (sections && sections.length > 0) {
    const known = await listSectionsAmong(tx, siteId, sections)
    const open = await lockOpenPublication(tx, articleId)
    const chosen = sections.filter((id) => known.includes(id))
    await placeArticle(tx, { articleId, siteId, authorityId, firstAt: open?.firstAt ?? null }, chosen)
  }
  if (tags) await replaceTags(tx, edition, tags)
  return same ? { revision, at: changedAt } : { revision: revision + 1, at: tx.now }
}
