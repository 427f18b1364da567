import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { siteFrame } from '../pages/site-frame.tsx'
import type { Place } from '../pages/sites.ts'
import { EventsPage } from '../pages/topics/events-page.tsx'
import { TagPage } from '../pages/topics/tag-page.tsx'
import { writeCalendar } from '../rules/write-calendar.ts'
import { findTag } from '../store/tags.ts'
import { listEvents, listTagged } from '../store/topics.ts'
import { sitePages } from '../urls.ts'
import { onSite } from './on-site.ts'

const framed = (visit: Visit, place: Place) => ({
  cache: true,
  counts: { group: place.site.id },
  site: siteFrame(visit, place),
})

async function showTag(visit: Visit, place: Place): Promise<Response> {
  const slug = visit.param('tag')
  const { tag, headlines } = await visit.readPublic(async (reader) => ({
    tag: await findTag(reader, slug),
    headlines: await listTagged(reader, place.site.id, slug, { language: visit.language, most: 50 }),
  }))
  if (!tag || headlines.length === 0) return refuse(404, reason('portal.no-such-tag'))
  return visit.publicPage(
    { title: words.in(visit.language)('tagged', { name: tag.name }), ...framed(visit, place) },
    <TagPage {...{ place, tag, headlines }} />,
  )
}

/** A kept page may be a day old: what was over this morning is no harm in the evening. */
const upcoming = (visit: Visit, place: Place, most: number) =>
  visit.readPublic((reader) =>
    listEvents(reader, place.site.id, { language: visit.language, since: reader.now, most }),
  )

async function showEvents(visit: Visit, place: Place): Promise<Response> {
  const t = words.in(visit.language)
  return visit.publicPage(
    { title: t('events'), description: t('events-lead'), ...framed(visit, place) },
    <EventsPage place={place} events={await upcoming(visit, place, 50)} />,
  )
}

async function showCalendar(visit: Visit, place: Place): Promise<Response> {
  const events = await upcoming(visit, place, 200)
  const entries = events.map((event) => ({
    ...event,
    link: new URL(place.article(event), visit.url).href,
    from: event.fromAt,
    to: event.toAt,
    changed: event.firstAt,
  }))
  return new Response(writeCalendar(place.site.name, visit.url.hostname, entries), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}

/** What a site has across its sections: on a tag, and what takes place. */
export const topicRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.tag, showTag)
  onSite(get, sitePages.events, showEvents)
  onSite(get, sitePages.calendar, showCalendar)
})
