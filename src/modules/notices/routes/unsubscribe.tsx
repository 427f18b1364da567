import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { unsubscribe } from '../acts/unsubscribe.ts'
import { words } from '../messages/index.ts'
import { UnsubscribePage } from '../pages/unsubscribe-page.tsx'
import { urls } from '../urls.ts'

const show = (visit: Visit, outcome?: 'done' | 'used') =>
  visit.publicPage(
    { title: words.in(visit.language)('unsubscribe-title') },
    <UnsubscribePage token={visit.param('token')} csrf={visit.csrf} {...(outcome ? { outcome } : {})} />,
  )

/** The way out of letters: opened by people, or posted by their mail program with one click (RFC 8058), so without a session or a form token. */
export const unsubscribeRoutes = defineRoutes(({ get, post }) => {
  const anyone = { who: 'anyone', limit: 'sign-in' } as const
  get(urls.unsubscribe, { who: 'anyone' }, (visit) => show(visit))
  post(urls.unsubscribe, { ...anyone, rawBody: true }, async (visit) => {
    const done = await visit.actAsSystem('notices.unsubscribe', unsubscribe, visit.param('token'))
    return show(visit, done ? 'done' : 'used')
  })
})
