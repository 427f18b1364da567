import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { topicOf } from './notice.ts'
import { noticesRoutes } from './routes/notices.tsx'
import { officeRoutes } from './routes/office.tsx'
import { preferencesRoutes } from './routes/preferences.tsx'
import { unsubscribeRoutes } from './routes/unsubscribe.tsx'
import { countUnread } from './store/notices.ts'
import { urls } from './urls.ts'

/** What notices give the web room; addresses of one word stand before those with a parameter. */
export const web: WebModule = {
  routes: [...preferencesRoutes, ...unsubscribeRoutes, ...officeRoutes, ...noticesRoutes],
  navigation: [
    {
      href: urls.office(),
      label: (language) => words.in(language)('office'),
      icon: 'bell-ring',
      who: 'administrator',
    },
  ],
  commands: [
    { href: urls.notices(), label: (language) => words.in(language)('notices'), who: 'official' },
    { href: urls.preferences(), label: (language) => words.in(language)('preferences'), who: 'official' },
  ],
  bell: {
    href: urls.notices(),
    label: (language, count) =>
      count > 0 ? words.in(language)('bell-label', { count }) : words.in(language)('bell-none'),
    count: countUnread,
    topicOf,
  },
}
