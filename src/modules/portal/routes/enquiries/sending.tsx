import { newId } from '#kit/ids.ts'
import { Refusal, reason, refuse } from '#kit/refusal.ts'
import {
  type EnquiryKind,
  listFields,
  listTerms,
  picturesLimit,
  type SubmitEnquiry,
  submitEnquiry,
  takePictures,
} from '#modules/enquiries/index.ts'
import { defineRoutes, type FormState, freshForm, parseForm, type Visit } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { pagesOf } from '../../pages/enquiries/kinds.ts'
import { SendPage } from '../../pages/enquiries/send-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import type { Place } from '../../pages/sites.ts'
import { listPlaceNames } from '../../store/places.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { type Sent, sendForms } from './forms.ts'

/** In whose name what strangers send is written down. */
export const atTheDoor = 'Cổng thông tin'

/** Refuses at a site whose authority ended: nobody would answer. */
export const open = (place: Place): void => {
  if (place.site.endedAt) refuse(409, reason('portal.site-ended'))
}

/** The terms of the authority of a site for what is sent to it. */
export async function termsOf(visit: Visit, { site }: Place, kind: EnquiryKind | 'reception') {
  const terms = await visit.readAsSystem(atTheDoor, (reader) => listTerms(reader, site.authorityId))
  return terms.filter((term) => term.kind === kind)
}

async function showForm(
  visit: Visit,
  place: Place,
  kind: EnquiryKind,
  form: FormState,
  status = 200,
): Promise<Response> {
  open(place)
  const { authorityId } = place.site
  const { fields, villages } = await visit.readPublic(async (reader) => ({
    fields: await listFields(reader),
    villages: kind === 'feedback' ? await listPlaceNames(reader, authorityId) : [],
  }))
  const terms = await termsOf(visit, place, kind)
  const term = terms.find((one) => one.code === 'answer')
  const keep = terms.find((one) => one.code === 'keep')
  const title = enquiryWords.in(visit.language)(pagesOf[kind].sendTitle)
  return visit.publicPage(
    // One button, where the place is told; reading and sending need no script.
    { title, status, site: siteFrame(visit, place), islands: kind === 'feedback' },
    <SendPage {...{ place, kind, fields, villages, term, keep, form }} csrf={visit.csrf} />,
  )
}

const inputOf = (kind: EnquiryKind, place: Place, sent: Sent): SubmitEnquiry => ({
  authorityId: place.site.authorityId,
  kind,
  submission: sent.submission ?? newId(),
  field: sent.field,
  title: sent.title,
  content: {
    name: sent.name,
    phone: sent.phone,
    email: sent.email,
    body: sent.body,
    place: sent.place,
    village: sent.village,
    latitude: sent.coordinates?.latitude ?? null,
    longitude: sent.coordinates?.longitude ?? null,
    details: {
      ...(sent.residence ? { residence: sent.residence } : {}),
      ...(sent.identityPaper ? { identityPaper: sent.identityPaper } : {}),
      ...(sent.supply ? { supply: sent.supply } : {}),
      ...(sent.purpose ? { purpose: sent.purpose } : {}),
    },
  },
})

/** The fields of a form, with the photographs where it carries any. */
async function takeIn(visit: Visit, kind: EnquiryKind) {
  if (kind !== 'feedback') return { values: await visit.fields(), pictures: [], refusal: undefined }
  const taken = await takePictures(visit.files, visit.request, (csrf) => {
    if (!visit.isOwnForm(csrf)) refuse(403, reason('web.form-expired'))
  })
  return { ...taken, refusal: taken.refusal }
}

const send = (kind: EnquiryKind) => async (visit: Visit, place: Place) => {
  open(place)
  const { values, pictures, refusal } = await takeIn(visit, kind)
  const form = parseForm<Sent>(sendForms[kind], values)
  if (!form.ok) return showForm(visit, place, kind, form, 422)
  const against = (fault: Refusal) =>
    showForm(visit, place, kind, { values, errors: {}, refusal: fault }, fault.status)
  if (refusal) return against(refusal)
  try {
    const { code } = await visit.actAsSystem(atTheDoor, submitEnquiry, {
      ...inputOf(kind, place, form.value),
      pictures,
    })
    return visit.redirect(place.at(sitePages.tracked, { code }), { code: 'portal-enquiries.sent' })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return against(fault)
  }
}

/** Forms by which people without an account bring something to an authority. */
export const enquirySendingRoutes = defineRoutes(({ get, post }) => {
  for (const kind of ['question', 'feedback', 'information'] as const) {
    const page = pagesOf[kind].send
    onSite(get, page, (visit, place) => showForm(visit, place, kind, freshForm({ submission: newId() })))
    const upload = kind === 'feedback' ? { rawBody: true, bodyLimit: picturesLimit } : {}
    onSite(post, page, send(kind), { limit: 'public-form', ...upload })
  }
})
