import { identityUrls } from '#modules/identity/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import { portalUrls } from '../urls.ts'
import type { Place } from './sites.ts'

type SiteService = {
  readonly icon: string
  /** A key of the portal's words. */
  readonly word: Parameters<ReturnType<(typeof words)['in']>>[0]
  readonly href: (place: Place) => string
}

/** What every site offers besides its articles, in the order of how often it is wanted: shown on the first page and in the foot. */
const services: readonly SiteService[] = [
  { icon: 'contact-round', word: 'task-contacts', href: () => portalUrls.contacts() },
  { icon: 'user-round', word: 'task-citizen', href: () => identityUrls.citizenHome() },
  { icon: 'building-2', word: 'task-sites', href: () => portalUrls.sites() },
]

/** The links to what a site offers, in a language. */
export const siteServices = (place: Place, language: Language) =>
  services.map(({ icon, word, href }) => ({ icon, label: words.in(language)(word), href: href(place) }))
