import type { LeftOut, OldArticle, OldSection, OldThing } from '../../old-thing.ts'
import { wordsOf } from './clean.ts'
import { knownAs } from './known-as.ts'
import type { NukeVietIndex } from './nukeviet-index.ts'
import type { OldModule, OldNews } from './nukeviet-kept.ts'
import { countOf, isForAll, languagePath, valueOf } from './nukeviet-tables.ts'
import { oldAddressKey } from './old-address.ts'
import { secondsTime } from './old-time.ts'

type Row = ReadonlyMap<string, string | null>
type News = OldNews & OldModule & { readonly tables: string }

const newsOf = (index: NukeVietIndex, tables: string): News | undefined => {
  const found = index.news.get(tables)
  return found && { ...found, tables, ...index.moduleNamed(tables) }
}

/** Addresses of something of a module: with its name, and without it where the old site left that away. */
export function addressesOf(
  { language, name }: Pick<OldModule, 'language' | 'name'>,
  rest: string,
): string[] {
  const path = languagePath(language)
  return [
    ...new Set(
      [`${path}/${name}/${rest}`, `${path}/${rest}`].flatMap(
        (address) => oldAddressKey(encodeURI(address)) ?? [],
      ),
    ),
  ]
}

/** Whether everybody saw a section of the old site, and those above it. */
function isOpen({ sections, open }: Pick<News, 'sections' | 'open'>, id: string): boolean {
  if (!open) return false
  const seen = new Set<string>()
  for (let at = id; at !== '0' && at !== '' && !seen.has(at);) {
    const section = sections.get(at)
    const status = section?.get('status')
    if (!section || !isForAll(section) || (status && status !== '1' && status !== '2')) return false
    seen.add(at)
    at = valueOf(section, 'parentid')
  }
  return true
}

/** The sections of the old site that everybody saw. */
export function* oldSections(index: NukeVietIndex): Generator<OldSection> {
  for (const tables of index.news.keys()) {
    const news = newsOf(index, tables)!
    for (const [id, row] of news.sections)
      if (isOpen(news, id))
        yield {
          kind: 'section',
          id: knownAs(`${tables}:${id}`),
          title: wordsOf(valueOf(row, 'title'), 120) || valueOf(row, 'alias'),
          addresses: addressesOf(news, valueOf(row, 'alias')),
        }
  }
}

/** Why an article is not taken; undefined where it was public. */
function whyLeft(
  news: News,
  { head, body }: { readonly head: Row; readonly body: Row | undefined },
  now: Temporal.Instant,
): string | undefined {
  const ends = secondsTime(head.get('exptime'))
  const began = secondsTime(head.get('publtime'))
  if (valueOf(head, 'status') !== '1' || (began && Temporal.Instant.compare(began, now) > 0))
    return 'portal.import-not-public'
  if (ends && Temporal.Instant.compare(ends, now) <= 0) return 'portal.import-expired'
  if (valueOf(head, 'external_link') === '1') return 'portal.import-outside'
  const sections = sectionsOf(head)
  // An article that names no groups is for whoever may see its section.
  if (!news.open || (body?.get('group_view') && !isForAll(body, 'group_view')))
    return 'portal.import-restricted'
  if (sections.length > 0 && !sections.some((id) => isOpen(news, id))) return 'portal.import-restricted'
  return wordsOf(valueOf(head, 'title'), 250) === '' ? 'portal.import-no-title' : undefined
}

const sectionsOf = (head: Row): string[] => [
  ...new Set(
    [valueOf(head, 'catid'), ...valueOf(head, 'listcatid').split(',')].filter((id) => /^[1-9]\d*$/.test(id)),
  ),
]

/** The address of a file that a module keeps below its folder, or that lies elsewhere. */
export const fileAddress = (file: string, { folder }: Pick<OldModule, 'folder'>): string =>
  file === '' || /^(?:https?:|\/)/.test(file) ? file : `/uploads/${folder}/${file}`

/** Files in a column that holds several, by commas. */
export const filesIn = (row: Row, column: string): string[] =>
  valueOf(row, column)
    .split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '')

/** An article by its head and its body; what is not taken is told instead. Undefined where the dump has no head of it. */
export function oldArticle(
  index: NukeVietIndex,
  { tables, id, body }: { readonly tables: string; readonly id: string; readonly body: Row | undefined },
  now: Temporal.Instant,
): OldArticle | LeftOut | undefined {
  const news = newsOf(index, tables)
  const head = news?.heads.get(id)
  if (!news || !head) return undefined
  const known = { id: knownAs(`${tables}:${id}`), title: wordsOf(valueOf(head, 'title'), 250) }
  const code = whyLeft(news, { head, body }, now)
  if (code) return { kind: 'left', what: 'article', ...known, code }
  const open = sectionsOf(head).filter((one) => isOpen(news, one))
  const source = news.sources.get(valueOf(head, 'sourceid'))
  const name = `${valueOf(head, 'alias')}-${id}`
  return {
    kind: 'article',
    ...known,
    lead: wordsOf(valueOf(head, 'hometext'), 1500),
    html: body ? valueOf(body, 'bodyhtml') : '',
    byline: wordsOf(valueOf(head, 'author'), 200),
    source: wordsOf((source && valueOf(source, 'title')) || (body ? valueOf(body, 'sourcetext') : ''), 200),
    language: news.language === 'en' ? 'en' : 'vi',
    sections: open.map((one) => knownAs(`${tables}:${one}`)),
    firstAt: secondsTime(head.get('publtime')) ?? secondsTime(head.get('addtime')),
    views: countOf(head, 'hitstotal'),
    points: countOf(head, 'total_rating'),
    ratings: countOf(head, 'click_rating'),
    tags: (news.tags.get(id) ?? []).map((tag) => wordsOf(tag, 60)),
    picture: fileAddress(valueOf(head, 'homeimgfile'), news),
    pictureAlt: wordsOf(valueOf(head, 'homeimgalt'), 250),
    files: body ? filesIn(body, 'files').map((file) => fileAddress(file, news)) : [],
    folder: '',
    addresses: open.flatMap((one) =>
      addressesOf(news, `${valueOf(news.sections.get(one)!, 'alias')}/${name}`),
    ),
  }
}

/** Articles of which no body came. */
export function* articlesWithout(
  index: NukeVietIndex,
  seen: ReadonlySet<string>,
  now: Temporal.Instant,
): Generator<OldThing> {
  for (const [tables, { heads }] of index.news)
    for (const id of heads.keys()) {
      const found = seen.has(`${tables}:${id}`)
        ? undefined
        : oldArticle(index, { tables, id, body: undefined }, now)
      if (found) yield found
    }
}
