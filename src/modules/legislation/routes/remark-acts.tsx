import { localTime } from '#kit/calendar/index.ts'
import type { RichText } from '#kit/rich-text/index.ts'
import type { Act } from '#platform/database/index.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { writeXlsx } from '#platform/spreadsheets/index.ts'
import { defineRoutes, type ParsedForm, type Visit } from '#platform/web/index.ts'
import { answerRemark, decideRemark } from '../acts/remarks.ts'
import type { RemarkId } from '../consultation.ts'
import { words } from '../messages/index.ts'
import { articlesOf } from '../rules/articles.ts'
import { getConsultation } from '../store/consultations.ts'
import { getRemarkPlace, listRemarks } from '../store/remarks.ts'
import { urls } from '../urls.ts'
import { showConsultation } from './consultations.tsx'
import { idIn } from './desk.tsx'
import { answerForm, decideForm } from './forms.ts'

const official = { who: 'official' } as const

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
    consultation: await getConsultation(reader, idIn<'consultation'>(visit, 'consultation')),
    remarks: await listRemarks(reader, idIn<'consultation'>(visit, 'consultation')),
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

/** What people do with remarks, and all of them as a table. */
export const remarkRoutes = defineRoutes(({ get, post }) => {
  post(urls.decide, official, async (visit) => {
    const form = await visit.form(decideForm)
    return withRemark(visit, form, (tx, { id, decision, hideWhy }) => decideRemark(tx, { id, decision, why: hideWhy }), 'legislation.decided') // prettier-ignore
  })
  post(urls.answer, official, async (visit) =>
    withRemark(visit, await visit.form(answerForm), answerRemark, 'legislation.answered'),
  )
  get(urls.remarksSheet, official, sendSheet)
})
