import type { WebModule } from '#platform/web/index.ts'
import { deskWords } from './messages/index.ts'
import { arrangeRoutes } from './routes/arrange.tsx'
import { contactRoutes } from './routes/contacts.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { deskActRoutes } from './routes/desk-acts.tsx'
import { proofRoutes } from './routes/proofs.tsx'
import { feedRoutes } from './routes/feed.tsx'
import { sitemapRoutes } from './routes/sitemap.ts'
import { searchRoutes } from './routes/search/search.tsx'
import { searchDeskRoutes } from './routes/search/search-desk.tsx'
import { draftRoutes } from './routes/legislation/drafts.tsx'
import { lawRoutes } from './routes/legislation/laws.tsx'
import { openDataRoutes } from './routes/open-data.tsx'
import { libraryRoutes } from './routes/media/library.tsx'
import { shownRoutes } from './routes/media/shown.tsx'
import { servedRoutes } from './routes/media/served.tsx'
import { publicRoutes } from './routes/public.tsx'
import { reachRoutes } from './routes/reach.tsx'
import { visitRoutes } from './routes/visits.tsx'
import { countSubmitted } from './store/desk.ts'
import { deskUrls } from './urls.ts'

const roles = ['editor', 'leader', 'administrator']

/** What the portal gives the web room. */
export const web: WebModule = {
  // One on each line: each part of the portal adds its own.
  // prettier-ignore
  routes: [
    ...publicRoutes,
    ...feedRoutes,
    ...sitemapRoutes,
    ...visitRoutes,
    ...servedRoutes,
    ...libraryRoutes,
    ...shownRoutes,
    ...deskRoutes,
    ...deskActRoutes,
    ...arrangeRoutes,
    ...proofRoutes,
    ...searchRoutes,
    ...searchDeskRoutes,
    ...reachRoutes,
    ...lawRoutes,
    ...draftRoutes,
    ...contactRoutes,
    ...openDataRoutes,
  ],
  navigation: [
    {
      href: deskUrls.desk(),
      label: (language) => deskWords.in(language)('desk'),
      icon: 'newspaper',
      who: 'official',
      roles,
      count: countSubmitted,
    },
  ],
}
