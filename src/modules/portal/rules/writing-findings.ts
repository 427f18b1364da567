import {
  type AccessibilityCode,
  checkAccessibility,
  findPersonalData,
  headingsOf,
  type Path,
  type PersonalData,
  plainText,
  type RichText,
  wordCount,
} from '#kit/rich-text/index.ts'
import type { EditionText } from '../article.ts'

/** Words that somebody reads in a minute; a Vietnamese word of two syllables counts as two. */
const readInAMinute = 200

/** What stands in somebody's way around the text itself. */
type AroundCode = 'title-in-capitals' | 'lead-missing' | 'no-headings'

/** From so many words on a text needs a first sentence that says what it is about, and headings by which one finds one's way. */
const long = { lead: 150, headings: 600 } as const

/** What to look at in a text before others read it. */
export type Findings = {
  readonly words: number
  readonly minutes: number
  readonly personal: readonly PersonalData[]
  readonly obstacles: readonly { readonly code: AccessibilityCode | AroundCode; readonly near: string }[]
}

/** The words that stand where a path leads, at most a few. */
function near(document: RichText, path: Path): string {
  let at: unknown = document
  for (const key of path) at = (at as Record<string | number, unknown>)[key]
  const isLink = (at as { kind?: string }).kind === 'link'
  const block = isLink ? { kind: 'paragraph', content: [at] } : at
  const line = plainText({ version: 1, blocks: [block] } as RichText)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length > 48 ? `${line.slice(0, 47).toWellFormed()}…` : line
}

/** Everything of an edition that readers see, as plain lines. */
export const saidIn = ({ title, lead, body, byline, source, correction }: EditionText): string =>
  [title, lead, plainText(body as RichText), byline, source, correction].join('\n')

/** What looks like personal data of somebody in an edition: asked about before others read it (NĐ 13/2023). */
export const personalDataIn = (text: EditionText): readonly PersonalData[] =>
  findPersonalData(saidIn(text).normalize('NFC'))

function around({ title, lead, body }: EditionText, words: number): AroundCode[] {
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  const shouted = letters > 12 && !/\p{Ll}/u.test(title)
  return [
    ...(shouted ? (['title-in-capitals'] as const) : []),
    ...(words > long.lead && lead.trim() === '' ? (['lead-missing'] as const) : []),
    ...(words > long.headings && headingsOf(body as RichText).length === 0 ? (['no-headings'] as const) : []),
  ]
}

/** Looks a text through: how long it is, whom it may expose, whom it may shut out. */
export function findingsOf(text: EditionText): Findings {
  const document = text.body as RichText
  const words = wordCount(document)
  return {
    words,
    minutes: Math.max(1, Math.round(words / readInAMinute)),
    personal: personalDataIn(text),
    obstacles: [
      ...around(text, words).map((code) => ({ code, near: '' })),
      ...checkAccessibility(document).map(({ code, at }) => ({ code, near: near(document, at) })),
    ],
  }
}
