import { attributeOf, type Element, elementsOf, sourceInside, wordsIn } from './parse-page.ts'

export type SavedPage = {
  readonly title: string
  readonly lead: string
  /** Of the article alone, as the source has it: to be read by `kit/rich-text`. */
  readonly html: string
  /** Where the page says that it stood. */
  readonly address: string
  /** When it says that it was published, as it is written there. */
  readonly publishedAt: string
  readonly byline: string
  readonly language: string
}

const classesOf = (element: Element) => attributeOf(element, 'class').toLowerCase().split(/\s+/)
const held = (element: Element, ...names: string[]) => classesOf(element).some((one) => names.includes(one))

/** Where the words of an article stand, the surest sign first: what the page marks, what NukeViet and other portals of authorities use, what HTML has for it. */
const places: readonly ((element: Element) => boolean)[] = [
  (one) => attributeOf(one, 'itemprop').toLowerCase() === 'articlebody',
  (one) => attributeOf(one, 'id') === 'news-bodyhtml',
  (one) =>
    held(
      one,
      'bodytext',
      'entry-content',
      'post-content',
      'article-content',
      'article-body',
      'detail-content',
    ),
  ({ tagName }) => tagName === 'article',
  (one) => one.tagName === 'main' || attributeOf(one, 'role') === 'main',
  ({ tagName }) => tagName === 'body',
]

/** Reads a saved web page, whatever it is: what cannot be found is empty. */
export function readSavedPage(html: string): SavedPage {
  const elements = elementsOf(html)
  const meta = new Map<string, string>()
  for (const one of elements)
    if (one.tagName === 'meta') {
      const name = (
        attributeOf(one, 'property') ||
        attributeOf(one, 'name') ||
        attributeOf(one, 'itemprop')
      ).toLowerCase()
      if (name && !meta.has(name)) meta.set(name, attributeOf(one, 'content'))
    }
  const tag = (name: string) => elements.find(({ tagName }) => tagName === name)
  const wordsOf = (name: string) => {
    const found = tag(name)
    return found ? wordsIn(found) : ''
  }
  const canonical = elements.find(
    (one) => one.tagName === 'link' && attributeOf(one, 'rel').toLowerCase() === 'canonical',
  )
  const place = places.map((isIt) => elements.find(isIt)).find((one) => one !== undefined)
  const time = elements.find((one) => one.tagName === 'time' && attributeOf(one, 'datetime') !== '')
  return {
    title: wordsOf('h1') || (meta.get('og:title') ?? '') || wordsOf('title'),
    lead: meta.get('og:description') || meta.get('description') || '',
    html: place?.sourceCodeLocation ? sourceInside(html, place) : html,
    address: (canonical && attributeOf(canonical, 'href')) || meta.get('og:url') || '',
    publishedAt:
      meta.get('article:published_time') ||
      meta.get('datepublished') ||
      (time ? attributeOf(time, 'datetime') : ''),
    byline: meta.get('author') || meta.get('article:author') || '',
    language: (elements[0] ? attributeOf(elements[0], 'lang') : '').toLowerCase(),
  }
}
