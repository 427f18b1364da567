import { reason, refuse } from '#kit/refusal.ts'
import { findPoll, findVoteOf, listPolls, type Poll, proofOf, vote } from '#modules/participation/index.ts'
import { defineRoutes, type FormState, freshForm, networkOf, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { PollPage } from '../../pages/participation/poll-page.tsx'
import { PollsPage } from '../../pages/participation/polls-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { takeIn } from './attempt.ts'
import { voteForm } from './forms.ts'

async function showPolls(visit: Visit, place: Place): Promise<Response> {
  const { polls, now } = await visit.readPublic(async (reader) => ({
    polls: await listPolls(reader, place.site.authorityId, 50),
    now: reader.now,
  }))
  return visit.publicPage(
    { title: words.in(visit.language)('polls'), cache: true, site: siteFrame(visit, place) },
    <PollsPage {...{ place, polls, now }} />,
  )
}

async function pollHere(visit: Visit, place: Place): Promise<{ poll: Poll; now: Temporal.Instant }> {
  const typed = visit.param('poll')
  const found = await visit.readPublic(async (reader) => ({
    poll: /^\d{1,18}$/.test(typed)
      ? await findPoll(reader, place.site.authorityId, BigInt(typed))
      : undefined,
    now: reader.now,
  }))
  const { poll, now } = found
  return poll ? { poll, now } : refuse(404, reason('participation.no-such-poll'))
}

async function showPoll(
  visit: Visit,
  place: Place,
  form: FormState = freshForm(),
  status = 200,
): Promise<Response> {
  const { poll, now } = await pollHere(visit, place)
  const { authorityId, number } = poll
  const voted = await visit.actAsSystem('participation', findVoteOf, {
    authorityId,
    number,
    network: networkOf(visit.address),
  })
  const { language, csrf } = visit
  return visit.publicPage(
    { title: poll.question, status, site: siteFrame(visit, place) },
    <PollPage
      {...{ language, csrf, form, place, poll, now, voted }}
      proof={proofOf({ what: 'vote', id: poll.id, authorityId }, now)}
    />,
  )
}

async function send(visit: Visit, place: Place): Promise<Response> {
  const form = await visit.form(voteForm)
  if (!form.ok) return showPoll(visit, place, form, 422)
  const { poll } = await pollHere(visit, place)
  const { authorityId, number } = poll
  const { places, proof } = form.value
  const done = await takeIn(
    visit,
    vote,
    { authorityId, number, places, proof, network: networkOf(visit.address) },
    form,
  )
  if (!done.ok) return showPoll(visit, place, done.form, done.form.refusal?.status)
  return visit.redirect(place.at(sitePages.poll, { poll: String(number) }), { code: 'portal.voted' })
}

/** Polls of a site. */
export const publicPollRoutes = defineRoutes((on) => {
  onSite(on.get, sitePages.polls, showPolls)
  onSite(on.get, sitePages.poll, (visit, place) => showPoll(visit, place))
  onSite(on.post, sitePages.poll, send, { limit: 'public-form', bodyLimit: 65_536 })
})
