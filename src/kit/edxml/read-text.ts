import { elementsIn, type XmlElement } from '#kit/xml/index.ts'
import { clauses } from './clauses.ts'
import type { Notes } from './notes.ts'
import type { Shape } from './shape.ts'

const space = ' \t\r\n'

/** A text without the white space of XML around it; every other letter stays. Looks at each letter once: an expression would try every space inside. */
export function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && space.includes(text[from]!)) from++
  while (to > from && space.includes(text[to - 1]!)) to--
  return text.slice(from, to)
}

/** How many letters a text has, in code points. */
export const lettersIn = (text: string): number => [...text].length

/** All text inside an element, that of elements inside it too. */
export function wholeText(element: XmlElement): string {
  const pieces: string[] = []
  const waiting = [...element.children].toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop())
    if (node.kind === 'text') pieces.push(node.text)
    else if (node.kind === 'element') waiting.push(...node.children.toReversed())
  return trimmed(pieces.join(''))
}

/** Passes over CDATA, in which a comment is text. */
function hasComment({ span }: XmlElement, source: string): boolean {
  const inside = source.slice(span.opened, span.end)
  for (let at = inside.indexOf('<!'); at !== -1; at = inside.indexOf('<!', at)) {
    if (inside.startsWith('<!--', at)) return true
    const end = inside.indexOf(']]>', at)
    if (end === -1) return false
    at = end
  }
  return false
}

/** Number and symbol that were written as two elements where one text should stand. */
const nestedCode = (inside: readonly XmlElement[]) =>
  inside.length === 2 && inside[0]?.local === 'CodeNumber' && inside[1]?.local === 'CodeNotation'
    ? inside.map(wholeText).join('/')
    : undefined

/** The text of an element of the standard; whatever does not belong there is told. */
export function readText(
  element: XmlElement,
  shape: Shape,
  { notes, path, source }: { readonly notes: Notes; readonly path: string; readonly source: string },
): string {
  // prettier-ignore
  const inside = elementsIn(element)
  const code = shape.name === 'Code' ? nestedCode(inside) : undefined
  if (code !== undefined) {
    notes.tolerate('code-nested', path, code)
    return code
  }
  for (const one of inside)
    if (shape.exact || shape.must) notes.fault('malformed', path, clauses.packet, `<${one.name}>`)
    else notes.tolerate('unknown-element', `${path}/${one.local}`, wholeText(one))
  if (shape.exact && hasComment(element, source)) notes.fault('comment-in-value', path, clauses.packet)
  const text = trimmed(element.children.map((child) => (child.kind === 'text' ? child.text : '')).join(''))
  const letters = lettersIn(text)
  if (letters > shape.most) notes.tolerate('too-long', path, String(letters))
  return text
}
