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

function writePiece(piece: Text | Break): string {
  if (piece.kind === 'break') return element('br', {})
  const { marks = [], language } = piece
  const html = marks.reduceRight(
    (inside, mark) => element(elements[mark], {}, inside),
    escapeHtml(piece.text),
  )
  return language ? element('span', { lang: language }, html) : html
}

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
