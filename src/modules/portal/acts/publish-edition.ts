import type { Tx } from '#platform/database/index.ts'
import type { Edition } from '../article.ts'
import { articleShown } from '../events.ts'
import { addressOf } from '../rules/address.ts'
import { showPlacements, updateSlug } from '../store/articles.ts'
import { listDueEditions, lockEdition } from '../store/editions.ts'
import { endPublication, insertPublication, lockOpenPublication } from '../store/publications.ts'
import { getSite } from '../store/sites.ts'
import { inAuthority } from './in-authority.ts'
import { tellTranslator } from './tell-translator.ts'

/** Makes an edition public: the one before ends at the same moment, the article keeps its first day. Whoever decided it was asked before. */
export async function publishEdition(
  tx: Tx,
  edition: Edition,
  { forced }: { readonly forced: boolean },
): Promise<void> {
  const { id: editionId, articleId, siteId, title } = edition
  const before = await lockOpenPublication(tx, articleId)
  const byName = tx.actor.kind === 'person' ? tx.actor.name : 'Krông'
  if (before) await endPublication(tx, before.id, { ended: 'superseded', why: null, byName })
  const firstAt = before?.firstAt ?? tx.now
  await insertPublication(tx, edition, { forced, byName, firstAt })
  if (!before) {
    await updateSlug(tx, articleId, addressOf(title))
    await showPlacements(tx, articleId, siteId, firstAt)
  }
  await tx.announce(
    articleShown('article-published', edition, { editionId, title, forced, edition: edition.number }),
  )
  if (before) await tellTranslator(tx, edition)
}

/** Publishes what was approved for a time that has come; gives how many. Krông itself does it, each within its authority. */
export async function publishDue(tx: Tx): Promise<number> {
  const due = await listDueEditions(tx, 100)
  let published = 0
  for (const { id, authorityId } of due) {
    const there = inAuthority(tx, authorityId)
    const edition = await lockEdition(there, id)
    const { endedAt } = await getSite(there, edition.siteId)
    if (edition.state !== 'scheduled' || endedAt) continue
    await publishEdition(there, edition, { forced: false })
    published++
  }
  return published
}
