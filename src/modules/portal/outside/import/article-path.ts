import { articleName } from '../../rules/address.ts'
import type { Site } from '../../site.ts'
import { sitePages } from '../../urls.ts'

/** The path of an article's page on a site of this instance. */
export const articlePath = (
  { main, slug }: Pick<Site, 'main' | 'slug'>,
  article: Parameters<typeof articleName>[0],
): string => sitePages.article.link(main ? undefined : slug, { article: articleName(article) })
