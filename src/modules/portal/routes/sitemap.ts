import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { homePlace, originOf } from '../pages/addresses.ts'
import { type Place, placeAtRoot } from '../pages/sites.ts'
import { mostInSitemap, writeSitemap, writeSitemapIndex } from '../rules/feeds/sitemap.ts'
import { listMapLines, listMapSizes } from '../store/sitemap.ts'
import { portalUrls, sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const xml = 'application/xml; charset=utf-8'
const atRoot = async (visit: Visit) =>
  (await placeAtRoot(visit)) ?? refuse(404, reason('portal.no-such-site'))

/** The maps of the site at the root, and (where that is the main one) of those that have no host of their own. */
async function showIndex(visit: Visit): Promise<Response> {
  const place = await atRoot(visit)
  const sizes = new Map(
    (await visit.readPublished('portal.map-sizes', listMapSizes)).map((size) => [size.siteId, size]),
  )
  const sites = place.site.main ? place.sites.all.filter(({ main, host }) => main || !host) : [place.site]
  const parts = sites.flatMap((site) => {
    const { addresses, changedAt } = sizes.get(site.id) ?? {}
    if (!addresses || !changedAt) return []
    const home = homePlace(site, place)
    return Array.from({ length: Math.ceil(addresses / mostInSitemap) }, (_, at) => ({
      link: originOf(visit, site) + home.at(sitePages.sitemap, { part: `${at + 1}.xml` }),
      changedAt,
    }))
  })
  return visit.publicText(writeSitemapIndex(parts), xml)
}

async function showMap(visit: Visit, place: Place): Promise<Response> {
  const [, part] = /^([1-9]\d{0,4})\.xml$/.exec(visit.param('part')) ?? []
  if (!part) return refuse(404, reason('portal.no-such-site'))
  const lines = await visit.readPublic((reader) =>
    listMapLines(reader, place.site.id, { part: Number(part), most: mostInSitemap }),
  )
  if (lines.length === 0) return refuse(404, reason('portal.no-such-site'))
  const { home } = homePlace(place.site, place)
  const address = (path: string) =>
    originOf(visit, place.site) + (path === '/' ? home : home.replace(/\/$/, '') + path)
  return visit.publicText(
    writeSitemap(lines.map(({ path, changedAt }) => ({ link: address(path), changedAt }))),
    xml,
  )
}

/** What programs that read the whole web are asked to leave alone: what is made for one person, or costs much and says nothing new. */
async function showRobots(visit: Visit): Promise<Response> {
  const { search } = sitePages
  const closed = [
    search.atRoot.pattern,
    '/trang/*/tim-kiem',
    '/cong-thong-tin',
    '/dang-nhap',
    '/luot-truy-cap/',
  ]
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${originOf(visit, (await atRoot(visit)).site)}${portalUrls.sitemapIndex()}`,
    '',
  ]
  return visit.publicText(lines.join('\n'), 'text/plain; charset=utf-8')
}

/** What tells search engines which pages there are. */
export const sitemapRoutes = defineRoutes(({ get }) => {
  get(portalUrls.sitemapIndex, { who: 'anyone' }, showIndex)
  get(portalUrls.robots, { who: 'anyone' }, showRobots)
  onSite(get, sitePages.sitemap, showMap)
})
