import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { enterTerm, mayEnterTerms } from '../acts/enter-term.ts'
import { words } from '../messages/index.ts'
import { TermsPage } from '../pages/terms-page.tsx'
import { listTerms } from '../store/consultations.ts'
import { urls } from '../urls.ts'
import { termForm } from './forms.ts'

async function showTerms(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  const terms = await visit.read(listTerms)
  const { language, csrf, actor } = visit
  return visit.workspace(
    { title: words.in(language)('terms'), status },
    <TermsPage {...{ language, csrf, form, terms }} mayEnter={mayEnterTerms(actor)} />,
  )
}

async function addTerm(visit: Visit): Promise<Response> {
  const { actor } = visit
  if (actor.kind !== 'person' || !mayEnterTerms(actor))
    return refuse(403, reason('legislation.instance-only'))
  const form = await visit.form(termForm)
  if (!form.ok) return showTerms(visit, form, 422)
  try {
    await visit.actAsSystem(actor.name, enterTerm, { ...form.value, byName: actor.name })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return showTerms(visit, { ...form, refusal: fault }, fault.status)
  }
  return visit.redirect(urls.terms(), { code: 'legislation.term-entered' })
}

/** The least days of consultations. */
export const termRoutes = defineRoutes(({ get, post }) => {
  get(urls.terms, { who: 'official' }, (visit) => showTerms(visit))
  post(urls.terms, { who: 'official' }, addTerm)
})
