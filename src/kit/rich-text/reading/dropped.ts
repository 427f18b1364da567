import { attributeOf, languageOf, numberOf, styleOf } from './element.ts'
import { type Element, isElement, isHtml } from './parse-html.ts'
import type { ChangeCode } from './report.ts'

const dropped: Readonly<Record<string, ChangeCode>> = {
  script: 'script',
  noscript: 'script',
  template: 'script',
  style: 'style-sheet',
  link: 'style-sheet',
  iframe: 'embedded',
  frame: 'embedded',
  frameset: 'embedded',
  noframes: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  noembed: 'embedded',
  applet: 'embedded',
  portal: 'embedded',
  canvas: 'embedded',
  map: 'embedded',
  xml: 'embedded',
  svg: 'drawing',
  math: 'drawing',
  input: 'form-field',
  button: 'form-field',
  select: 'form-field',
  textarea: 'form-field',
  datalist: 'form-field',
  progress: 'form-field',
  meter: 'form-field',
  output: 'form-field',
  dialog: 'hidden',
  title: 'comment',
  meta: 'comment',
  base: 'comment',
  param: 'comment',
  rp: 'comment',
}

const hides: readonly (readonly [property: string, value: RegExp])[] = [
  ['display', /^none/],
  ['visibility', /^(?:hidden|collapse)/],
  ['mso-hide', /^all/],
]
const noSize = /^0(?:\.0*)?(?:px|pt|em|rem|%)?$/

/** Remarks of reviewers, headers and footers of the sheet, text that was deleted while changes were tracked. */
function isReview(element: Element, style: ReadonlyMap<string, string>): boolean {
  const part = style.get('mso-element') ?? ''
  if (/^(?:comment|header|footer)/.test(part) || style.has('mso-comment-reference')) return true
  if (style.get('mso-special-character') === 'comment') return true
  const tracked = element.attrs.some(
    ({ name, value }) => name === 'datetime' || (name === 'cite' && value.startsWith('mailto:')),
  )
  return element.tagName === 'del' && tracked
}

/** Why an element is dropped with all that it holds, or undefined where it is read. */
export function reasonToDrop(element: Element): ChangeCode | undefined {
  if (!isHtml(element)) return 'drawing'
  const code = dropped[element.tagName]
  if (code) return code
  const style = styleOf(element)
  if (attributeOf(element, 'hidden') !== undefined) return 'hidden'
  if (hides.some(([property, value]) => value.test(style.get(property) ?? ''))) return 'hidden'
  // A size of nothing on a wrapper closes gaps; what stands in it has a size again.
  if (noSize.test(style.get('font-size') ?? '') && !element.childNodes.some(isElement)) return 'hidden'
  if (isReview(element, style)) return 'review'
  // Pictures of one point tell somebody who reads; they show nothing.
  const tiny = (name: string) => (numberOf(element, name) ?? 99) <= 2
  return element.tagName === 'img' && tiny('width') && tiny('height') ? 'hidden' : undefined
}

const looks =
  /^(?:style|class|id|align|valign|bgcolor|color|face|size|width|height|border|cellpadding|cellspacing|lang|dir)$/

/** How many attributes of an element run something, and how many say what it looks like. */
export function junkOf(element: Element): { handlers: number; looks: number } {
  const found = { handlers: 0, looks: 0 }
  for (const { name } of element.attrs) {
    if (name.startsWith('on')) found.handlers++
    else if (name === 'lang' && languageOf(element)) continue
    else if (looks.test(name)) found.looks++
  }
  return found
}
