import { reason, refuse } from '#kit/refusal.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { endAlert } from '../acts/end-alert.ts'
import { issueAlert, issueNext } from '../acts/issue-alert.ts'
import type { Issue, IssueText } from '../alert.ts'
import { words } from '../messages/index.ts'
import { DeskPage } from '../pages/desk-page.tsx'
import { IssuePage } from '../pages/issue-page.tsx'
import { leads, mayArrange, mayIssue } from '../rules/access.ts'
import { standingAt } from '../rules/standing.ts'
import { listKinds, listLevels } from '../store/kinds.ts'
import { listAlerts } from '../store/reading.ts'
import { urls } from '../urls.ts'
import { endForm, issueForm, nextForm } from './forms.ts'
import { furtherText } from './further-text.ts'
import { choiceOf, listChoices } from './places.ts'
import { issuesOf, showAlert } from './show-alert.tsx'
import { tell } from './tell.ts'
import { workplaceOf } from './workplace.ts'

const official = { who: 'official' } as const

async function showDesk(visit: Visit): Promise<Response> {
  const found = await visit.read(async (reader) => ({
    issues: await listAlerts(reader, [workplaceOf(visit)], { most: 60 }),
    now: reader.now,
  }))
  const deeds = {
    mayIssue: mayIssue(visit.actor, 'x').length === 0,
    mayArrange: mayArrange(visit.actor).length === 0,
  }
  return visit.workspace({ title: words.in(visit.language)('desk') }, <DeskPage {...found} {...deeds} />)
}

async function showIssue(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const found = await visit.read(async (reader) => ({
    kinds: await listKinds(reader),
    levels: await listLevels(reader),
    places: await listChoices(reader, workplaceOf(visit)),
  }))
  const { language, csrf, actor } = visit
  const title = words.in(language)('issue-alert')
  return visit.workspace(
    { title, status },
    <IssuePage {...found} {...{ language, csrf, form, title }} action={urls.issue()} leads={leads(actor)} />,
  )
}

type Typed = ReturnType<(typeof nextForm)['parse']>

/** What was typed, with the places as they are named today. */
async function textOf(visit: Visit, typed: Typed): Promise<IssueText> {
  const { level, from, until, area, places, aloneWhy: _, ...text } = typed
  const { choices, now } = await visit.read(async (reader) => ({
    choices: await listChoices(reader, workplaceOf(visit)),
    now: reader.now,
  }))
  const named = choices.filter(({ value }) => places.includes(value)).map(({ place }) => place)
  return {
    ...text,
    ...level,
    whole: area === 'whole',
    places: area === 'whole' ? [] : named,
    fromAt: from ?? now,
    untilAt: until!,
  }
}

async function issue(visit: Visit): Promise<Response> {
  const form = await visit.form(issueForm)
  if (!form.ok) return showIssue(visit, form, 422)
  const { kind, drill, ...typed } = form.value
  const input = { kind, drill: drill === '1', aloneWhy: typed.aloneWhy, text: await textOf(visit, typed) }
  const made = await visit.attempt(issueAlert, input, form)
  if (!made.ok) return showIssue(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.alert({ alert: made.value }), { code: 'alerts.issued' })
}

const typedAs = (issue: Issue) => ({
  level: `${issue.scale}:${issue.rank}`,
  headline: issue.headline,
  happening: issue.happening,
  advice: issue.advice,
  certainty: issue.certainty,
  from: formatDateTime(issue.fromAt),
  until: formatDateTime(issue.untilAt),
  area: issue.whole ? 'whole' : 'some',
  places: issue.places.map(choiceOf),
  areaNote: issue.areaNote,
  phones: issue.phones,
  source: issue.source,
})

async function showNext(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const { issues, now } = await issuesOf(visit)
  if (standingAt(issues[0], now) === 'past') return refuse(409, reason('alerts.has-ended'))
  const found = await visit.read(async (reader) => ({
    levels: await listLevels(reader, issues[0].scale),
    places: await listChoices(reader, workplaceOf(visit)),
  }))
  const { language, csrf, actor } = visit
  const t = words.in(language)
  const form = typed ?? freshForm(typedAs(issues[0]))
  const title = t('issue-next')
  return visit.workspace(
    { title, status },
    <IssuePage
      {...found}
      {...{ language, csrf, form, title }}
      lead={t('next-lead')}
      kinds={undefined}
      action={urls.next({ alert: issues[0].alertId })}
      leads={leads(actor)}
    />,
  )
}

async function next(visit: Visit): Promise<Response> {
  const { issues } = await issuesOf(visit)
  const form = await visit.form(nextForm)
  if (!form.ok) return showNext(visit, form, 422)
  const { alertId } = issues[0]
  const text = await textOf(visit, form.value)
  const input = { alertId, aloneWhy: form.value.aloneWhy, text, say: furtherText }
  const done = await visit.attempt(issueNext, input, form)
  if (!done.ok) return showNext(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.alert({ alert: alertId }), { code: 'alerts.issued' })
}

async function end(visit: Visit): Promise<Response> {
  const { issues } = await issuesOf(visit)
  const form = await visit.form(endForm)
  if (!form.ok) return showAlert(visit, form, 422)
  const done = await visit.attempt(
    endAlert,
    { alertId: issues[0].alertId, ...form.value, say: furtherText },
    form,
  )
  if (!done.ok) return showAlert(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.alert({ alert: issues[0].alertId }), { code: 'alerts.ended' })
}

/** The desk of alerts: lists, issuing, an alert. */
export const deskRoutes = defineRoutes(({ get, post }) => {
  get(urls.desk, official, showDesk)
  get(urls.issue, official, (visit) => showIssue(visit, freshForm({ area: 'whole' })))
  post(urls.issue, official, issue)
  get(urls.alert, official, (visit) => showAlert(visit, freshForm()))
  get(urls.next, official, (visit) => showNext(visit))
  post(urls.next, official, next)
  post(urls.end, official, end)
  post(urls.tell, official, tell)
})
