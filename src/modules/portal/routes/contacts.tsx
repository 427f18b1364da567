import { reason, refuse } from '#kit/refusal.ts'
import { listPublishedHolders } from '#modules/identity/index.ts'
import {
  findPublishedHours,
  listPublishedAuthorities,
  listPublishedThreads,
  listPublishedUnits,
  listPublishedVillages,
} from '#modules/organisations/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { contactsWords } from '../messages/index.ts'
import { ContactBookPage } from '../pages/contacts/contact-book-page.tsx'
import { ContactPage } from '../pages/contacts/contact-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import { type Place, placeAtRoot, placeOf, readSites } from '../pages/sites.ts'
import { portalUrls } from '../urls.ts'

/** In the frame of a site where there is one; before the first site is opened, in the instance's own. */
const within = (visit: Visit, place: Place | undefined) => ({
  cache: true,
  ...(place ? { counts: { group: place.site.id }, site: siteFrame(visit, place) } : {}),
})

async function showBook(visit: Visit): Promise<Response> {
  const authorities = await visit.readPublic((reader) => listPublishedAuthorities(reader))
  const t = contactsWords.in(visit.language)
  return visit.publicPage(
    { title: t('book'), description: t('book-lead'), ...within(visit, await placeAtRoot(visit)) },
    <ContactBookPage authorities={authorities.filter(({ hosted }) => hosted)} />,
  )
}

async function showContact(visit: Visit): Promise<Response> {
  const slug = visit.param('slug')
  const shown = await visit.readPublic(async (reader) => {
    const [authority] = await listPublishedAuthorities(reader, { slug })
    if (!authority) return refuse(404, reason('organisations.authority-unknown'))
    const { authorityId } = authority
    return {
      authority,
      hours: await findPublishedHours(reader, authorityId),
      holders: await listPublishedHolders(reader, authorityId),
      units: await listPublishedUnits(reader, authorityId),
      villages: await listPublishedVillages(reader, authorityId),
      threads: await listPublishedThreads(reader, authorityId),
    }
  })
  const sites = await readSites(visit)
  const own = sites.all.find(
    ({ authorityId, kind }) => authorityId === shown.authority.authorityId && kind === 'authority',
  )
  const place = own ? placeOf(own, sites, own.main) : undefined
  const title = shown.authority.name
  return visit.publicPage(
    { title, description: title, ...within(visit, place ?? (await placeAtRoot(visit))) },
    <ContactPage {...shown} place={place} />,
  )
}

/** The contact book: authorities, who leads them, their charts. */
export const contactRoutes = defineRoutes(({ get }) => {
  get(portalUrls.contacts, { who: 'anyone' }, showBook)
  get(portalUrls.authority, { who: 'anyone' }, showContact)
})
