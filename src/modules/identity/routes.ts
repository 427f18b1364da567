import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { accountFormRoutes } from './routes/account-forms.tsx'
import { accountListRoutes } from './routes/account-list.tsx'
import { accountRoutes } from './routes/account.tsx'
import { actingRoutes } from './routes/acting.tsx'
import { citizenRoutes } from './routes/citizens.tsx'
import { handOverRoutes } from './routes/hand-over.tsx'
import { importAccountRoutes } from './routes/import-accounts.tsx'
import { ownAccountRoutes } from './routes/own-account.tsx'
import { policyRoutes } from './routes/policies.tsx'
import { securityRoutes } from './routes/security.tsx'
import { setUpRoutes } from './routes/set-up.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { singleSignOnRoutes } from './routes/single-sign-on.tsx'
import { passkeyRoutes } from './routes/passkeys.tsx'
import { confirmAgainRoutes } from './routes/confirm-again.tsx'
import { slipRoutes } from './routes/slips.tsx'
import { urls } from './urls.ts'

/** What identity gives the web room; addresses of one word stand before those with a parameter. */
export const web: WebModule = {
  routes: [
    ...signInRoutes,
    ...passkeyRoutes,
    ...singleSignOnRoutes,
    ...confirmAgainRoutes,
    ...citizenRoutes,
    ...setUpRoutes,
    ...ownAccountRoutes,
    ...securityRoutes,
    ...actingRoutes,
    ...accountListRoutes,
    ...accountFormRoutes.filter(({ pattern }) => pattern === urls.accountNew.pattern),
    ...importAccountRoutes,
    ...slipRoutes,
    ...policyRoutes,
    ...accountFormRoutes.filter(({ pattern }) => pattern !== urls.accountNew.pattern),
    ...handOverRoutes,
    ...accountRoutes,
  ],
  navigation: [
    {
      href: urls.desk(),
      label: (language) => words.in(language)('desk'),
      icon: 'layout-dashboard',
      first: true,
      who: 'official',
    },
    {
      href: urls.accounts(),
      label: (language) => words.in(language)('accounts'),
      icon: 'users',
      who: 'administrator',
    },
  ],
  commands: [
    { href: urls.profile(), label: (language) => words.in(language)('own-account'), who: 'official' },
    {
      href: urls.changePassword(),
      label: (language) => words.in(language)('change-password'),
      who: 'official',
    },
    { href: urls.security(), label: (language) => words.in(language)('security'), who: 'official' },
    { href: urls.switchActing(), label: (language) => words.in(language)('choose-acting'), who: 'official' },
    { href: urls.delegations(), label: (language) => words.in(language)('delegations'), who: 'official' },
    { href: urls.accountNew(), label: (language) => words.in(language)('account-new'), who: 'administrator' },
    {
      href: urls.accountsImport(),
      label: (language) => words.in(language)('accounts-import'),
      who: 'administrator',
    },
    {
      href: urls.policies(),
      label: (language) => words.in(language)('policies'),
      who: 'administrator',
      roles: ['instance-administrator'],
    },
  ],
}
