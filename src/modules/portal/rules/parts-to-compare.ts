import { plainText, type RichText } from '#kit/rich-text/index.ts'
import type { EditionText } from '../article.ts'

export const comparedParts = ['title', 'lead', 'text', 'byline', 'source', 'correction'] as const
export type ComparedPart = (typeof comparedParts)[number]

/** The parts of two editions that people compare, those that differ only. */
export function partsToCompare(
  before: EditionText,
  after: EditionText,
): { readonly part: ComparedPart; readonly before: string; readonly after: string }[] {
  const saidOf = (edition: EditionText, part: ComparedPart): string =>
    part === 'text' ? plainText(edition.body as RichText) : edition[part]
  return comparedParts
    .map((part) => ({ part, before: saidOf(before, part), after: saidOf(after, part) }))
    .filter((one) => one.before !== one.after)
}

/** Whether the words of two texts are the same while their marks, links, pictures or languages are not. */
export function isRestyled({ body: before }: EditionText, { body: after }: EditionText): boolean {
  const same = plainText(before as RichText) === plainText(after as RichText)
  return same && JSON.stringify(before) !== JSON.stringify(after)
}
