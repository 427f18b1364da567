import { parseDate } from '#kit/vietnamese/index.ts'
import {
  listFacets,
  listNewestDocuments,
  listPublishedDocuments,
  type PublishedDocument,
  questionOf,
  type Validity,
  validities,
} from '#modules/legislation/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { lawHref, lawTitle } from '../../pages/legislation/law-href.ts'
import { type Asked, LawsPage, lawsPerPage } from '../../pages/legislation/laws-page.tsx'
import type { Place } from '../../pages/sites.ts'
import { writeRss } from '../../rules/feeds/rss.ts'
import { sitePages } from '../../urls.ts'
import { onSite } from '../on-site.ts'
import { dayAsked } from './day-asked.ts'
import { framed, shownBy } from './framed.ts'

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
  const facets = await visit.readPublished(`legislation.facets.${authorities.join()}`, (reader) =>
    listFacets(reader, authorities),
  )
  const { lines, on } = await visit.readPublic(async (reader) => {
    const day = dayAsked(visit).day ?? reader.today
    const narrowed = {
      question: questionOf(asked.q),
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

/** The list of legal documents and its feed. */
export const lawRoutes = defineRoutes(({ get }) => {
  onSite(get, sitePages.laws, showLaws)
  onSite(get, sitePages.lawFeed, showFeed)
})
