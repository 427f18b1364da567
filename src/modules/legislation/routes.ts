import { forRoles, type WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { deskRoles } from './rules/access.ts'
import { consultationActRoutes } from './routes/consultation-acts.tsx'
import { consultationRoutes } from './routes/consultations.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { deskActRoutes } from './routes/desk-acts.tsx'
import { fileRoutes } from './routes/files.tsx'
import { remarkRoutes } from './routes/remark-acts.tsx'
import { termRoutes } from './routes/terms.tsx'
import { countSubmitted } from './store/editions.ts'
import { countNewRemarks } from './store/remarks.ts'
import { urls } from './urls.ts'

/** What legislation gives the web room. */
export const web: WebModule = {
  routes: forRoles(deskRoles, [
    ...deskRoutes,
    ...deskActRoutes,
    ...fileRoutes,
    ...termRoutes,
    ...consultationRoutes,
    ...consultationActRoutes,
    ...remarkRoutes,
  ]),
  navigation: [
    {
      href: urls.desk(),
      label: (language) => words.in(language)('desk'),
      icon: 'scale',
      who: 'official',
      roles: [...deskRoles],
      count: async (reader) => (await countSubmitted(reader)) + (await countNewRemarks(reader)),
    },
  ],
  commands: [
    {
      href: urls.consultations(),
      label: (language) => words.in(language)('consultations'),
      who: 'official',
      roles: [...deskRoles],
    },
  ],
}
