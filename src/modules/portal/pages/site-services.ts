import { identityUrls } from '#modules/identity/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import { portalUrls, sitePages } from '../urls.ts'
import type { Place } from './sites.ts'

type SiteService = {
  readonly icon: string
  /** A key of the portal's words. */
  readonly word: Parameters<ReturnType<(typeof words)['in']>>[0]
  readonly href: (place: Place) => string
}

/** What every site offers besides its articles, in the order of how often it is wanted: shown on the first page and in the foot. */
const services: readonly SiteService[] = [
  {
    icon: 'message-circle-question-mark',
    word: 'task-questions',
    href: (place) => place.at(sitePages.questions),
  },
  { icon: 'megaphone', word: 'task-feedback', href: (place) => place.at(sitePages.feedbacks) },
  { icon: 'users-round', word: 'task-receptions', href: (place) => place.at(sitePages.receptions) },
  { icon: 'search', word: 'task-search', href: (place) => place.at(sitePages.search) },
  { icon: 'scale', word: 'task-laws', href: (place) => place.at(sitePages.laws) },
  { icon: 'message-square-text', word: 'task-drafts', href: (place) => place.at(sitePages.drafts) },
  { icon: 'contact-round', word: 'task-contacts', href: () => portalUrls.contacts() },
  { icon: 'calendar-days', word: 'task-week', href: (place) => place.at(sitePages.week) },
  { icon: 'file-search', word: 'task-information', href: (place) => place.at(sitePages.information) },
  { icon: 'search-check', word: 'task-track', href: (place) => place.at(sitePages.track) },
  { icon: 'bell', word: 'task-notices', href: (place) => place.at(sitePages.noticeBoard) },
  { icon: 'siren', word: 'task-alerts', href: (place) => place.at(sitePages.alerts) },
  { icon: 'megaphone', word: 'task-loudspeaker', href: (place) => place.at(sitePages.loudspeaker) },
  { icon: 'radio', word: 'task-radio', href: (place) => place.at(sitePages.radio) },
  { icon: 'film', word: 'task-films', href: (place) => place.at(sitePages.films) },
  { icon: 'mail', word: 'task-letters', href: (place) => place.at(sitePages.letters) },
  { icon: 'user-round', word: 'task-citizen', href: () => identityUrls.citizenHome() },
  { icon: 'database', word: 'task-open-data', href: () => portalUrls.openData() },
  { icon: 'vote', word: 'task-polls', href: (place) => place.at(sitePages.polls) },
  { icon: 'calendar-days', word: 'events', href: (place) => place.at(sitePages.events) },
  { icon: 'building-2', word: 'task-sites', href: () => portalUrls.sites() },
]

/** The words that name what a site offers; menus lead there by them. */
export const serviceWords = services.map(({ word }) => word)

/** Where a service of a site stands; undefined where the site offers no such one. */
export const serviceHref = (place: Place, word: string): string | undefined =>
  services.find((one) => one.word === word)?.href(place)

/** The links to what a site offers, in a language. */
export const siteServices = (place: Place, language: Language) =>
  services.map(({ icon, word, href }) => ({ icon, label: words.in(language)(word), href: href(place) }))
