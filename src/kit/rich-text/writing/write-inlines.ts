import { cleanHref } from '../clean-href.ts'
import type { Break, Inline, Link, Mark, Text } from '../document.ts'
import { element, escapeHtml } from './element.ts'

const elements = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
} as const satisfies Readonly<Record<Mark, string>>

const writePiece = (piece: Text | Break): string =>
  piece.kind === 'break'
    ? element('br', {})
    : (piece.marks ?? []).reduceRight(
        (html, mark) => element(elements[mark], {}, html),
        escapeHtml(piece.text),
      )

function writeLink({ href, content }: Link): string {
  const text = content.map(writePiece).join('')
  // Looked at again: a document that did not come through the schema must not do harm either.
  const clean = cleanHref(href)
  if (clean === undefined) return text
  return element('a', { href: clean, rel: /^https?:/.test(clean) ? 'noopener' : undefined }, text)
}

/** Inlines as HTML. */
export const writeInlines = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'link' ? writeLink(inline) : writePiece(inline))).join('')
