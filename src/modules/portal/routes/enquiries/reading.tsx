import { reason, refuse } from '#kit/refusal.ts'
import {
  type EnquiryKind,
  findPublished,
  findPublishedPicture,
  listClocks,
  listFields,
  listFigures,
  listPublished,
  listPublishedPictures,
  listRequests,
} from '#modules/enquiries/index.ts'
import { fileResponse, type Servable } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { InformationPage } from '../../pages/enquiries/information-page.tsx'
import { pagesOf } from '../../pages/enquiries/kinds.ts'
import { ListPage } from '../../pages/enquiries/list-page.tsx'
import { PublishedPage } from '../../pages/enquiries/published-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'
import { portalUrls, sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'

const perPage = 20
/** How many that wait are shown: those owed longest. */
const mostWaiting = 30

const framed = (visit: Visit, place: Place) => ({
  cache: true,
  counts: { group: place.site.id },
  site: siteFrame(visit, place),
})

/** The page of a list that the address names, the first unless it names one. */
const pageIn = (visit: Visit) =>
  Math.min(Math.max(Number.parseInt(visit.query('trang') ?? '1', 10) || 1, 1), 500)
const notFound = () => refuse(404, reason('portal-enquiries.not-found'))

const showList = (kind: 'question' | 'feedback') => async (visit: Visit, place: Place) => {
  const { authorityId } = place.site
  const field = visit.query('linh_vuc')?.slice(0, 40) ?? ''
  const text = visit.query('q')?.trim().slice(0, 100) ?? ''
  const page = pageIn(visit)
  const { found, ...read } = await visit.readPublic(async (reader) => ({
    found: await listPublished(
      reader,
      authorityId,
      { kind, field: field || undefined, text: text || undefined },
      { most: perPage + 1, skip: (page - 1) * perPage },
    ),
    fields: await listFields(reader),
    figures: (await listFigures(reader, authorityId)).find((one) => one.kind === kind),
    clocks: await listClocks(reader, authorityId, kind, mostWaiting),
    now: reader.now,
  }))
  const t = enquiryWords.in(visit.language)
  return visit.publicPage(
    { title: t(pagesOf[kind].title), description: t(pagesOf[kind].lead), ...framed(visit, place) },
    <ListPage
      {...{ ...read, place, kind, field, text, page }}
      found={found.slice(0, perPage)}
      more={found.length > perPage}
    />,
  )
}

const showOne = (kind: EnquiryKind) => async (visit: Visit, place: Place) => {
  const typed = visit.param('number')
  if (!/^\d{1,15}$/.test(typed)) return notFound()
  const number = BigInt(typed)
  const { one, pictures } = await visit.readPublic(async (reader) => ({
    one: await findPublished(reader, place.site.authorityId, number),
    pictures: await listPublishedPictures(reader, number),
  }))
  if (one?.kind !== kind) return notFound()
  return visit.publicPage(
    { title: one.title, description: one.question.slice(0, 150), ...framed(visit, place) },
    <PublishedPage {...{ place, one, pictures }} />,
  )
}

async function showInformation(visit: Visit, place: Place): Promise<Response> {
  const { authorityId } = place.site
  const page = pageIn(visit)
  const { requests, ...read } = await visit.readPublic(async (reader) => ({
    requests: await listRequests(reader, authorityId, { most: perPage + 1, skip: (page - 1) * perPage }),
    figures: (await listFigures(reader, authorityId)).find(({ kind }) => kind === 'information'),
    now: reader.now,
  }))
  const t = enquiryWords.in(visit.language)
  return visit.publicPage(
    { title: t('information'), description: t('information-lead'), ...framed(visit, place) },
    <InformationPage
      {...{ ...read, place, page }}
      requests={requests.slice(0, perPage)}
      more={requests.length > perPage}
    />,
  )
}

/** A photograph that a publication shows; gone from here as soon as none does. */
async function showPicture(visit: Visit): Promise<Response> {
  const typed = visit.param('number')
  if (!/^\d{1,15}$/.test(typed)) return notFound()
  const found = await visit.readPublic((reader) => findPublishedPicture(reader, BigInt(typed)))
  if (!found) return notFound()
  const { name, type, size } = found
  const file = { hash: found.hash as Servable['hash'], name, type, size: Number(size) }
  return fileResponse({ store: visit.files.store, request: visit.request }, file, { inline: true })
}

/** What the public reads of enquiries. */
export const enquiryReadingRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.questions, showList('question'))
  onSite(get, sitePages.question, showOne('question'))
  onSite(get, sitePages.feedbacks, showList('feedback'))
  onSite(get, sitePages.feedback, showOne('feedback'))
  onSite(get, sitePages.information, showInformation)
  get(portalUrls.enquiryPicture, { who: 'anyone' }, showPicture)
})
