import type { RichText } from '#kit/rich-text/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import type { Act } from '#platform/database/index.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { writeXlsx } from '#platform/spreadsheets/index.ts'
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
import { answerRemark, decideRemark } from '../acts/remarks.ts'
import type { ConsultationId, RemarkId } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { articlesOf } from '../rules/articles.ts'
import { publicNumberIn } from '../rules/reference.ts'
import { getConsultation } from '../store/consultations.ts'
import { getRemarkPlace, listRemarks } from '../store/remarks.ts'
import { urls } from '../urls.ts'
import { showConsultation } from './consultations.tsx'
import { idIn } from './desk.tsx'
import { answerForm, backForm, concludeForm, decideForm, extendForm, forceForm, reportForm, withdrawForm } from './forms.ts' // prettier-ignore

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

/** Does an act with the remark that the path names; what stands against it is told beside it. */
async function withRemark<Value extends object>(
  visit: Visit,
  form: ParsedForm<Value>,
  act: Act<Value & { id: RemarkId }, unknown>,
  code: string,
): Promise<Response> {
  const id = idIn<'remark'>(visit, 'remark')
  const { consultationId, number } = await visit.read((reader) => getRemarkPlace(reader, id))
  if (!form.ok) return showConsultation(visit, consultationId, form, { status: 422, about: id })
  const done = await visit.attempt(act, { ...form.value, id }, form)
  if (!done.ok)
    return showConsultation(visit, consultationId, done.form, {
      status: done.form.refusal?.status,
      about: id,
    })
  return visit.redirect(`${urls.consultation({ consultation: consultationId })}#y-kien-${number}`, { code })
}

async function sendSheet(visit: Visit): Promise<Response> {
  const t = words.in(visit.language)
  const { consultation, remarks } = await visit.read(async (reader) => ({
    consultation: await getConsultation(reader, idOf(visit)),
    remarks: await listRemarks(reader, idOf(visit)),
  }))
  const titles = new Map(
    articlesOf(consultation.body as RichText).map(({ anchor, title }) => [anchor, title]),
  )
  const heads = ['remarks', 'article', 'remarks', 'remark-by', 'remark-contact', 'sent-at', 'state', 'answer-status', 'answer'] as const // prettier-ignore
  const file = await writeXlsx([
    {
      name: t('remarks'),
      columns: heads.map((head, at) => ({
        header: at === 0 ? '#' : t(head),
        ...(at === 2 || at === 8 ? { width: 60 } : {}),
      })),
      rows: remarks.map((one) => [
        one.number,
        titles.get(one.article) ?? t('whole-draft'),
        one.said,
        one.name,
        one.contact,
        localTime(one.at),
        t(one.decision === null ? 'remark-new' : `remark-${one.decision}`),
        one.status ? t(`status-${one.status}`) : '',
        one.answer ?? '',
      ]),
    },
  ])
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': contentDisposition(`${consultation.slug}.xlsx`, false),
      'cache-control': 'private, no-cache',
    },
  })
}

/** What people do with consultations and remarks. */
export const consultationActRoutes = defineRoutes(({ get, post }) => {
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
  post(urls.decide, official, async (visit) => {
    const form = await visit.form(decideForm)
    return withRemark(visit, form, (tx, { id, decision, hideWhy }) => decideRemark(tx, { id, decision, why: hideWhy }), 'legislation.decided') // prettier-ignore
  })
  post(urls.answer, official, async (visit) =>
    withRemark(visit, await visit.form(answerForm), answerRemark, 'legislation.answered'),
  )
  get(urls.remarksSheet, official, sendSheet)
})
