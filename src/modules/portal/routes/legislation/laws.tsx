import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import {
  findDraftOf,
  findPublishedDocument,
  listFacets,
  listHistory,
  listNewestDocuments,
  listPublishedDocuments,
  listRelated,
  type PublishedDocument,
  type Validity,
  validities,
} from '#modules/legislation/index.ts'
import { fileResponse, type Hash } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { GonePage } from '../../pages/gone-page.tsx'
import { lawHref, lawTitle } from '../../pages/legislation/law-href.ts'
import { LawPage } from '../../pages/legislation/law-page.tsx'
import { LawPrintPage } from '../../pages/legislation/law-print-page.tsx'
import { type Asked, LawsPage, lawsPerPage } from '../../pages/legislation/laws-page.tsx'
import { siteFrame } from '../../pages/site-frame.tsx'
import { type Place, placeOf } from '../../pages/sites.ts'
import { articleName, numberIn } from '../../rules/address.ts'
import { authoritiesAbove } from '../../rules/authorities-above.ts'
import { writeRss } from '../../rules/feeds/rss.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { framed, homeOf, moved } from './framed.ts'

const shownBy = ({ site, sites }: Place) => authoritiesAbove(site, sites.byId)

/** The day that the address names, and what was typed where it was not understood. */
function dayAsked(visit: Visit): {
  readonly day: Temporal.PlainDate | undefined
  readonly wrong: string | undefined
} {
  const typed = (visit.query('ngay') ?? '').trim().slice(0, 40)
  const day = typed === '' ? undefined : parseDate(typed)
  return { day, wrong: typed !== '' && day === undefined ? typed : undefined }
}

function askedOf(visit: Visit): Asked {
  const part = (name: keyof Asked) => (visit.query(name) ?? '').trim().slice(0, 200)
  return {
    q: part('q'),
    loai: part('loai'),
    'linh-vuc': part('linh-vuc'),
    'co-quan': part('co-quan'),
    nam: part('nam'),
    'hieu-luc': part('hieu-luc'),
    ngay: part('ngay'),
  }
}

const markOf = ({ issuedOn, number }: Pick<PublishedDocument, 'issuedOn' | 'number'>) =>
  `${issuedOn?.toString() ?? 0}.${number}`
function afterMark(mark: string | undefined) {
  const [, day, number] = /^(\d{4}-\d{2}-\d{2}|0)\.(\d{1,18})$/.exec(mark ?? '') ?? []
  if (day === undefined || number === undefined) return undefined
  const issuedOn = day === '0' ? null : dateIn(day)
  return issuedOn === undefined ? undefined : { issuedOn, number: BigInt(number) }
}
function dateIn(text: string): Temporal.PlainDate | undefined {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const read = parseDate(`${day}/${month}/${year}`)
  return read?.toString() === text ? read : undefined
}

async function showLaws(visit: Visit, place: Place): Promise<Response> {
  const asked = askedOf(visit)
  const authorities = shownBy(place)
  const year = /^(1[89]|20|21)\d\d$/.test(asked.nam) ? Number(asked.nam) : undefined
  const validity = validities.find((one): one is Validity => one === asked['hieu-luc'])
  const { lines, facets, on } = await visit.readPublic(async (reader) => {
    const day = dayAsked(visit).day ?? reader.today
    const narrowed = {
      text: asked.q || undefined,
      kind: asked.loai,
      field: asked['linh-vuc'],
      issuer: asked['co-quan'],
    }
    const after = afterMark(visit.query('sau'))
    return {
      on: day,
      lines: await listPublishedDocuments(reader, {
        ...narrowed,
        authorities,
        year,
        validity,
        day,
        after,
        most: lawsPerPage + 1,
      }),
      facets: await listFacets(reader, authorities),
    }
  })
  const shown = lines.slice(0, lawsPerPage)
  const last = shown.at(-1)
  const query = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
  const t = legislationWords.in(visit.language)
  return visit.publicPage(
    { title: t('laws'), description: t('laws-lead', { name: place.site.name }), ...framed(visit, place) },
    <LawsPage
      {...{ place, asked, facets, on }}
      lines={shown}
      narrowed={Object.keys(query).length > 0}
      fromAbove={authorities.length > 1}
      moreHref={
        last && lines.length > lawsPerPage
          ? place.at(sitePages.laws, null, { ...query, sau: markOf(last) })
          : undefined
      }
    />,
  )
}

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

async function showFeed(visit: Visit, place: Place): Promise<Response> {
  const lines = await visit.readPublic((reader) => listNewestDocuments(reader, shownBy(place), 30))
  const t = legislationWords.in(visit.language)
  const absolute = (path: string) => visit.origin + path
  const body = writeRss({
    title: `${t('laws')} · ${place.site.name}`,
    about: t('laws-lead-own', { name: place.site.name }),
    link: absolute(place.at(sitePages.laws)),
    self: absolute(place.at(sitePages.lawFeed)),
    items: lines.map((line) => ({
      title: lawTitle(line),
      lead: line.abstract,
      link: absolute(lawHref(place, line)),
      number: line.number,
      language: 'vi' as const,
      firstAt: line.firstAt,
      fromAt: line.firstAt,
    })),
  })
  return visit.publicText(body, 'application/rss+xml; charset=utf-8')
}

/** Public pages of legal documents. */
export const lawRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.laws, showLaws)
  onSite(get, sitePages.lawFeed, showFeed)
  onSite(get, sitePages.law, showLaw)
  onSite(get, sitePages.lawPrint, showPrint)
  onSite(get, sitePages.lawFile, sendFile)
})
