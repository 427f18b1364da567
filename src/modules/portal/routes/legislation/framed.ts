import type { Visit } from '#platform/web/index.ts'
import { authoritiesAbove } from '../../rules/authorities-above.ts'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'

/** Kept, counted under its site, in the site's frame. */
export const framed = (visit: Visit, place: Place) => ({
  cache: true,
  counts: { group: place.site.id },
  site: siteFrame(visit, place),
})

/** To where a page is at home. */
export const moved = (location: string): Response =>
  new Response(null, { status: 301, headers: { location } })

/** The first site at which an authority is at home: its own, not one on a subject. */
export const homeOf = (place: Place, authorityId: string): Place['site'] | undefined =>
  place.sites.all.find((site) => site.authorityId === authorityId && site.kind === 'authority')

/** The authorities whose documents a site shows. */
export const shownBy = ({ site, sites }: Place): Place['site']['authorityId'][] =>
  authoritiesAbove(site, sites.byId)
