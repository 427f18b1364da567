import { linksOf, plainText, readHtml, type ReadReport, type RichText } from '#kit/rich-text/index.ts'
import type { Reason } from '#kit/refusal.ts'
import type { TakenFiles } from '../../import.ts'
import type { OldArticle } from '../../old-thing.ts'
import { isPaper } from './named-files.ts'
import { keyOn } from './old-address.ts'
import { placeFiles } from './place-files.ts'

/** What somebody wrote as HTML, or with its signs escaped, as one line of plain words. */
export const wordsOf = (html: string, most: number): string =>
  plainText(readHtml(html.slice(0, 20_000)).document)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()

/** Whether letters were lost on the way: the file was not in the encoding that it says. */
export const lostLetters = (...texts: readonly string[]): boolean =>
  texts.some((text) => text.includes('\uFFFD'))

const named = 3

/** Names of what is missing, for the report. */
const told = (code: string, names: readonly string[]): Reason[] =>
  names.length > 0
    ? [{ code, params: { count: names.length, names: names.slice(0, named).join(', ').slice(0, 300) } }]
    : []

/** What is missing in a text that was cleaned, for the report: pictures with their names, recordings, an end that was too long. */
function missingIn({ changes, missingPictures }: ReadReport, lead: string): Reason[] {
  const shown = missingPictures.map(({ source }) => (source.startsWith('data:') ? 'data:' : source))
  const names = lead === '' || shown.some((source) => source.endsWith(lead)) ? shown : [lead, ...shown]
  const recordings = (changes.recording ?? 0) + (changes.embedded ?? 0)
  return [
    ...told('portal.import-pictures', names),
    ...(recordings > 0 ? [{ code: 'portal.import-recordings', params: { count: recordings } }] : []),
    ...(changes['cut-off'] ? [{ code: 'portal.import-cut' }] : []),
  ]
}

export type Cleaning = {
  readonly base?: string | undefined
  /** In which it is written. */
  readonly language?: OldArticle['language']
  /** Stood for it in lists. */
  readonly picture?: string
  /** Hung on it. */
  readonly files?: readonly string[]
  /** What was brought of the files that it names, by address. */
  readonly taken?: TakenFiles['taken']
  readonly source: string
}

/** The words of an old page as rich text with the files that were brought, and what is missing in them. */
export function cleanedText(
  html: string,
  { base, language = 'vi', picture = '', files = [], taken = new Map(), source }: Cleaning,
): { readonly body: RichText; readonly missing: readonly Reason[] } {
  const of =
    (...kinds: readonly string[]) =>
    (address: string) => {
      const file = taken.get(address)
      return file && kinds.includes(file.kind) ? file.mediaId : undefined
    }
  const { document, report } = readHtml(html, {
    ...(base === undefined ? {} : { base }),
    language,
    picture: of('picture'),
    file: of('video', 'audio', 'captions'),
  })
  const links = linksOf(document).map(({ href }) => href)
  const papers = [...links, ...files].filter(
    (address) => !taken.has(address) && isPaper(address) && keyOn(source, address) !== undefined,
  )
  const body = taken.size > 0 ? placeFiles(document, taken, files) : document
  const lead = taken.get(picture)?.kind === 'picture' ? '' : picture
  return { body, missing: [...missingIn(report, lead), ...told('portal.import-files', [...new Set(papers)])] }
}
