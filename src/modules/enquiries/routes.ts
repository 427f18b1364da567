import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { scopeOf } from './pages/desk-scope.ts'
import { deedRoutes } from './routes/deeds.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { directingRoutes } from './routes/directing.ts'
import { enquiryTables } from './routes/desk-tables.ts'
import { pictureRoutes } from './routes/pictures.tsx'
import { receptionRoutes } from './routes/receptions.tsx'
import { weekRoutes } from './routes/weeks.tsx'
import { countForDesk } from './store/desk.ts'
import { enquiryUrls } from './urls.ts'

const roles = ['clerk', 'one-stop-officer', 'editor', 'leader', 'unit-head', 'specialist', 'administrator']

/** What enquiries give the web room. */
export const web: WebModule = {
  routes: [
    ...weekRoutes,
    ...receptionRoutes,
    ...pictureRoutes,
    ...deskRoutes,
    ...directingRoutes,
    ...deedRoutes,
  ],
  navigation: [
    {
      href: enquiryUrls.desk(),
      label: (language) => words.in(language)('desk'),
      icon: 'message-circle-question-mark',
      who: 'official',
      daily: true,
      roles,
      count: async (reader) => (await countForDesk(reader, scopeOf(reader.actor))).waiting,
    },
  ],
  commands: [
    {
      href: enquiryUrls.receptions(),
      label: (language) => words.in(language)('receptions'),
      who: 'official',
      roles: ['clerk', 'one-stop-officer', 'editor', 'leader'],
    },
    {
      href: enquiryUrls.week(),
      label: (language) => words.in(language)('week'),
      who: 'official',
      roles: ['clerk', 'one-stop-officer', 'editor', 'leader'],
    },
  ],
  desk: enquiryTables,
  deskTopics: ['enquiries'],
}
