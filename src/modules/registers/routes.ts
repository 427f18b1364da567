import type { WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { apiRoutes } from './routes/api.ts'
import { arrangementRoutes } from './routes/arrangement.tsx'
import { bookRoutes } from './routes/book.tsx'
import { closingRoutes } from './routes/closing.tsx'
import { codeListRoutes } from './routes/code-lists.tsx'
import { numberRoutes } from './routes/numbers.tsx'
import { shelfRoutes } from './routes/shelf.tsx'
import { urls } from './urls.ts'

/** What the registers give the web room; addresses of one word stand before those with a parameter. */
export const web: WebModule = {
  routes: [
    ...shelfRoutes,
    ...arrangementRoutes,
    ...numberRoutes,
    ...closingRoutes,
    ...bookRoutes,
    ...codeListRoutes,
    ...apiRoutes,
  ],
  navigation: [
    {
      href: urls.books(),
      label: (language) => words.in(language)('title'),
      icon: 'book-open',
      who: 'official',
    },
    {
      href: urls.codeLists(),
      label: (language) => words.in(language)('lists-title'),
      icon: 'list',
      who: 'official',
    },
  ],
  commands: [
    {
      href: urls.openRegister(),
      label: (language) => words.in(language)('open-register'),
      who: 'official',
      roles: ['clerk', 'leader', 'administrator'],
    },
    {
      href: urls.openYear(),
      label: (language) => words.in(language)('open-year'),
      who: 'official',
      roles: ['clerk'],
    },
  ],
}
