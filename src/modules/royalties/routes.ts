import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { authorRoutes } from './routes/authors.tsx'
import { feeRoutes } from './routes/fees.tsx'
import { figureRoutes } from './routes/figures.tsx'
import { oneFeeRoutes } from './routes/one-fee.tsx'
import { sheetRoutes } from './routes/sheets.tsx'
import { readerRoles } from './rules/access.ts'
import { countWaiting } from './store/proposals.ts'
import { urls } from './urls.ts'

/** What royalties give the web room: the desk of authors' fees; nothing of it is public. */
export const web: WebModule = {
  routes: [...feeRoutes, ...oneFeeRoutes, ...sheetRoutes, ...authorRoutes, ...figureRoutes],
  navigation: [
    {
      href: urls.fees(),
      label: (language) => words.in(language)('fees'),
      icon: 'pen-line',
      who: 'official',
      roles: readerRoles,
      count: countWaiting,
    },
  ],
  commands: [{ href: urls.mine(), label: (language) => words.in(language)('mine'), who: 'official' }],
}
