import { xmlText } from './feed.ts'

/** So many addresses stand in one map; the protocol allows 50,000, but nobody should wait for them. */
export const mostInSitemap = 10_000

export type SitemapLine = { readonly link: string; readonly changedAt: Temporal.Instant }

const lines = (tag: string, all: readonly SitemapLine[]) =>
  all
    .map(
      ({ link, changedAt }) =>
        `<${tag}><loc>${xmlText(link)}</loc><lastmod>${changedAt.round('second')}</lastmod></${tag}>`,
    )
    .join('\n')
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** A part of the map of a site (sitemaps.org 0.9). */
export const writeSitemap = (all: readonly SitemapLine[]): string =>
  `${head}<urlset ${namespace}>\n${lines('url', all)}\n</urlset>\n`

/** The list of the parts. */
export const writeSitemapIndex = (all: readonly SitemapLine[]): string =>
  `${head}<sitemapindex ${namespace}>\n${lines('sitemap', all)}\n</sitemapindex>\n`
