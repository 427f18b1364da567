import type { LeftOut, OldArticle, OldSection } from '../../old-thing.ts'
import { wordsOf } from './clean.ts'
import { knownAs } from './known-as.ts'
import { addressesOf, fileAddress } from './nukeviet-articles.ts'
import type { NukeVietIndex } from './nukeviet-index.ts'
import { countOf, isForAll, languagePath, valueOf } from './nukeviet-tables.ts'
import { oldAddressKey } from './old-address.ts'
import { secondsTime } from './old-time.ts'

type Row = ReadonlyMap<string, string | null>

/** Modules of pages (Giới thiệu, Sơ đồ tổ chức…): each is a section of the old site. */
export function* oldPageSections(index: NukeVietIndex): Generator<OldSection> {
  for (const tables of index.pages) {
    const { language, name, title, open } = index.moduleNamed(tables)
    const address = oldAddressKey(encodeURI(`${languagePath(language)}/${name}`))
    if (open)
      yield {
        kind: 'section',
        id: knownAs(tables),
        title: wordsOf(title, 120) || name,
        addresses: address ? [address] : [],
      }
  }
}

/** A page of the old site as an article; what is not taken is told instead. */
export function oldPage(index: NukeVietIndex, tables: string, row: Row): OldArticle | LeftOut {
  const module = index.moduleNamed(tables)
  const id = valueOf(row, 'id')
  const known = { id: knownAs(`${tables}:${id}`), title: wordsOf(valueOf(row, 'title'), 250) }
  const left = (code: string): LeftOut => ({ kind: 'left', what: 'article', ...known, code })
  if (valueOf(row, 'status') !== '1') return left('portal.import-not-public')
  if (!module.open || !isForAll(row)) return left('portal.import-restricted')
  if (known.title === '') return left('portal.import-no-title')
  return {
    kind: 'article',
    ...known,
    lead: wordsOf(valueOf(row, 'description'), 1500),
    html: valueOf(row, 'bodytext'),
    byline: '',
    source: '',
    language: module.language === 'en' ? 'en' : 'vi',
    sections: [knownAs(tables)],
    firstAt: secondsTime(row.get('add_time')),
    views: countOf(row, 'hitstotal'),
    points: 0,
    ratings: 0,
    tags: [],
    picture: fileAddress(valueOf(row, 'image'), module),
    pictureAlt: wordsOf(valueOf(row, 'imagealt'), 250),
    files: [],
    folder: '',
    addresses: addressesOf(module, valueOf(row, 'alias')),
  }
}
