import { defineRoutes, type Visit } from '#platform/web/index.ts'
import type { Place } from '../pages/sites.ts'
import { writeFeed } from '../rules/feed.ts'
import { listHeadlines } from '../store/reading.ts'
import { sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

async function showFeed(visit: Visit, place: Place): Promise<Response> {
  const headlines = await visit.readPublic((reader) => listHeadlines(reader, place.site.id, { most: 30 }))
  const absolute = (path: string) => new URL(path, visit.url).href
  const body = writeFeed({
    title: place.site.name,
    about: place.site.tagline,
    link: absolute(place.home),
    self: absolute(place.feed),
    items: headlines.map((headline) => ({ ...headline, link: absolute(place.article(headline)) })),
  })
  return new Response(body, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}

export const feedRoutes = defineRoutes(({ get }) => onSite(get, sitePages.feed, showFeed))
