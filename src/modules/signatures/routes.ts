import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { checkingRoutes } from './routes/checking.tsx'
import { desktopRoutes } from './routes/desktop.tsx'
import { servicesRoutes } from './routes/services.tsx'
import { keyRoutes } from './routes/keys.tsx'
import { signingFileRoutes } from './routes/signing-file.tsx'
import { trialMachineRoutes } from './routes/trial-machines.ts'
import { trustRoutes } from './routes/trust.tsx'
import { urls } from './urls.ts'

const ofInstance = { who: 'administrator', roles: ['instance-administrator'] } as const

/** What signatures give the web room. */
export const web: WebModule = {
  routes: [
    ...checkingRoutes,
    ...trustRoutes,
    ...servicesRoutes,
    ...signingFileRoutes,
    ...desktopRoutes,
    ...trialMachineRoutes,
    ...keyRoutes,
  ],
  navigation: [
    {
      href: urls.myKeys(),
      label: (language) => words.in(language)('my-keys'),
      icon: 'signature',
      who: 'official',
    },
    {
      href: urls.sealKeys(),
      label: (language) => words.in(language)('seal-keys'),
      icon: 'stamp',
      who: 'administrator',
    },
    {
      href: urls.trust(),
      label: (language) => words.in(language)('trust'),
      icon: 'shield-check',
      ...ofInstance,
    },
    {
      href: urls.services(),
      label: (language) => words.in(language)('services'),
      icon: 'globe-lock',
      ...ofInstance,
    },
  ],
  commands: [
    { href: urls.check(), label: (language) => words.in(language)('check'), who: 'official' },
    { href: urls.signFile(), label: (language) => words.in(language)('sign-file'), who: 'official' },
  ],
}
