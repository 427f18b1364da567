import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { operatorRoutes } from './routes/operators.ts'
import { registryRoutes } from './routes/registry.ts'
import { registryRoles } from './rules/access.ts'
import { urls } from './urls.ts'

/** What exchange gives the web room. */
export const web: WebModule = {
  routes: [...registryRoutes, ...operatorRoutes],
  navigation: [
    {
      href: urls.sent(),
      label: (language) => words.in(language)('exchange'),
      icon: 'arrow-left-right',
      who: 'official',
      roles: [...registryRoles],
    },
    {
      href: urls.lanes(),
      label: (language) => words.in(language)('exchange'),
      icon: 'arrow-left-right',
      who: 'administrator',
      roles: ['instance-administrator'],
    },
  ],
  commands: [
    {
      href: urls.report(),
      label: (language) => words.in(language)('report'),
      who: 'official',
      roles: [...registryRoles],
    },
  ],
}
