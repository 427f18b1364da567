import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { checkingRoutes } from './routes/checking.tsx'
import { desktopRoutes } from './routes/desktop.tsx'
import { signingFileRoutes } from './routes/signing-file.tsx'
import { trialMachineRoutes } from './routes/trial-machines.ts'
import { trustRoutes } from './routes/trust.tsx'
import { urls } from './urls.ts'

const ofInstance = { who: 'administrator', roles: ['instance-administrator'] } as const

/** What signatures give the web room. */
export const web: WebModule = {
  routes: [...checkingRoutes, ...trustRoutes, ...signingFileRoutes, ...desktopRoutes, ...trialMachineRoutes],
  navigation: [
    {
      href: urls.trust(),
      label: (language) => words.in(language)('trust'),
      icon: 'shield-check',
      ...ofInstance,
    },
  ],
  commands: [
    { href: urls.check(), label: (language) => words.in(language)('check'), who: 'official' },
    { href: urls.signFile(), label: (language) => words.in(language)('sign-file'), who: 'official' },
  ],
}
