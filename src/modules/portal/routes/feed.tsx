import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { homeAddress, originOf } from '../pages/addresses.ts'
import { FeedsPage } from '../pages/feeds-page.tsx'
import { readFirstOf } from '../pages/first-of-site.ts'
import { siteFrame } from '../pages/site-frame.tsx'
import type { Place } from '../pages/sites.ts'
import { writeAtom } from '../rules/feeds/atom.ts'
import { type Feed, type FeedFormat, feedFormats } from '../rules/feeds/feed.ts'
import { writeJsonFeed } from '../rules/feeds/json-feed.ts'
import { writeRss } from '../rules/feeds/rss.ts'
import type { Section } from '../site.ts'
import { type Headline, listInSection } from '../store/reading.ts'
import { feedPages, sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const formats: Readonly<
  Record<FeedFormat, { readonly type: string; readonly write: (feed: Feed) => string }>
> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
}
const most = 30

/** A feed reader has no cookie: the language stands in the address, else it is the visitor's. */
const languageOf = (visit: Visit) => (visit.query('ngon-ngu') === 'en' ? 'en' : visit.language)

function send(
  visit: Visit,
  place: Place,
  format: FeedFormat,
  { headlines, section }: { readonly headlines: readonly Headline[]; readonly section?: Section },
): Response {
  const { site } = place
  const address = (path: (home: Place) => string) => homeAddress(visit, site, place, path)
  const { type, write } = formats[format]
  const feed: Feed = {
    title: section ? `${section.name} · ${site.name}` : site.name,
    about: site.tagline,
    link: address((home) => (section ? home.section(section) : home.home)),
    self: originOf(visit, site) + visit.url.pathname + visit.url.search,
    items: headlines.map((headline) => ({ ...headline, link: address((home) => home.article(headline)) })),
  }
  return visit.publicText(write(feed), type)
}

const showSiteFeed = (format: FeedFormat) => async (visit: Visit, place: Place) => {
  const { newest } = await readFirstOf(visit, place.site.id, languageOf(visit))
  return send(visit, place, format, { headlines: newest })
}

const showSectionFeed = (format: FeedFormat) => async (visit: Visit, place: Place) => {
  const section =
    place.sections.find(({ slug }) => slug === visit.param('section')) ??
    refuse(404, reason('portal.no-such-section'))
  const headlines = await visit.readPublic((reader) =>
    listInSection(reader, section.id, { language: languageOf(visit), most }),
  )
  return send(visit, place, format, { headlines, section })
}

async function showFeeds(visit: Visit, place: Place): Promise<Response> {
  const page = { title: words.in(visit.language)('feeds'), cache: true, site: siteFrame(visit, place) }
  return visit.publicPage({ ...page, counts: { group: place.site.id } }, <FeedsPage place={place} />)
}

/** Feeds of sites and sections in the formats that readers know, and the page that lists them. */
export const feedRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.feeds, showFeeds)
  for (const format of feedFormats) {
    onSite(get, feedPages[format].site, showSiteFeed(format))
    onSite(get, feedPages[format].section, showSectionFeed(format))
  }
})
