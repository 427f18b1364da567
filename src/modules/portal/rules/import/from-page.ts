import type { SavedPage } from '#kit/saved-page/index.ts'
import type { OldThing } from '../../old-thing.ts'
import { wordsOf } from './clean.ts'
import { knownAs } from './known-as.ts'
import { keyOn } from './old-address.ts'
import { writtenTime } from './old-time.ts'

/** A saved page of an old site as an article: known by its address on the old site, else by the name of its file with whatever else it calls itself. */
export function fromPage(
  page: SavedPage,
  { name, source }: { readonly name: string; readonly source: string },
): OldThing {
  const key = keyOn(source, page.address)
  const id = knownAs(key ? page.address : `${name} ${page.address}`.trimEnd())
  const title = wordsOf(page.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), 250)
  if (title === '')
    return { kind: 'left', what: 'article', id, title: name.slice(0, 200), code: 'portal.import-no-title' }
  return {
    kind: 'article',
    id,
    title,
    lead: wordsOf(page.lead.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), 1500),
    html: page.html,
    byline: wordsOf(page.byline.replaceAll('<', '&lt;'), 200),
    source: '',
    language: page.language.startsWith('en') ? 'en' : 'vi',
    sections: [],
    firstAt: writtenTime(page.publishedAt),
    views: 0,
    points: 0,
    ratings: 0,
    tags: [],
    picture: '',
    pictureAlt: '',
    files: [],
    folder: name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '',
    addresses: key ? [key] : [],
  }
}
