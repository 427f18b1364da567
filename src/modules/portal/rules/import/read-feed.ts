import { elementsIn, attributeOf, textIn, type XmlDocument, type XmlElement } from '#kit/xml/index.ts'
import { fold } from '#kit/vietnamese/index.ts'
import type { OldArticle, OldSection, OldThing } from '../../old-thing.ts'
import { wordsOf } from './clean.ts'
import { knownAs } from './known-as.ts'
import { keyOn } from './old-address.ts'
import { writtenTime } from './old-time.ts'

const atom = 'http://www.w3.org/2005/Atom'
const dublin = 'http://purl.org/dc/elements/1.1/'
const content = 'http://purl.org/rss/1.0/modules/content/'
const rss1 = 'http://purl.org/rss/1.0/'

/** The text of the first element of a name; of several namespaces the first that has one. */
function textOf(element: XmlElement, local: string, namespaces: readonly string[]): string {
  for (const namespace of namespaces) {
    const [found] = elementsIn(element, { namespace, local })
    if (found && elementsIn(found).length === 0) return textIn(found).trim()
  }
  return ''
}

/** A text of Atom as HTML: what is said to be XHTML is taken as it stands in the file. */
function htmlOf(entry: XmlElement, local: string, source: string): string {
  const [found] = elementsIn(entry, { namespace: atom, local })
  if (!found) return ''
  if (attributeOf(found, 'type') === 'xhtml') return source.slice(found.span.opened, found.span.end)
  const text = elementsIn(found).length === 0 ? textIn(found) : ''
  return attributeOf(found, 'type') === 'html' ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

type Item = Pick<OldArticle, 'id' | 'title' | 'html' | 'lead' | 'byline' | 'firstAt'> & {
  readonly link: string
  readonly categories: readonly string[]
}

function ofRss(item: XmlElement, own: string): Item {
  const text = (local: string) => textOf(item, local, [own])
  const whole = textOf(item, 'encoded', [content])
  const link = text('link')
  return {
    id: text('guid') || link,
    title: text('title'),
    html: whole || text('description'),
    lead: whole ? text('description') : '',
    byline: text('author') || textOf(item, 'creator', [dublin]),
    firstAt: writtenTime(text('pubDate') || textOf(item, 'date', [dublin])),
    link,
    categories: elementsIn(item, { namespace: own, local: 'category' }).map((one) => textIn(one).trim()),
  }
}

function ofAtom(entry: XmlElement, source: string): Item {
  const text = (local: string) => textOf(entry, local, [atom])
  const link = elementsIn(entry, { namespace: atom, local: 'link' }).find(
    (one) => (attributeOf(one, 'rel') ?? 'alternate') === 'alternate',
  )
  const [author] = elementsIn(entry, { namespace: atom, local: 'author' })
  const whole = htmlOf(entry, 'content', source)
  return {
    id: text('id') || ((link && attributeOf(link, 'href')) ?? ''),
    title: htmlOf(entry, 'title', source),
    html: whole || htmlOf(entry, 'summary', source),
    lead: whole ? htmlOf(entry, 'summary', source) : '',
    byline: author ? textOf(author, 'name', [atom]) : '',
    firstAt: writtenTime(text('published') || text('updated')),
    link: (link && attributeOf(link, 'href')) ?? '',
    categories: elementsIn(entry, { namespace: atom, local: 'category' }).map(
      (one) => attributeOf(one, 'label') ?? attributeOf(one, 'term') ?? '',
    ),
  }
}

function itemsOf({ root, source }: XmlDocument): Item[] | undefined {
  if (root.namespace === atom && root.local === 'feed')
    return elementsIn(root, { namespace: atom, local: 'entry' }).map((entry) => ofAtom(entry, source))
  if (root.namespace === '' && root.local === 'rss') {
    const [channel] = elementsIn(root, { namespace: '', local: 'channel' })
    return channel ? elementsIn(channel, { namespace: '', local: 'item' }).map((item) => ofRss(item, '')) : []
  }
  if (root.local === 'RDF')
    return elementsIn(root, { namespace: rss1, local: 'item' }).map((item) => ofRss(item, rss1))
  return undefined
}

const idOf = (category: string) => (fold(category) === '' ? '' : knownAs(fold(category)))

function articleOf(item: Item, language: 'vi' | 'en', source: string): OldThing {
  const title = wordsOf(item.title, 250)
  const id = knownAs(item.id || `${title} ${item.firstAt?.toString() ?? ''}`)
  if (title === '')
    return {
      kind: 'left',
      what: 'article',
      id: id.trim() || '?',
      title: item.link.slice(0, 200),
      code: 'portal.import-no-title',
    }
  const key = keyOn(source, item.link)
  return {
    kind: 'article',
    id,
    title,
    lead: wordsOf(item.lead, 1500),
    html: item.html,
    byline: wordsOf(item.byline.replace(/^[^\s@]+@\S+ \((.*)\)$/, '$1'), 200),
    source: '',
    language,
    sections: [...new Set(item.categories.map(idOf).filter((one) => one !== ''))],
    firstAt: item.firstAt,
    views: 0,
    points: 0,
    ratings: 0,
    tags: [],
    picture: '',
    pictureAlt: '',
    files: [],
    folder: '',
    addresses: key ? [key] : [],
  }
}

/** Everything in a feed (RSS 2.0, RSS 1.0, Atom) of an old site; undefined where the file is no feed. */
export function readFeed(document: XmlDocument, source: string): OldThing[] | undefined {
  const items = itemsOf(document)
  if (!items) return undefined
  const [channel] = elementsIn(document.root, { namespace: '', local: 'channel' })
  const language = /^en\b/i.test(channel ? textOf(channel, 'language', ['']) : '') ? 'en' : 'vi'
  const sections = new Map<string, OldSection>()
  for (const category of items.flatMap(({ categories }) => categories))
    if (idOf(category) !== '' && !sections.has(idOf(category)))
      sections.set(idOf(category), {
        kind: 'section',
        id: idOf(category),
        title: wordsOf(category, 120),
        addresses: [],
      })
  return [...sections.values(), ...items.map((item) => articleOf(item, language, source))]
}
