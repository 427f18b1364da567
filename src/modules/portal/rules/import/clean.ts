import { plainText, readHtml, type ReadReport, type RichText } from '#kit/rich-text/index.ts'
import type { Reason } from '#kit/refusal.ts'

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

/** What is missing in a text that was cleaned, for the report: pictures with their names, recordings, an end that was too long. */
function missingIn({ changes, missingPictures }: ReadReport, lead: string): Reason[] {
  const shown = missingPictures.map(({ source }) => (source.startsWith('data:') ? 'data:' : source))
  const names = lead === '' || shown.some((source) => source.endsWith(lead)) ? shown : [lead, ...shown]
  const recordings = (changes.recording ?? 0) + (changes.embedded ?? 0)
  return [
    ...(names.length > 0
      ? [
          {
            code: 'portal.import-pictures',
            params: { count: names.length, names: names.slice(0, named).join(', ').slice(0, 300) },
          },
        ]
      : []),
    ...(recordings > 0 ? [{ code: 'portal.import-recordings', params: { count: recordings } }] : []),
    ...(changes['cut-off'] ? [{ code: 'portal.import-cut' }] : []),
  ]
}

/** The words of an old page as rich text, with what is missing in them; `picture` stood for it in lists. */
export function cleanedText(
  html: string,
  { base, picture = '' }: { readonly base?: string | undefined; readonly picture?: string },
): { readonly body: RichText; readonly missing: readonly Reason[] } {
  const { document, report } = readHtml(html, base === undefined ? {} : { base })
  return { body: document, missing: missingIn(report, picture) }
}
