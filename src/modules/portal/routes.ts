import type { WebModule } from '#platform/web/index.ts'
import { deskWords } from './messages/index.ts'
import { arrangeRoutes } from './routes/arrange.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { deskActRoutes } from './routes/desk-acts.tsx'
import { proofRoutes } from './routes/proofs.tsx'
import { feedRoutes } from './routes/feed.tsx'
import { sitemapRoutes } from './routes/sitemap.ts'
import { publicRoutes } from './routes/public.tsx'
import { searchRoutes } from './routes/search/search.tsx'
import { searchDeskRoutes } from './routes/search/search-desk.tsx'
import { visitRoutes } from './routes/visits.tsx'
import { countSubmitted } from './store/desk.ts'
import { deskUrls } from './urls.ts'

const roles = ['editor', 'leader', 'administrator']

/** What the portal gives the web room. */
export const web: WebModule = {
  routes: [
    ...publicRoutes,
    ...feedRoutes,
    ...sitemapRoutes,
    ...visitRoutes,
    ...deskRoutes,
    ...deskActRoutes,
    ...arrangeRoutes,
    ...proofRoutes,
    ...searchRoutes,
    ...searchDeskRoutes,
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
