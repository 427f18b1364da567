import { reason, Refusal, refuse } from '#kit/refusal.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import {
  cancelTurn,
  findTracked,
  mayBook,
  rateAnswer,
  readCode,
  type TrackedEnquiry,
} from '#modules/enquiries/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { TurnPage } from '../../pages/enquiries/book-page.tsx'
import { TrackPage } from '../../pages/enquiries/track-page.tsx'
import { TrackedPage } from '../../pages/enquiries/tracked-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { rateForm } from './forms.ts'
import { atTheDoor } from './sending.tsx'

const unknown = new Refusal(404, [reason('enquiries.no-such-code')])

function showTrack(visit: Visit, place: Place, form: FormState = freshForm(), status = 200) {
  return visit.publicPage(
    { title: enquiryWords.in(visit.language)('track'), status, site: siteFrame(visit, place) },
    <TrackPage {...{ place, form }} csrf={visit.csrf} />,
  )
}

/** The same answer for a code that nobody has and for what can be none. */
const noSuchCode = (visit: Visit, place: Place, typed: string) =>
  showTrack(visit, place, { values: { code: typed }, errors: {}, refusal: unknown }, 404)

async function track(visit: Visit, place: Place): Promise<Response> {
  const { code: typed = '' } = await visit.fields()
  const code = readCode(String(typed))
  const found = code && (await visit.readAsSystem(atTheDoor, (reader) => findTracked(reader, code)))
  return found
    ? visit.redirect(place.at(sitePages.tracked, { code }))
    : noSuchCode(visit, place, String(typed))
}

const lastOf = (one: TrackedEnquiry): TrackedEnquiry => (one.goesOn ? lastOf(one.goesOn) : one)

async function showTracked(
  visit: Visit,
  place: Place,
  form: FormState = freshForm(),
  status = 200,
): Promise<Response> {
  const code = readCode(visit.param('code'))
  if (!code) return noSuchCode(visit, place, visit.param('code'))
  const read = await visit.readAsSystem(atTheDoor, async (reader) => {
    const tracked = await findTracked(reader, code)
    if (tracked?.of !== 'enquiry') return { tracked, now: reader.now }
    const calendar = await workingCalendarOf(reader, lastOf(tracked.found).enquiry.authorityId)
    return { tracked, now: reader.now, calendar }
  })
  const { tracked, now, calendar } = read
  if (!tracked) return noSuchCode(visit, place, visit.param('code'))
  const frame = { title: enquiryWords.in(visit.language)('track'), status, site: siteFrame(visit, place) }
  const { csrf } = visit
  if (tracked.of === 'turn') {
    const hasBegun = mayBook(tracked.found.reception, now).some(
      (one) => one.code === 'enquiries.reception-begun',
    )
    return visit.publicPage(
      frame,
      <TurnPage {...{ place, code, csrf }} found={tracked.found} canGiveBack={!hasBegun} />,
    )
  }
  return visit.publicPage(
    frame,
    <TrackedPage {...{ place, code, csrf, form, now }} found={tracked.found} calendar={calendar!} />,
  )
}

const codeIn = (visit: Visit) =>
  readCode(visit.param('code')) ?? refuse(404, reason('enquiries.no-such-code'))

async function rate(visit: Visit, place: Place): Promise<Response> {
  const form = await visit.form(rateForm)
  if (!form.ok) return showTracked(visit, place, form, 422)
  const code = codeIn(visit)
  await visit.actAsSystem(atTheDoor, rateAnswer, { code, ...form.value })
  return visit.redirect(place.at(sitePages.tracked, { code }), { code: 'portal-enquiries.thanks' })
}

async function giveBack(visit: Visit, place: Place): Promise<Response> {
  const code = codeIn(visit)
  await visit.actAsSystem(atTheDoor, cancelTurn, { code })
  return visit.redirect(place.at(sitePages.tracked, { code }), { code: 'portal-enquiries.given-back' })
}

/** What somebody follows by the code that they got. */
export const enquiryTrackingRoutes = defineRoutes(({ get, post }) => {
  onSite(get, sitePages.track, (visit, place) => showTrack(visit, place))
  onSite(post, sitePages.track, track, { limit: 'sign-in' })
  onSite(get, sitePages.tracked, (visit, place) => showTracked(visit, place), { limit: 'sign-in' })
  onSite(post, sitePages.rateAnswer, rate, { limit: 'sign-in' })
  onSite(post, sitePages.giveTurnBack, giveBack, { limit: 'sign-in' })
})
