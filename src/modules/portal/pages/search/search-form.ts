import { isId } from '#kit/ids.ts'
import type { Visit } from '#platform/web/index.ts'
import { type Search, type SearchedType, searchedTypes, type SearchPlace } from '../../search.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

/** What was asked for, and behind which result the page begins. */
export type Asked = Search & { readonly after?: SearchPlace | undefined }

const isType = (text: string | undefined): text is SearchedType => searchedTypes.some((type) => type === text)

function placeIn(text: string | undefined): SearchPlace | undefined {
  const [score = '', id = ''] = text?.split('~') ?? []
  return /^\d{1,5}$/.test(score) && isId(id) ? { score: Number(score), id } : undefined
}

/** Reads a question out of the address; what makes no sense in it is as if it were not there. */
export function readAsked(visit: Visit, place: Place): Asked {
  const section = place.sections.find(({ slug }) => slug === visit.query('muc'))
  const year = /^(19|20)\d\d$/.exec(visit.query('nam') ?? '')
  const type = visit.query('loai')
  return {
    text: (visit.query('q') ?? '').trim().slice(0, 200),
    siteId: place.site.id,
    language: visit.language,
    onlyHere: visit.query('o') === 'trang' || section !== undefined,
    sectionId: section?.id,
    year: year ? Number(year[0]) : undefined,
    type: isType(type) ? type : undefined,
    after: placeIn(visit.query('sau')),
  }
}

/** The address of a question on a site. */
export function askedHref(place: Place, asked: Asked): string {
  const { text, onlyHere, sectionId, year, type, after } = asked
  return place.at(sitePages.search, null, {
    q: text,
    o: onlyHere ? 'trang' : undefined,
    muc: place.sections.find(({ id }) => id === sectionId)?.slug,
    nam: year,
    loai: type,
    sau: after && `${after.score}~${after.id}`,
  })
}
