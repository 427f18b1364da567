import type { Tx } from '#platform/database/index.ts'
import { addArticleMonths, addArticleViews, addSiteViews, type Counts, tellOnline } from '../store/views.ts'

export type KeepViews = {
  /** By site, and by site and article (`site article`), since they were last kept. */
  readonly views: ReadonlyMap<string, Counts>
  /** Which process counted. */
  readonly process: string
  readonly online: ReadonlyMap<string, Counts>
}

/** Adds to the counters what was read since they were last kept. No act of administration: nothing of it stands in the record. Krông itself does it. */
export async function keepViews(tx: Tx, { views, process, online }: KeepViews): Promise<void> {
  const rows = [...views].map(([key, counts]) => {
    const [siteId = '', articleId] = key.split(' ')
    return { ...counts, siteId, articleId }
  })
  const ofSites = rows.filter(({ articleId }) => articleId === undefined)
  const ofArticles = rows.flatMap(({ articleId, ...row }) => (articleId ? [{ ...row, articleId }] : []))
  if (ofSites.length > 0) await addSiteViews(tx, ofSites)
  if (ofArticles.length > 0) {
    await addArticleViews(tx, ofArticles)
    await addArticleMonths(tx, ofArticles)
  }
  await tellOnline(tx, process, Object.fromEntries(online))
}
