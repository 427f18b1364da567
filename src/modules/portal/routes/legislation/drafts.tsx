import { z } from 'zod'
import { isId, newId } from '#kit/ids.ts'
import { Refusal, reason, refuse } from '#kit/refusal.ts'
import {
  findPublishedConsultation,
  findResult,
  leaveRemark,
  listPublishedConsultations,
  listPublishedRemarks,
  type PublishedConsultation,
} from '#modules/legislation/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { DraftPage } from '../../pages/legislation/draft-page.tsx'
import { DraftsPage } from '../../pages/legislation/drafts-page.tsx'
import { draftHref } from '../../pages/legislation/law-href.ts'
import { RemarkPage } from '../../pages/legislation/remark-page.tsx'
import { draftStateOn } from '../../pages/legislation/say-draft.ts'
import { siteFrame } from '../../pages/site-frame.tsx'
import { type Place, placeOf } from '../../pages/sites.ts'
import { articleName, numberIn } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { framed, homeOf, moved, shownBy } from './framed.ts'

async function showDrafts(visit: Visit, place: Place): Promise<Response> {
  const { drafts, today } = await visit.readPublic(async (reader) => ({
    drafts: await listPublishedConsultations(reader, shownBy(place), 200),
    today: reader.today,
  }))
  const t = legislationWords.in(visit.language)
  return visit.publicPage(
    { title: t('drafts'), description: t('drafts-lead', { name: place.site.name }), ...framed(visit, place) },
    <DraftsPage {...{ place, drafts, today }} />,
  )
}

type FoundDraft = { readonly draft: PublishedConsultation } | { readonly elsewhere: Response }

/** The draft that the path names, where this site shows it; otherwise the way to where it is at home. */
async function draftIn(visit: Visit, place: Place): Promise<FoundDraft> {
  const name = visit.param('consultation')
  const number = numberIn(name)
  const draft =
    number === undefined
      ? undefined
      : await visit.readPublic((reader) => findPublishedConsultation(reader, number))
  if (!draft) return refuse(404, reason('portal.no-such-draft'))
  if (!shownBy(place).includes(draft.authorityId)) {
    const home = homeOf(place, draft.authorityId)
    return home
      ? { elsewhere: moved(draftHref(placeOf(home, place.sites, home.main), draft)) }
      : refuse(404, reason('portal.no-such-draft'))
  }
  return name === articleName(draft) ? { draft } : { elsewhere: moved(draftHref(place, draft)) }
}

async function showDraft(visit: Visit, place: Place): Promise<Response> {
  const found = await draftIn(visit, place)
  if ('elsewhere' in found) return found.elsewhere
  const { draft } = found
  const around = await visit.readPublic(async (reader) => ({
    remarks: await listPublishedRemarks(reader, draft.consultationId),
    result: draft.resultId ? await findResult(reader, draft.resultId) : undefined,
    today: reader.today,
  }))
  return visit.publicPage(
    { title: draft.title, description: draft.lead, ...framed(visit, place) },
    <DraftPage {...{ place, draft, ...around }} />,
  )
}

async function showForm(visit: Visit, place: Place, typed?: FormState, status = 200): Promise<Response> {
  const found = await draftIn(visit, place)
  if ('elsewhere' in found) return found.elsewhere
  const { draft } = found
  const today = await visit.readPublic(async (reader) => reader.today)
  if (draftStateOn(today, draft) !== 'open' && !typed) return visit.redirect(draftHref(place, draft))
  const form = typed ?? freshForm({ article: visit.query('dieu') ?? '', key: newId() })
  const { language, csrf } = visit
  return visit.publicPage(
    {
      title: legislationWords.in(language)('remark-title', { title: draft.title }),
      status,
      site: siteFrame(visit, place),
    },
    <RemarkPage {...{ place, draft, form, csrf, language, today }} />,
  )
}

const part = (most: number) => z.string().default('').transform((typed) => typed.trim().slice(0, most)) // prettier-ignore
const remarkForm = z.object({
  key: z.string().default('').transform((typed) => (isId(typed) ? typed : newId())), // prettier-ignore
  article: part(20),
  said: z.string().default('').transform((typed) => typed.trim()).pipe(z.string().min(3, 'portal.said-wanted').max(5000, 'portal.said-long')), // prettier-ignore
  name: part(100),
  showName: z.string().default('').transform((typed) => typed === '1'), // prettier-ignore
  contact: part(120),
  website: part(200),
})

async function send(visit: Visit, place: Place): Promise<Response> {
  const found = await draftIn(visit, place)
  if ('elsewhere' in found) return found.elsewhere
  const { draft } = found
  const form = await visit.form(remarkForm)
  if (!form.ok) return showForm(visit, place, form, 422)
  const { key: formKey, website, ...remark } = form.value
  const thanks = () => visit.redirect(draftHref(place, draft), { code: 'portal.remark-left' })
  // Only a machine fills a field that nobody sees; it is thanked, and nothing is kept.
  if (website !== '') return thanks()
  try {
    const input = { consultationId: draft.consultationId, remark, formKey }
    await visit.actAsSystem('Góp ý dự thảo', leaveRemark, input)
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return showForm(visit, place, { ...form, refusal: fault }, fault.status)
  }
  return thanks()
}

/** Public pages of consultations, and the form for remarks. */
export const draftRoutes = defineRoutes(({ get, post }) => {
  onSite(get, sitePages.drafts, showDrafts)
  onSite(get, sitePages.draft, showDraft)
  onSite(get, sitePages.remark, (visit, place) => showForm(visit, place))
  onSite(post, sitePages.remark, send, { limit: 'public-form', bodyLimit: 60_000 })
})
