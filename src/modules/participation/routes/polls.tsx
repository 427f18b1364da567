import { startOfDay } from '#kit/calendar/index.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { endPoll } from '../acts/end-poll.ts'
import { openPoll } from '../acts/open-poll.ts'
import { words } from '../messages/index.ts'
import { NewPollPage } from '../pages/new-poll-page.tsx'
import { PollsPage } from '../pages/polls-page.tsx'
import { mayModerate } from '../rules/access.ts'
import { listAllPolls } from '../store/polls.ts'
import { urls } from '../urls.ts'
import { authorityOf } from './authority-of.ts'
import { pollForm, whyForm } from './forms.ts'

const official = { who: 'official' } as const

async function showPolls(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  permit(mayModerate(visit.actor))
  const { polls, now } = await visit.read(async (reader) => ({
    polls: await listAllPolls(reader, 100),
    now: reader.now,
  }))
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('tab-polls'), status },
    <PollsPage {...{ polls, now, csrf, form, language }} />,
  )
}

async function showNew(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  permit(mayModerate(visit.actor))
  const { today } = await visit.read(async (reader) => ({ today: reader.today }))
  const form =
    typed ??
    freshForm({
      kind: 'single',
      results: 'always',
      from: formatDate(today, 'vi'),
      until: formatDate(today.add({ days: 14 }), 'vi'),
    })
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('new-poll'), status },
    <NewPollPage {...{ language, csrf, form }} />,
  )
}

async function open(visit: Visit): Promise<Response> {
  const form = await visit.form(pollForm)
  if (!form.ok) return showNew(visit, form, 422)
  const { question, options, kind, from, until, results } = form.value
  const poll = {
    authorityId: authorityOf(visit),
    question,
    options,
    results,
    multiple: kind === 'multiple',
    sample: false,
    fromAt: startOfDay(from),
    untilAt: startOfDay(until.add({ days: 1 })),
  }
  const done = await visit.attempt(openPoll, poll, form)
  if (!done.ok) return showNew(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.polls(), { code: 'participation.poll-opened' })
}

async function end(visit: Visit): Promise<Response> {
  const form = await visit.form(whyForm)
  if (!form.ok) return showPolls(visit, form, 422)
  const typed = visit.param('poll')
  const number = /^\d{1,18}$/.test(typed) ? BigInt(typed) : refuse(404, reason('participation.no-such-poll'))
  const done = await visit.attempt(
    endPoll,
    { authorityId: authorityOf(visit), number, why: form.value.why },
    form,
  )
  if (!done.ok) return showPolls(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.polls(), { code: 'participation.poll-ended' })
}

/** Polls at the desk. */
export const pollRoutes = defineRoutes(({ get, post }) => {
  get(urls.polls, official, (visit) => showPolls(visit))
  get(urls.newPoll, official, (visit) => showNew(visit))
  post(urls.newPoll, official, open)
  post(urls.endPoll, official, end)
})
