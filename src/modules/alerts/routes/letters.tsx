import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { confirmSubscription, endSubscription, findEnding } from '../acts/subscribe.ts'
import { outwardWords } from '../messages/index.ts'
import { ConfirmLettersPage, EndLettersPage } from '../pages/letters-page.tsx'
import type { Ending } from '../subscriber.ts'
import { urls } from '../urls.ts'

const tokenOf = (visit: Visit) => visit.param('token')

const showConfirm = (visit: Visit, outcome?: 'done' | 'used') =>
  visit.publicPage(
    { title: outwardWords.in(visit.language)('confirm-title') },
    <ConfirmLettersPage
      action={urls.confirm({ token: tokenOf(visit) })}
      csrf={visit.csrf}
      outcome={outcome}
    />,
  )

const showEnd = (visit: Visit, ending: Ending | undefined, done: boolean) =>
  visit.publicPage(
    { title: outwardWords.in(visit.language)('end-title') },
    <EndLettersPage
      {...{ ending, done }}
      action={urls.endLetters({ token: tokenOf(visit) })}
      csrf={visit.csrf}
    />,
  )

/** Where letters lead: opened by people, and ended by their mail program with one click (RFC 8058), so without a session or a form token. */
export const letterRoutes = defineRoutes(({ get, post }) => {
  const anyone = { who: 'anyone', limit: 'sign-in', rawBody: true } as const
  get(urls.confirm, { who: 'anyone' }, (visit) => showConfirm(visit))
  get(urls.endLetters, { who: 'anyone' }, async (visit) => {
    const ending = await visit.readAsSystem('alerts.end-letters', (reader) =>
      findEnding(reader, tokenOf(visit)),
    )
    return showEnd(visit, ending, false)
  })
  post(urls.confirm, anyone, async (visit) => {
    const done = await visit.actAsSystem('alerts.confirm', confirmSubscription, tokenOf(visit))
    return showConfirm(visit, done ? 'done' : 'used')
  })
  post(urls.endLetters, anyone, async (visit) => {
    const ended = await visit.actAsSystem('alerts.end-letters', endSubscription, tokenOf(visit))
    return showEnd(visit, ended, true)
  })
})
