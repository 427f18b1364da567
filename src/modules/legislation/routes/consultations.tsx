import type { RichText } from '#kit/rich-text/index.ts'
import { readTyped, writeTyped } from '#kit/typed-text/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { changeConsultation, draftConsultation } from '../acts/consultation.ts'
import { consultationKinds, type ConsultationText, type RemarkId } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { ConsultationPage } from '../pages/consultation-page.tsx'
import { ConsultationsPage } from '../pages/consultations-page.tsx'
import { WriteConsultationPage } from '../pages/write-consultation-page.tsx'
import { consultationStateOn } from '../rules/consultation-state.ts'
import { consultationDeedsOf } from '../rules/deeds.ts'
import { findTerm, getConsultation, listConsultations } from '../store/consultations.ts'
import { listRemarks } from '../store/remarks.ts'
import { urls } from '../urls.ts'
import { idIn } from './desk.tsx'
import { consultationForm } from './forms.ts'

const official = { who: 'official' } as const
const wide = { who: 'official', bodyLimit: 4_000_000 } as const

async function showConsultations(visit: Visit): Promise<Response> {
  const { consultations, today } = await visit.read(async (reader) => ({
    consultations: await listConsultations(reader, 200),
    today: reader.today,
  }))
  const title = words.in(visit.language)('consultations')
  return visit.workspace({ title }, <ConsultationsPage {...{ consultations, today }} />)
}

type Writing = { readonly form: FormState; readonly status?: number | undefined; readonly action: string; readonly title: 'new-consultation' | 'edit-consultation' } // prettier-ignore

async function showWrite(visit: Visit, { form, status = 200, action, title }: Writing): Promise<Response> {
  const terms = await visit.read(async (reader) => {
    const found = await Promise.all(consultationKinds.map((kind) => findTerm(reader, kind, reader.today)))
    return found.flatMap((term) => term ?? [])
  })
  const { language, csrf } = visit
  const said = words.in(language)(title)
  return visit.workspace(
    { title: said, status },
    <WriteConsultationPage {...{ language, csrf, form, action, terms }} title={said} />,
  )
}

type Written = ReturnType<(typeof consultationForm)['parse']>
const textOf = (typed: Written, before: RichText | undefined): ConsultationText => ({
  ...typed,
  body: readTyped(typed.body, before),
})

async function write(visit: Visit): Promise<Response> {
  const form = await visit.form(consultationForm)
  const again = (state: FormState, status?: number) =>
    showWrite(visit, { form: state, status, action: urls.newConsultation(), title: 'new-consultation' })
  if (!form.ok) return again(form, 422)
  const made = await visit.attempt(draftConsultation, { text: textOf(form.value, undefined) }, form)
  if (!made.ok) return again(made.form, made.form.refusal?.status)
  return visit.redirect(urls.consultation({ consultation: made.value }), { code: 'legislation.kept' })
}

async function showEdit(visit: Visit, typed?: FormState, status?: number): Promise<Response> {
  const id = idIn<'consultation'>(visit, 'consultation')
  const found = await visit.read((reader) => getConsultation(reader, id))
  const day = (on: Temporal.PlainDate) => formatDate(on, 'vi')
  const { kind, title, lead, opensOn, closesOn, shortWhy, body } = found
  const values = { kind, title, lead, opensOn: day(opensOn), closesOn: day(closesOn), shortWhy, body: writeTyped(body as RichText) } // prettier-ignore
  const action = urls.editConsultation({ consultation: id })
  return showWrite(visit, { form: typed ?? freshForm(values), status, action, title: 'edit-consultation' })
}

async function edit(visit: Visit): Promise<Response> {
  const id = idIn<'consultation'>(visit, 'consultation')
  const form = await visit.form(consultationForm)
  if (!form.ok) return showEdit(visit, form, 422)
  const { body } = await visit.read((reader) => getConsultation(reader, id))
  const done = await visit.attempt(
    changeConsultation,
    { id, text: textOf(form.value, body as RichText) },
    form,
  )
  if (!done.ok) return showEdit(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.consultation({ consultation: id }), { code: 'legislation.kept' })
}

/** A consultation with what its page needs; `about`: the remark that the form is about. */
export async function showConsultation(
  visit: Visit,
  id: Parameters<typeof getConsultation>[1],
  form: FormState,
  { status = 200, about }: { readonly status?: number | undefined; readonly about?: RemarkId } = {},
): Promise<Response> {
  const { consultation, remarks, today } = await visit.read(async (reader) => ({
    consultation: await getConsultation(reader, id),
    remarks: await listRemarks(reader, id),
    today: reader.today,
  }))
  const { language, csrf } = visit
  return visit.workspace(
    { title: consultation.title, status },
    <ConsultationPage
      {...{ language, csrf, form, about, consultation, remarks }}
      state={consultationStateOn(today, consultation)}
      deeds={consultationDeedsOf(visit.actor, consultation, today)}
    />,
  )
}

/** The desk of consultations: lists, writing, one consultation. */
export const consultationRoutes = defineRoutes(({ get, post }) => {
  get(urls.consultations, official, showConsultations)
  get(urls.newConsultation, official, (visit) =>
    showWrite(visit, { form: freshForm(), action: urls.newConsultation(), title: 'new-consultation' }),
  )
  post(urls.newConsultation, wide, write)
  get(urls.consultation, official, (visit) =>
    showConsultation(visit, idIn<'consultation'>(visit, 'consultation'), freshForm()),
  )
  get(urls.editConsultation, official, (visit) => showEdit(visit))
  post(urls.editConsultation, wide, edit)
})
