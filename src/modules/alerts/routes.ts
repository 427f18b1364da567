import { forRoles, type WebModule } from '#platform/web/index.ts'
import { loudspeakerWords, words } from './messages/index.ts'
import { deskRoutes } from './routes/desk.tsx'
import { letterRoutes } from './routes/letters.tsx'
import { loudspeakerRoutes } from './routes/loudspeaker.tsx'
import { outwardRoutes } from './routes/outward.tsx'
import { recordingRoutes } from './routes/recordings.tsx'
import { kindRoutes } from './routes/kinds.tsx'
import { urls } from './urls.ts'

const roles = ['leader', 'editor', 'administrator', 'instance-administrator']

/** What alerts give the web room. */
export const web: WebModule = {
  routes: forRoles(roles, [
    ...kindRoutes,
    ...outwardRoutes,
    ...loudspeakerRoutes,
    ...recordingRoutes,
    ...letterRoutes,
    ...deskRoutes,
  ]),
  navigation: [
    {
      href: urls.desk(),
      label: (language) => words.in(language)('desk'),
      icon: 'siren',
      who: 'official',
      roles,
    },
    {
      href: urls.loudspeaker(),
      label: (language) => loudspeakerWords.in(language)('loudspeaker'),
      icon: 'megaphone',
      who: 'official',
      roles,
    },
  ],
  commands: [
    {
      href: urls.write(),
      label: (language) => loudspeakerWords.in(language)('write'),
      who: 'official',
      roles,
    },
    {
      href: urls.issue(),
      label: (language) => words.in(language)('issue-alert'),
      who: 'official',
      roles,
    },
  ],
}
