import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { confirmSubscription, endSubscription } from '../acts/subscribe.ts'
import { outwardWords } from '../messages/index.ts'
import { LettersPage } from '../pages/letters-page.tsx'
import { urls } from '../urls.ts'

type Use = 'confirm' | 'end'
const urlOf = (use: Use, token: string) =>
  use === 'confirm' ? urls.confirm({ token }) : urls.endLetters({ token })

const show = (visit: Visit, use: Use, outcome?: 'done' | 'used') =>
  visit.publicPage(
    { title: outwardWords.in(visit.language)(`${use}-title`) },
    <LettersPage
      {...{ use }}
      action={urlOf(use, visit.param('token'))}
      csrf={visit.csrf}
      {...(outcome ? { outcome } : {})}
    />,
  )

/** Where letters lead: opened by people, and ended by their mail program with one click (RFC 8058), so without a session or a form token. */
export const letterRoutes = defineRoutes(({ get, post }) => {
  const anyone = { who: 'anyone', limit: 'sign-in', rawBody: true } as const
  get(urls.confirm, { who: 'anyone' }, (visit) => show(visit, 'confirm'))
  get(urls.endLetters, { who: 'anyone' }, (visit) => show(visit, 'end'))
  post(urls.confirm, anyone, async (visit) => {
    const done = await visit.actAsSystem('alerts.confirm', confirmSubscription, visit.param('token'))
    return show(visit, 'confirm', done ? 'done' : 'used')
  })
  post(urls.endLetters, anyone, async (visit) => {
    const done = await visit.actAsSystem('alerts.end-letters', endSubscription, visit.param('token'))
    return show(visit, 'end', done ? 'done' : 'used')
  })
})
