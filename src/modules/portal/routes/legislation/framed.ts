import type { Visit } from '#platform/web/index.ts'
import { authoritiesAbove } from '../../rules/authorities-above.ts'
import { nextDayAt } from '../../rules/next-day.ts'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'

/** Kept, counted under its site, in the site's frame; until midnight at the longest, because whether something holds or lies open turns with the day. */
export function framed(visit: Visit, place: Place) {
  const site = siteFrame(visit, place)
  const midnight = nextDayAt(Temporal.Instant.fromEpochMilliseconds(visit.startedAt))
  const { freshUntil: turn = midnight } = site
  const freshUntil = Temporal.Instant.compare(turn, midnight) < 0 ? turn : midnight
  return { cache: true, counts: { group: place.site.id }, site: { ...site, freshUntil } }
}

/** To where a page is at home. */
export const moved = (location: string): Response =>
  new Response(null, { status: 301, headers: { location } })

/** The first site at which an authority is at home: its own, not one on a subject. */
export const homeOf = (place: Place, authorityId: string): Place['site'] | undefined =>
  place.sites.all.find((site) => site.authorityId === authorityId && site.kind === 'authority')

/** The authorities whose documents a site shows. */
export const shownBy = ({ site, sites }: Place): Place['site']['authorityId'][] =>
  authoritiesAbove(site, sites.byId)
