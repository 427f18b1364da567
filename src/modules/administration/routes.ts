import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { instancePages } from './routes/instance.tsx'
import { recordPages } from './routes/record.tsx'
import { urls } from './urls.ts'

const ofInstance = { who: 'administrator', roles: ['instance-administrator'] } as const

/** What the administration of the instance gives the web room. */
export const web: WebModule = {
  routes: [...instancePages, ...recordPages],
  navigation: [
    {
      href: urls.record(),
      label: (language) => words.in(language)('record'),
      icon: 'scroll-text',
      who: 'administrator',
    },
    { href: urls.system(), label: (language) => words.in(language)('system'), icon: 'server', ...ofInstance },
  ],
  commands: [{ href: urls.jobs(), label: (language) => words.in(language)('jobs'), ...ofInstance }],
}
