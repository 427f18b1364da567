import type { Id } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { listAuthorities, listUnits, workingCalendarOf } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'
import { directs, mayOpen } from '../rules/access.ts'
import { deedsOf } from '../rules/deeds.ts'
import { proposePublic } from '../rules/propose-public.ts'
import { listAnswers } from '../store/answers.ts'
import { getContent, listReadings } from '../store/contents.ts'
import { getEnquiry } from '../store/enquiries.ts'
import { listNearby } from '../store/nearby.ts'
import { findPublicText, listPictures } from '../store/publications.ts'
import { listFields } from '../store/published.ts'
import { findRating } from '../store/ratings.ts'
import { listSteps } from '../store/steps.ts'

/** For so long the person behind an enquiry stays open to who asked to see them. */
const openMinutes = 30

async function placesFor(reader: Reader, authorityId: Id<'authority'>) {
  return {
    units: await listUnits(reader, authorityId),
    people: await listColleagues(reader),
    authorities: (await listAuthorities(reader, {})).filter(
      ({ id, hosted, validTo }) => hosted && id !== authorityId && validTo === null,
    ),
  }
}

/** One enquiry with all that its page shows to this reader; refuses who may not open it. */
export async function readEnquiry(reader: Reader, id: EnquiryId) {
  const enquiry = await getEnquiry(reader, id)
  const { actor, now } = reader
  permit(mayOpen(actor, enquiry))
  const content = await getContent(reader, id)
  const [steps, answers] = [await listSteps(reader, id), await listAnswers(reader, id)]
  const readings = await listReadings(reader, id)
  const since = now.subtract({ minutes: openMinutes })
  const looked = readings.some(
    ({ byAccount, at }) =>
      actor.kind === 'person' && byAccount === actor.accountId && Temporal.Instant.compare(at, since) > 0,
  )
  const deeds = deedsOf(actor, enquiry, { steps, answers })
  const fields = await listFields(reader)
  const given = answers.find((one) => one.id === enquiry.givenAnswerId)?.body ?? ''
  const [title, question, answer] = [enquiry.title, content.body, given].map((text) =>
    proposePublic(text, content.name),
  )
  const shown = await findPublicText(reader, id)
  return {
    enquiry,
    steps,
    answers,
    readings,
    deeds,
    fields,
    now,
    content,
    nearby: directs(actor) ? await listNearby(reader, id) : [],
    sender: looked ? content : undefined,
    pictures: await listPictures(reader, id),
    rating: await findRating(reader, id),
    places: deeds.direct
      ? await placesFor(reader, enquiry.authorityId)
      : { units: [], people: [], authorities: [] },
    calendar: await workingCalendarOf(reader, enquiry.authorityId),
    draft: shown
      ? { ...shown, hidden: [] }
      : {
          title: title!.text,
          question: question!.text,
          answer: answer!.text,
          hidden: [...new Set([title, question, answer].flatMap((one) => one!.hidden))],
        },
  }
}
