import { tell } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Edition } from '../article.ts'
import { noticePlaces } from '../notice-kinds.ts'
import { findTranslation } from '../store/articles.ts'
import { listEditions } from '../store/editions.ts'

/** Tells who wrote the translation of an article that the article says something else from now on, unless they did it themselves. */
export async function tellTranslator(tx: Tx, { id, articleId, title }: Edition): Promise<void> {
  const translation = await findTranslation(tx, articleId)
  const [newest] = translation ? await listEditions(tx, translation) : []
  const did = tx.actor.kind === 'person' ? tx.actor.accountId : null
  if (!translation || !newest?.madeBy || newest.madeBy === did) return
  await tell(tx, {
    accountIds: [newest.madeBy],
    kind: 'portal.original-corrected',
    subject: { type: 'article', id: translation },
    occasion: `corrected:${id}`,
    href: noticePlaces.editions(translation),
    title: { code: 'portal.told-original-corrected', params: { title } },
  })
}
