import { permit } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { arrangeComments } from '../acts/arrange-comments.ts'
import { words } from '../messages/index.ts'
import { ArrangementPage } from '../pages/arrangement-page.tsx'
import { mayModerate } from '../rules/access.ts'
import { getArrangement } from '../store/arrangements.ts'
import { urls } from '../urls.ts'
import { authorityOf } from './authority-of.ts'
import { arrangementForm } from './forms.ts'

const official = { who: 'official' } as const

async function showArrangement(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  permit(mayModerate(visit.actor))
  const now = await visit.read((reader) => getArrangement(reader, authorityOf(visit)))
  const { comments, closeAfterDays, contactDays, refusedWords } = now
  const form =
    typed ??
    freshForm({
      comments,
      closeAfterDays: closeAfterDays === null ? '' : String(closeAfterDays),
      contactDays: String(contactDays),
      refusedWords: refusedWords.join('\n'),
    })
  const { language, csrf } = visit
  const title = words.in(language)('tab-arrangement')
  return visit.workspace({ title, status }, <ArrangementPage {...{ language, csrf, form }} />)
}

async function arrange(visit: Visit): Promise<Response> {
  const form = await visit.form(arrangementForm)
  if (!form.ok) return showArrangement(visit, form, 422)
  await visit.act(arrangeComments, { authorityId: authorityOf(visit), arrangement: form.value })
  return visit.redirect(urls.arrangement(), { code: 'participation.arranged' })
}

/** How an authority takes comments. */
export const arrangementRoutes = defineRoutes(({ get, post }) => {
  get(urls.arrangement, official, (visit) => showArrangement(visit))
  post(urls.arrangement, official, arrange)
})
