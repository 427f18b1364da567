import type { Mark } from '../document.ts'
import { bitOf } from '../run.ts'
import { attributeOf, classesOf, languageOf, type Style, styleOf } from './element.ts'
import type { Element } from './parse-html.ts'
import type { Place } from './place.ts'

const markOf: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
}

const bits = {
  strong: bitOf('strong'),
  emphasis: bitOf('emphasis'),
  underline: bitOf('underline'),
  strike: bitOf('strike'),
  superscript: bitOf('superscript'),
  subscript: bitOf('subscript'),
}

/** Sets or clears bits where a style says so. */
const decide = (marks: number, bit: number, on: boolean, off: boolean) =>
  on ? marks | bit : off ? marks & ~bit : marks

function marksBy(style: Style, marks: number, own: number): number {
  const weight = style.get('font-weight') ?? ''
  const slant = style.get('font-style') ?? ''
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''
  const raised = style.get('vertical-align') ?? ''
  let found = decide(
    marks,
    bits.strong,
    /^(?:bold|bolder|[6-9]00)/.test(weight),
    /^(?:normal|lighter|[1-5]00)/.test(weight),
  )
  found = decide(found, bits.emphasis, /^(?:italic|oblique)/.test(slant), slant === 'normal')
  // A line that an element around draws goes on: `none` takes away the element's own only.
  if (line.startsWith('none')) found &= ~(own & (bits.underline | bits.strike))
  if (line.includes('underline')) found |= bits.underline
  if (line.includes('line-through')) found |= bits.strike
  if (raised === 'super') found |= bits.superscript
  if (raised === 'sub') found |= bits.subscript
  return found
}

const sides: Readonly<Record<string, 'center' | 'right' | undefined>> = {
  center: 'center',
  '-webkit-center': 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  '-webkit-right': 'right',
}

function alignBy(element: Element, style: Style, before: Place['align']): Place['align'] {
  if (element.tagName === 'center') return 'center'
  const byClass = classesOf(element).find((name) =>
    /^(?:align|text)-(?:center|right|left|justify)$/.test(name),
  )
  const said =
    style.get('text-align') ?? byClass?.split('-')[1] ?? attributeOf(element, 'align')?.trim().toLowerCase()
  // `align` of a picture or a table places the thing, not its text.
  if (said === undefined || said === 'inherit' || /^(?:img|table)$/.test(element.tagName)) return before
  return sides[said]
}

/** The place inside an element, by its tag and its own style. */
export function lookInside(element: Element, place: Place): Place {
  const style = styleOf(element)
  // What was put in while changes were tracked is text like any other.
  const tracked = element.tagName === 'ins' && attributeOf(element, 'datetime') !== undefined
  const mark = tracked ? undefined : markOf[element.tagName]
  const own = mark ? bits[mark] : 0
  const space = style.get('white-space')
  const language = languageOf(element) ?? place.language
  const typed = /^(?:pre|xmp|listing)$/.test(element.tagName)
  return {
    ...place,
    marks: style.size === 0 ? place.marks | own : marksBy(style, place.marks | own, own),
    language: language === place.own ? undefined : language,
    align: alignBy(element, style, place.align),
    asTyped: typed || (space === undefined ? place.asTyped : space.startsWith('pre')),
  }
}
