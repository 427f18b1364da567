import { reason, refuse } from '#kit/refusal.ts'
import { type Issue, listLiving, listSpokenArticles, type Recording } from '#modules/alerts/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { articleName } from '../rules/address.ts'
import type { MenuItem, Section, Site, SiteContacts, SiteId } from '../site.ts'
import { listContacts } from '../store/contacts.ts'
import { listMenus } from '../store/menus.ts'
import { listSitePictures, type SitePicture } from '../store/site-pictures.ts'
import { listAllSections, listSites } from '../store/sites.ts'
import { portalUrls, type SitePage, sitePages } from '../urls.ts'

/** Every site with its sections, kept until something is published. */
export type Sites = {
  readonly all: readonly Site[]
  readonly main: Site | undefined
  readonly bySlug: ReadonlyMap<string, Site>
  readonly byHost: ReadonlyMap<string, Site>
  readonly byId: ReadonlyMap<string, Site>
  readonly sectionsOf: ReadonlyMap<string, readonly Section[]>
  /** How the authorities of sites are reached. */
  readonly contactsOf: ReadonlyMap<string, SiteContacts>
  /** Menus that sites arranged for themselves. */
  readonly menuOf: ReadonlyMap<string, readonly MenuItem[]>
  /** Emblem and banner of sites that chose them. */
  readonly picturesOf: ReadonlyMap<string, readonly SitePicture[]>
  /** Alerts of every authority that are in force or will be. */
  readonly alerts: readonly Issue[]
  /** What announcers recorded of articles, by article. */
  readonly spoken: ReadonlyMap<string, Recording>
}

/** The sites as the public may see them. */
export function readSites(visit: Visit): Promise<Sites> {
  return visit.readPublished('portal.sites', async (reader) => {
    const all = await listSites(reader)
    const sections = await listAllSections(reader)
    return {
      all,
      main: all.find(({ main }) => main),
      bySlug: new Map(all.map((site) => [site.slug, site])),
      byHost: new Map(all.flatMap((site) => (site.host ? [[site.host, site] as const] : []))),
      byId: new Map(all.map((site) => [site.id, site])),
      contactsOf: await listContacts(reader),
      menuOf: new Map((await listMenus(reader)).map(({ siteId, items }) => [siteId, items])),
      sectionsOf: Map.groupBy(sections, ({ siteId }) => siteId),
      picturesOf: Map.groupBy(await listSitePictures(reader), ({ siteId }) => siteId),
      alerts: await listLiving(reader),
      spoken: await listSpokenArticles(reader),
    }
  })
}

type Query = Readonly<Record<string, string | number | undefined>>

/** A site as a visitor came to it, with the addresses of its pages. */
export type Place = {
  readonly site: Site
  readonly sites: Sites
  readonly sections: readonly Section[]
  /** Tells this site and the way to it from every other. */
  readonly name: string
  readonly home: string
  readonly feed: string
  /** The address of a page of this site: `place.at(sitePages.section, { section: 'tin-tuc' })`. */
  at<Params extends readonly unknown[]>(page: SitePage<Params>, ...more: Params): string
  section(section: Pick<Section, 'slug'>, query?: Query): string
  article(article: { readonly slug: string; readonly number: bigint }): string
  /** The first page of another site. */
  other(id: SiteId): string
}

const bare = (host: string) => host.replace(/:\d+$/, '').toLowerCase()

/** A site at the root of a host, or below `/trang/:site`. */
export function placeOf(site: Site, sites: Sites, atRoot: boolean): Place {
  const at: Place['at'] = (page, ...more) => page.link(atRoot ? undefined : site.slug, ...more)
  return {
    site,
    sites,
    sections: sites.sectionsOf.get(site.id) ?? [],
    at,
    name: `${site.id} ${atRoot}`,
    home: at(sitePages.home),
    feed: at(sitePages.feed),
    section: ({ slug }, query) => at(sitePages.section, { section: slug }, query),
    article: (article) => at(sitePages.article, { article: articleName(article) }),
    other(id) {
      const found = sites.byId.get(id)
      if (!found || found.main) return portalUrls.home()
      return found.host ? `//${found.host}/` : portalUrls.site({ site: found.slug })
    },
  }
}

/** The site at the root of the host by which a visitor came; undefined where the instance has none. */
export async function placeAtRoot(visit: Visit): Promise<Place | undefined> {
  const sites = await readSites(visit)
  const site = sites.byHost.get(bare(visit.url.host)) ?? sites.main
  return site && placeOf(site, sites, true)
}

/** The site that the path names; refuses where there is none (404). */
export async function placeByPath(visit: Visit): Promise<Place> {
  const sites = await readSites(visit)
  const site = sites.bySlug.get(visit.param('site'))
  return site ? placeOf(site, sites, false) : refuse(404, reason('portal.no-such-site'))
}
