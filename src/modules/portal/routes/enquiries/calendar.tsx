import { newId } from '#kit/ids.ts'
import { reason, Refusal, refuse } from '#kit/refusal.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import {
  bookTurn,
  findPublishedReception,
  findPublishedWeek,
  findWeeksBeside,
  listPublishedReceptions,
  mayBook,
  mondayOf,
  type PublishedReception,
} from '#modules/enquiries/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { BookPage } from '../../pages/enquiries/book-page.tsx'
import { PublicReceptionsPage } from '../../pages/enquiries/receptions-page.tsx'
import { PublicWeekPage } from '../../pages/enquiries/week-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { bookForm } from './forms.ts'
import { atTheDoor, open, termsOf } from './sending.tsx'

const framed = (visit: Visit, place: Place) => ({
  counts: { group: place.site.id },
  site: siteFrame(visit, place),
})

/** Not kept: turns are booked all the time, and what strangers do does not empty the cache of kept pages. */
async function showReceptions(visit: Visit, place: Place): Promise<Response> {
  const { receptions, now } = await visit.readPublic(async (reader) => ({
    receptions: await listPublishedReceptions(reader, place.site.authorityId, {
      from: reader.today,
      until: reader.today.add({ days: 92 }),
    }),
    now: reader.now,
  }))
  const t = enquiryWords.in(visit.language)
  return visit.publicPage(
    { title: t('receptions'), description: t('receptions-lead'), ...framed(visit, place) },
    <PublicReceptionsPage {...{ place, receptions, now }} />,
  )
}

async function readReception(
  visit: Visit,
  place: Place,
): Promise<{ one: PublishedReception; now: Temporal.Instant }> {
  open(place)
  const typed = visit.param('number')
  const read = await visit.readPublic(async (reader) => ({
    one: /^\d{1,15}$/.test(typed)
      ? await findPublishedReception(reader, place.site.authorityId, BigInt(typed))
      : undefined,
    now: reader.now,
  }))
  const { one, now } = read
  return one ? { one, now } : refuse(404, reason('enquiries.no-reception'))
}

async function showBooking(visit: Visit, place: Place, form: FormState, status = 200): Promise<Response> {
  const { one, now } = await readReception(visit, place)
  const against = mayBook(one, now)
  if (against.length > 0 && !form.refusal) refuse(409, ...against)
  const [keep] = await termsOf(visit, place, 'reception')
  return visit.publicPage(
    { title: enquiryWords.in(visit.language)('book-title'), status, site: siteFrame(visit, place) },
    <BookPage {...{ place, form, keep }} reception={one} csrf={visit.csrf} />,
  )
}

async function book(visit: Visit, place: Place): Promise<Response> {
  const { one } = await readReception(visit, place)
  const form = await visit.form(bookForm)
  if (!form.ok) return showBooking(visit, place, form, 422)
  const { submission = newId(), ...typed } = form.value
  try {
    const { code } = await visit.actAsSystem(atTheDoor, bookTurn, {
      ...typed,
      submission,
      authorityId: place.site.authorityId,
      number: one.number,
    })
    return visit.redirect(place.at(sitePages.tracked, { code }), { code: 'portal-enquiries.sent' })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return showBooking(visit, place, { values: form.values, errors: {}, refusal: fault }, fault.status)
  }
}

async function showWeek(visit: Visit, place: Place): Promise<Response> {
  const { authorityId } = place.site
  const asked = parseDate(visit.query('tuan') ?? '')
  const { monday, week, beside } = await visit.readPublic(async (reader) => {
    const first = mondayOf(asked ?? reader.today)
    return {
      monday: first,
      week: await findPublishedWeek(reader, authorityId, first),
      beside: await findWeeksBeside(reader, authorityId, first),
    }
  })
  return visit.publicPage(
    { title: enquiryWords.in(visit.language)('week'), cache: asked !== undefined, ...framed(visit, place) },
    <PublicWeekPage {...{ place, monday, week, beside }} />,
  )
}

/** Receptions, their turns, and the week of the leaders. */
export const enquiryCalendarRoutes = defineRoutes(({ get, post }) => {
  onSite(get, sitePages.receptions, showReceptions)
  onSite(get, sitePages.bookTurn, (visit, place) =>
    showBooking(visit, place, freshForm({ submission: newId() })),
  )
  onSite(post, sitePages.bookTurn, book, { limit: 'public-form' })
  onSite(get, sitePages.week, showWeek)
})
