import type { RichText } from '#kit/rich-text/index.ts'
import { readTyped, writeTyped } from '#kit/typed-text/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { Refusal, reason } from '#kit/refusal.ts'
import { uploadLimits } from '#platform/files/index.ts'
import { defineRoutes, type FormState, freshForm, parseForm, type Visit } from '#platform/web/index.ts'
import { changeConsultation, draftConsultation } from '../acts/consultation.ts'
import { consultationKinds, type ConsultationText, type RemarkId } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { secrecyMarkIn } from '../outside/secrecy-mark-in.ts'
import { ConsultationPage } from '../pages/consultation-page.tsx'
import { ConsultationsPage } from '../pages/consultations-page.tsx'
import { WriteConsultationPage } from '../pages/write-consultation-page.tsx'
import { consultationStateOn } from '../rules/consultation-state.ts'
import { consultationDeedsOf } from '../rules/deeds.ts'
import { findTerm, getConsultation, listConsultations } from '../store/consultations.ts'
import { listRemarks } from '../store/remarks.ts'
import { urls } from '../urls.ts'
import { idIn } from './desk.tsx'
import { bring, richTextOf } from './brought.ts'
import { broughtConsultationForm, consultationForm } from './forms.ts'

const official = { who: 'official' } as const
const wide = { who: 'official', rawBody: true, bodyLimit: uploadLimits.maxBytes, limit: 'upload' } as const

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

type Typed = { readonly ok: false; readonly form: FormState } | { readonly ok: true; readonly form: FormState; readonly text: ConsultationText } // prettier-ignore

/** A consultation as it was sent: its text typed, or taken from the Word file or PDF that came along; `before`: the text that the typed one goes on from. */
async function taken(visit: Visit, before: RichText | undefined): Promise<Typed> {
  const { values, kept, refusal } = await bring(visit)
  const [file] = kept
  const form = parseForm(file ? broughtConsultationForm : consultationForm, values)
  const against = (fault: Refusal): Typed => ({ ok: false, form: { values, errors: {}, refusal: fault } })
  if (refusal) return against(refusal)
  if (!form.ok) return { ok: false, form }
  try {
    const mark = file && (await secrecyMarkIn(visit.files, file))
    if (mark) return against(new Refusal(422, [reason('legislation.secret-mark', { line: mark.readAs })]))
    const body = file ? await richTextOf(visit, file) : readTyped(form.value.body, before)
    return { ok: true, form: { values, errors: {} }, text: { ...form.value, body } }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return against(fault)
  }
}

async function write(visit: Visit): Promise<Response> {
  const typed = await taken(visit, undefined)
  const again = (state: FormState, status?: number) =>
    showWrite(visit, { form: state, status, action: urls.newConsultation(), title: 'new-consultation' })
  if (!typed.ok) return again(typed.form, typed.form.refusal?.status ?? 422)
  const made = await visit.attempt(draftConsultation, { text: typed.text }, typed.form)
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
  const { body } = await visit.read((reader) => getConsultation(reader, id))
  const typed = await taken(visit, body as RichText)
  if (!typed.ok) return showEdit(visit, typed.form, typed.form.refusal?.status ?? 422)
  const done = await visit.attempt(changeConsultation, { id, text: typed.text }, typed.form)
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
