import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { type DeskFilter, type DeskView, deskViews } from '../desk-view.ts'
import { type EnquiryKind, enquiryKinds } from '../enquiry.ts'
import { words } from '../messages/index.ts'
import { deskHref, DeskPage } from '../pages/desk-page.tsx'
import { EnquiryPage } from '../pages/enquiry-page.tsx'
import { roomsOf, scopeOf } from '../pages/desk-scope.ts'
import { countForDesk, listForDesk } from '../store/desk.ts'
import { listFields } from '../store/published.ts'
import { enquiryUrls } from '../urls.ts'
import { readEnquiry } from './read-enquiry.ts'

const official = { who: 'official' } as const
const perPage = 50

/** The id that a part of the path names; refuses where it is none (404). */
export const idIn = <Kind extends string>(visit: Visit, name: string): Id<Kind> => {
  const id = visit.param(name)
  return isId(id) ? (id as Id<Kind>) : refuse(404, reason('enquiries.unknown'))
}

/** The authority in whose name somebody works. */
export const authorityOf = ({ actor }: Pick<Visit, 'actor'>): Id<'authority'> =>
  actor.kind === 'person' ? actor.authorityId : refuse(403, reason('enquiries.not-yours'))

const among = <Value extends string>(values: readonly Value[], typed: string | undefined) =>
  values.find((value) => value === typed)

async function showDesk(visit: Visit): Promise<Response> {
  const authorityId = authorityOf(visit)
  const scope = scopeOf(visit.actor)
  const filter: DeskFilter = {
    view: among<DeskView>(deskViews, visit.query('xem')) ?? 'waiting',
    kind: among<EnquiryKind>(enquiryKinds, visit.query('loai')),
    field: visit.query('linh_vuc')?.slice(0, 40) || undefined,
    text: visit.query('q')?.trim().slice(0, 100) || undefined,
  }
  const page = Math.min(Math.max(Number.parseInt(visit.query('trang') ?? '1', 10) || 1, 1), 1000)
  const { found, ...read } = await visit.read(async (reader) => ({
    found: await listForDesk(reader, scope, filter, { most: perPage + 1, skip: (page - 1) * perPage }),
    counts: await countForDesk(reader, scope),
    fields: await listFields(reader),
    calendar: await workingCalendarOf(reader, authorityId),
    now: reader.now,
  }))
  return visit.workspace(
    { title: words.in(visit.language)('desk') },
    <DeskPage
      {...read}
      filter={filter}
      rooms={roomsOf(visit.actor)}
      enquiries={found.slice(0, perPage)}
      previousHref={page > 1 ? deskHref(filter, page - 1) : undefined}
      nextHref={found.length > perPage ? deskHref(filter, page + 1) : undefined}
    />,
  )
}

/** One enquiry as it stands, with a form as it was typed. */
export async function showEnquiry(
  visit: Visit,
  form: FormState = freshForm(),
  status = 200,
): Promise<Response> {
  const id = idIn<'enquiry'>(visit, 'enquiry')
  const { fields, ...read } = await visit.read((reader) => readEnquiry(reader, id))
  const { language, csrf } = visit
  const field = fields.find(({ code }) => code === read.enquiry.field)
  return visit.workspace(
    { title: read.enquiry.title, status },
    <EnquiryPage
      {...read}
      {...{ language, csrf, form }}
      fieldName={(language === 'en' ? field?.nameEn : field?.name) ?? read.enquiry.field}
    />,
  )
}

/** The desk: its list, and one enquiry. */
export const deskRoutes = defineRoutes(({ get }) => {
  get(enquiryUrls.desk, official, showDesk)
  get(enquiryUrls.enquiry, official, (visit) => showEnquiry(visit))
})
