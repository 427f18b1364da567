import type { PageCard } from '#platform/ui/index.ts'
import type { PublicSite, Visit } from '#platform/web/index.ts'
import type { Section, Site } from '../site.ts'
import type { PublicArticle } from '../store/public-article.ts'
import { feedPages } from '../urls.ts'
import { homeAddress } from './addresses.ts'
import type { Place } from './sites.ts'

type Told = Pick<PublicSite, 'canonical' | 'card' | 'feed'>
type Step = { readonly name: string; readonly item: string }

/** The way from the first page down, as schema.org tells it. */
const crumbs = (steps: readonly Step[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
})
const organisation = (site: Site, url: string) => ({
  '@type': site.kind === 'authority' ? 'GovernmentOrganization' : 'Organization',
  '@id': `${url}#co-quan`,
  name: site.name,
  url,
})

/** What programs are told of the first page of a site. */
export function siteCard(visit: Visit, place: Place): Told {
  const { site } = place
  const url = homeAddress(visit, site, place, (home) => home.home)
  const { name, tagline } = site
  const card: PageCard = {
    type: 'website',
    title: name,
    description: tagline,
    url,
    siteName: name,
    language: visit.language,
    things: [
      organisation(site, url),
      { '@type': 'WebSite', name, url, inLanguage: 'vi', publisher: { '@id': `${url}#co-quan` } },
    ],
  }
  return { canonical: url, card }
}

/** What programs are told of a section, with its own feed. */
export function sectionCard(visit: Visit, place: Place, section: Section): Told {
  const { site } = place
  const first = homeAddress(visit, site, place, (home) => home.home)
  const url = homeAddress(visit, site, place, (home) => home.section(section))
  const card: PageCard = {
    type: 'website',
    title: section.name,
    description: site.tagline,
    url,
    siteName: site.name,
    language: visit.language,
    things: [
      crumbs([
        { name: site.name, item: first },
        { name: section.name, item: url },
      ]),
    ],
  }
  const feed = place.at(feedPages.rss.section, { section: section.slug })
  // Pages further down are pages of their own.
  return visit.url.search === '' ? { canonical: url, card, feed } : { feed }
}

/** What programs are told of an article: its one address is that of its home, wherever it was adopted. */
export function articleCard(visit: Visit, place: Place, article: PublicArticle): Told {
  const home = place.sites.byId.get(article.homeId) ?? place.site
  const url = homeAddress(visit, home, place, (at) => at.article(article))
  const first = homeAddress(visit, home, place, (at) => at.home)
  const section = place.sections.find(({ id }) => id === article.sectionId)
  const { title, lead, language, firstAt, fromAt, byline } = article
  const publisher = organisation(home, first)
  const card: PageCard = {
    type: 'article',
    title,
    description: lead,
    url,
    siteName: home.name,
    language,
    publishedAt: firstAt.toString(),
    modifiedAt: fromAt.toString(),
    things: [
      {
        '@type': 'NewsArticle',
        headline: title.slice(0, 110),
        ...(lead ? { description: lead } : {}),
        url,
        mainEntityOfPage: url,
        inLanguage: language,
        datePublished: firstAt.toString(),
        dateModified: fromAt.toString(),
        author: byline ? { '@type': 'Person', name: byline } : { '@id': publisher['@id'] },
        publisher,
      },
      crumbs([
        { name: home.name, item: first },
        ...(section && home.id === place.site.id
          ? [{ name: section.name, item: homeAddress(visit, home, place, (at) => at.section(section)) }]
          : []),
        { name: title, item: url },
      ]),
    ],
  }
  return article.ended ? { canonical: url } : { canonical: url, card }
}
