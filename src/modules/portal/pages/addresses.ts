import type { Visit } from '#platform/web/index.ts'
import type { Site } from '../site.ts'
import { placeOf, type Place } from './sites.ts'

/** Scheme and host under which a site is at home: its own, else the instance's as the visitor came to it. */
export function originOf(visit: Visit, site: Pick<Site, 'host'>): string {
  return site.host ? `${new URL(visit.origin).protocol}//${site.host}` : visit.origin
}

/** A site at its home: at the root of its host, the main one at that of the instance, others below it. */
export const homePlace = (site: Site, { sites }: Place): Place =>
  placeOf(site, sites, site.main || site.host !== null)

/** The one absolute address of a page of a site, whichever way the visitor came. */
export function homeAddress(visit: Visit, site: Site, place: Place, path: (home: Place) => string): string {
  return originOf(visit, site) + path(homePlace(site, place))
}
