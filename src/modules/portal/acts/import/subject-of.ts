import type { ShownSubject } from '#modules/participation/index.ts'
import type { ArticleId } from '../../article.ts'
import type { Site } from '../../site.ts'
import { getArticle } from '../../store/articles.ts'
import type { Ordered } from './as-ordered.ts'

/** The path of an article's page here. */
export type HrefOf = (site: Site, article: { readonly slug: string; readonly number: bigint }) => string

/** An article that came over, as what its readers said of it knows it. */
export async function subjectOf(
  { tx, job, site }: Ordered,
  {
    articleId,
    title,
    hrefOf,
  }: { readonly articleId: ArticleId; readonly title: string; readonly hrefOf: HrefOf },
): Promise<ShownSubject> {
  const href = hrefOf(site, await getArticle(tx, articleId))
  return {
    type: 'article',
    id: articleId,
    authorityId: job.authorityId,
    title,
    href,
    since: tx.now,
    ended: false,
  }
}
