import { permit } from '#kit/refusal.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { publishWeek } from '../acts/publish-week.ts'
import { setTerm } from '../acts/set-term.ts'
import { words } from '../messages/index.ts'
import { roomsOf } from '../pages/desk-scope.ts'
import { TermsPage } from '../pages/terms-page.tsx'
import { WeekPage } from '../pages/week-page.tsx'
import { mayArrange, maySetTerms } from '../rules/access.ts'
import { mondayOf } from '../rules/week-lines.ts'
import { listTerms } from '../store/terms.ts'
import { findPublishedWeek, findTyped } from '../store/weeks.ts'
import { enquiryUrls } from '../urls.ts'
import { authorityOf } from './desk.tsx'
import { termForm, weekForm } from './forms.ts'

const official = { who: 'official' } as const

async function showWeek(visit: Visit, form?: FormState, status = 200): Promise<Response> {
  const authorityId = authorityOf(visit)
  permit(mayArrange(visit.actor, authorityId))
  const asked = parseDate(String(form?.values['monday'] ?? visit.query('tuan') ?? ''))
  const { monday, week, typed } = await visit.read(async (reader) => {
    const first = mondayOf(asked ?? reader.today)
    return {
      monday: first,
      week: await findPublishedWeek(reader, authorityId, first),
      typed: await findTyped(reader, first),
    }
  })
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('week'), status },
    <WeekPage
      {...{ monday, language, csrf }}
      lines={week?.lines}
      form={form ?? freshForm({ typed: typed ?? '' })}
      rooms={roomsOf(visit.actor)}
    />,
  )
}

async function publish(visit: Visit): Promise<Response> {
  const form = await visit.form(weekForm)
  if (!form.ok) return showWeek(visit, form, 422)
  const { monday, typed } = form.value
  const done = await visit.attempt(publishWeek, { authorityId: authorityOf(visit), monday, typed }, form)
  if (!done.ok) return showWeek(visit, done.form, done.form.refusal?.status)
  return visit.redirect(enquiryUrls.week(null, { tuan: monday.toString() }), {
    code: 'enquiries.week-published',
  })
}

async function showTerms(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  const authorityId = authorityOf(visit)
  permit(maySetTerms(visit.actor, authorityId))
  const terms = await visit.read((reader) => listTerms(reader, authorityId))
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('terms'), status },
    <TermsPage {...{ terms, language, csrf, form }} rooms={roomsOf(visit.actor)} />,
  )
}

async function set(visit: Visit): Promise<Response> {
  const form = await visit.form(termForm)
  if (!form.ok) return showTerms(visit, form, 422)
  const { term, count, source } = form.value
  const [kind, code] = term
  const done = await visit.attempt(setTerm, { kind, code, count, source }, form)
  if (!done.ok) return showTerms(visit, done.form, done.form.refusal?.status)
  return visit.redirect(enquiryUrls.terms(), { code: 'enquiries.term-kept' })
}

/** The leaders' week, and the terms of answers. */
export const weekRoutes = defineRoutes(({ get, post }) => {
  get(enquiryUrls.week, official, (visit) => showWeek(visit))
  post(enquiryUrls.week, official, publish)
  get(enquiryUrls.terms, official, (visit) => showTerms(visit))
  post(enquiryUrls.terms, official, set)
})
