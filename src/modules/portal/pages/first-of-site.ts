import type { Language } from '#platform/i18n/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { SiteId } from '../site.ts'
import { type Headline, listBySection, listHeadlines } from '../store/reading.ts'

/** As many as feeds tell; the first page shows the first of them. */
const most = 30
const ofEachSection = 4

/** What the first page of a site and its feeds show. */
export type FirstOfSite = {
  /** The newest, each once. */
  readonly newest: readonly Headline[]
  /** The newest few of each section. */
  readonly bySection: readonly Headline[]
}

/** The newest of a site, kept until something is published: the first page in every display, and every feed, are made of it. */
export const readFirstOf = (visit: Visit, siteId: SiteId, language: Language): Promise<FirstOfSite> =>
  visit.readPublished(`portal.first ${siteId} ${language}`, async (reader) => ({
    newest: await listHeadlines(reader, siteId, { language, most }),
    bySection: await listBySection(reader, siteId, { language, most: ofEachSection }),
  }))
