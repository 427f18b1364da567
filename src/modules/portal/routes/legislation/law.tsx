import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import {
  findDraftOf,
  findPublishedDocument,
  listChain,
  listHistory,
  listRelated,
  type PublishedDocument,
} from '#modules/legislation/index.ts'
import { fileResponse, type Hash } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { GonePage } from '../../pages/gone-page.tsx'
import { lawHref, lawTitle } from '../../pages/legislation/law-href.ts'
import { LawPage } from '../../pages/legislation/law-page.tsx'
import { LawPrintPage } from '../../pages/legislation/law-print-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import { type Place, placeOf } from '../../pages/sites.ts'
import { articleName, numberIn } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { dayAsked } from './day-asked.ts'
import { framed, homeOf, moved, shownBy } from './framed.ts'

type FoundLaw = { readonly law: PublishedDocument } | { readonly elsewhere: Response }

/** The document that the path names, where this site shows it; otherwise the way to where it is at home. */
async function lawIn(
  visit: Visit,
  place: Place,
  link: (at: Place, law: PublishedDocument) => string,
): Promise<FoundLaw> {
  const name = visit.param('document')
  const number = numberIn(name)
  const law =
    number === undefined
      ? undefined
      : await visit.readPublic((reader) => findPublishedDocument(reader, number))
  if (!law) return refuse(404, reason('portal.no-such-law'))
  if (!shownBy(place).includes(law.authorityId)) {
    const home = homeOf(place, law.authorityId)
    if (!home || law.ended) return refuse(404, reason('portal.no-such-law'))
    return { elsewhere: moved(link(placeOf(home, place.sites, home.main), law)) }
  }
  return name === articleName(law) ? { law } : { elsewhere: moved(link(place, law)) }
}

async function gone(visit: Visit, place: Place, law: PublishedDocument): Promise<Response> {
  const title = legislationWords.in(visit.language)('laws')
  return visit.publicPage(
    { title, status: 410, site: siteFrame(visit, place) },
    <GonePage place={place} why={law.endedWhy ?? ''} />,
  )
}

async function showLaw(visit: Visit, place: Place): Promise<Response> {
  const found = await lawIn(visit, place, lawHref)
  if ('elsewhere' in found) return found.elsewhere
  const { law } = found
  if (law.ended === 'error') return gone(visit, place, law)
  const { day, wrong } = dayAsked(visit)
  const around = await visit.readPublic(async (reader) => ({
    related: await listRelated(reader, law.documentId),
    chain: await listChain(reader, law),
    history: await listHistory(reader, law.documentId),
    draft: await findDraftOf(reader, law.documentId),
    today: reader.today,
  }))
  return visit.publicPage(
    { title: lawTitle(law), description: law.abstract, ...framed(visit, place) },
    <LawPage {...{ place, law, ...around }} on={day ?? around.today} wrongDay={wrong} />,
  )
}

async function showPrint(visit: Visit, place: Place): Promise<Response> {
  const link = (at: Place, law: PublishedDocument) =>
    at.at(sitePages.lawPrint, { document: articleName(law) })
  const found = await lawIn(visit, place, link)
  if ('elsewhere' in found) return found.elsewhere
  const { law } = found
  if (law.ended === 'error') return gone(visit, place, law)
  const around = await visit.readPublic(async (reader) => ({
    related: await listRelated(reader, law.documentId),
    today: reader.today,
    now: reader.now,
  }))
  return visit.publicPage(
    { title: lawTitle(law), description: law.abstract, ...framed(visit, place), cache: false },
    <LawPrintPage {...{ place, law, ...around }} on={around.today} />,
  )
}

async function sendFile(visit: Visit, place: Place): Promise<Response> {
  const link = (at: Place, law: PublishedDocument) =>
    at.at(sitePages.lawFile, { document: articleName(law), place: visit.param('place') })
  const found = await lawIn(visit, place, link)
  if ('elsewhere' in found) return found.elsewhere
  const file = found.law.ended === 'error' ? undefined : found.law.files[Number(visit.param('place'))]
  if (!file || !isId(file.fileId)) return refuse(404, reason('portal.no-such-file'))
  return fileResponse(
    { store: visit.files.store, request: visit.request },
    { ...file, hash: file.hash as Hash },
    { inline: true },
  )
}

/** The page of a legal document, its print view and its files. */
export const lawPageRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.law, showLaw)
  onSite(get, sitePages.lawPrint, showPrint)
  onSite(get, sitePages.lawFile, sendFile)
})
