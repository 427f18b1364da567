import type { Act } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type ParsedForm, type Visit } from '#platform/web/index.ts'
import { concludeConsultation, reportConsultation } from '../acts/conclude-consultation.ts'
import {
  approveConsultation,
  discardConsultation,
  extendConsultation,
  forceConsultation,
  returnConsultation,
  submitConsultation,
  withdrawConsultation,
} from '../acts/consultation.ts'
import type { ConsultationId } from '../consultation.ts'
import { publicNumberIn } from '../rules/reference.ts'
import { urls } from '../urls.ts'
import { showConsultation } from './consultations.tsx'
import { idIn } from './desk.tsx'
import { backForm, concludeForm, extendForm, forceForm, reportForm, withdrawForm } from './forms.ts'

const official = { who: 'official' } as const
const idOf = (visit: Visit): ConsultationId => idIn<'consultation'>(visit, 'consultation')

/** Does an act with the consultation that the path names; what stands against it is told on its page. */
async function withConsultation<Input>(
  visit: Visit,
  act: Act<Input, unknown>,
  form: FormState,
  input: Input,
  code: string,
): Promise<Response> {
  const id = idOf(visit)
  const done = await visit.attempt(act, input, form)
  if (!done.ok) return showConsultation(visit, id, done.form, { status: done.form.refusal?.status })
  return visit.redirect(urls.consultation({ consultation: id }), { code })
}

const plainly = (act: Act<{ id: ConsultationId }, unknown>, code: string) => (visit: Visit) =>
  withConsultation(visit, act, freshForm(), { id: idOf(visit) }, code)

async function typed<Value>(
  visit: Visit,
  form: ParsedForm<Value>,
  go: (value: Value) => Promise<Response>,
): Promise<Response> {
  return form.ok ? go(form.value) : showConsultation(visit, idOf(visit), form, { status: 422 })
}

async function conclude(visit: Visit): Promise<Response> {
  const form = await visit.form(concludeForm)
  return typed(visit, form, async ({ result }) => {
    const number = publicNumberIn(result)
    const errors = { result: ['legislation.result-unknown'] }
    if (number === undefined)
      return showConsultation(visit, idOf(visit), { ...form, errors }, { status: 422 })
    return withConsultation(
      visit,
      concludeConsultation,
      form,
      { id: idOf(visit), number },
      'legislation.concluded',
    )
  })
}

/** What people do with consultations. */
export const consultationActRoutes = defineRoutes(({ post }) => {
  post(urls.submitConsultation, official, plainly(submitConsultation, 'legislation.submitted'))
  post(urls.approveConsultation, official, plainly(approveConsultation, 'legislation.opened'))
  post(urls.discardConsultation, official, plainly(discardConsultation, 'legislation.discarded'))
  post(urls.returnConsultation, official, async (visit) => {
    const form = await visit.form(backForm)
    return typed(visit, form, ({ backWhy: why }) =>
      withConsultation(visit, returnConsultation, form, { id: idOf(visit), why }, 'legislation.given-back'),
    )
  })
  post(urls.forceConsultation, official, async (visit) => {
    const form = await visit.form(forceForm)
    return typed(visit, form, ({ forceWhy: why }) =>
      withConsultation(visit, forceConsultation, form, { id: idOf(visit), why }, 'legislation.opened'),
    )
  })
  post(urls.withdrawConsultation, official, async (visit) => {
    const form = await visit.form(withdrawForm)
    return typed(visit, form, ({ withdrawWhy: why }) =>
      withConsultation(visit, withdrawConsultation, form, { id: idOf(visit), why }, 'legislation.withdrawn'),
    )
  })
  post(urls.extend, official, async (visit) => {
    const form = await visit.form(extendForm)
    return typed(visit, form, ({ extendTo: closesOn }) =>
      withConsultation(
        visit,
        extendConsultation,
        form,
        { id: idOf(visit), closesOn, why: '' },
        'legislation.extended',
      ),
    )
  })
  post(urls.report, official, async (visit) => {
    const form = await visit.form(reportForm)
    return typed(visit, form, ({ report }) =>
      withConsultation(visit, reportConsultation, form, { id: idOf(visit), report }, 'legislation.reported'),
    )
  })
  post(urls.conclude, official, conclude)
})
