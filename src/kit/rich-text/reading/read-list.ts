import type { Block, List, Numbering } from '../document.ts'
import { most } from '../limits.ts'
import { attributeOf, numberOf, styleOf } from './element.ts'
import type { Flow } from './flow.ts'
import type { LineItem } from './line-item.ts'
import { type Element, isElement, type Node } from './parse-html.ts'
import { insideOf, type Place } from './place.ts'
import { mayHold, type Reader } from './reader.ts'
import { signOf } from './signs.ts'

const byType: Readonly<Record<string, Numbering | undefined>> = {
  a: 'letters',
  A: 'capital-letters',
  i: 'roman',
  I: 'capital-roman',
}
const byStyle: Readonly<Record<string, Numbering | undefined>> = {
  'lower-alpha': 'letters',
  'lower-latin': 'letters',
  'upper-alpha': 'capital-letters',
  'upper-latin': 'capital-letters',
  'lower-roman': 'roman',
  'upper-roman': 'capital-roman',
}

function countingOf(element: Element): Pick<List, 'numbering' | 'start'> {
  const item = element.childNodes.find(isElement)
  const style =
    styleOf(element).get('list-style-type') ?? (item ? styleOf(item).get('list-style-type') : undefined)
  const numbering = byType[attributeOf(element, 'type') ?? ''] ?? byStyle[style ?? '']
  const start = numberOf(element, 'start')
  return {
    ...(numbering ? { numbering } : {}),
    ...(start !== undefined && start > 0 && start <= most.start ? { start } : {}),
  }
}

const isNamed = (node: Node, ...names: readonly string[]) => isElement(node) && names.includes(node.tagName)

/** Items and lists each alone; what else stands between them together. */
function grouped(children: readonly Node[]): Node[][] {
  const groups: Node[][] = []
  let loose: Node[] | undefined
  for (const child of children) {
    const own = isNamed(child, 'li', 'ul', 'ol')
    if (!own && loose) loose.push(child)
    else groups.push([child])
    loose = own ? undefined : (loose ?? groups.at(-1))
  }
  return groups
}

/** Reads `ul` and `ol`; one without items indents only, as old editors did. */
export function readList(reader: Reader, element: Element, place: Place, flow: Flow): void {
  const children = element.childNodes
  if (!children.some((node) => isNamed(node, 'li', 'ul', 'ol'))) return reader.nodes(children, place, flow)
  const may = place.lists < most.lists && mayHold(reader, place)
  if (place.lists >= most.lists) reader.counting.count('nesting')
  const inside = may ? { ...insideOf(place), lists: place.lists + 1 } : place
  const items: Block[][] = []
  for (const group of grouped(children)) {
    const [child] = group
    if (child && isElement(child) && child.tagName === 'li') {
      items.push(reader.blocks(group, { ...inside, item: child }, 'item'))
      continue
    }
    const blocks = reader.blocks(group, inside, 'item')
    // A list straight inside a list belongs to the item before it.
    const above = child && isNamed(child, 'ul', 'ol') ? items.at(-1) : undefined
    if (above) above.push(...blocks)
    else if (blocks.length > 0) items.push(blocks)
  }
  const kept = items.filter((blocks) => blocks.length > 0)
  if (!may) flow.add(...kept.flat())
  else if (kept.length > 0) {
    const ordered = element.tagName === 'ol'
    flow.add({ kind: 'list', ordered, ...(ordered ? countingOf(element) : {}), items: kept })
  }
}

/** The sign that Word left inside a paragraph, with the spaces around it. */
function markerIn(element: Element): string | undefined {
  const open: { readonly node: Node; readonly marker: boolean }[] = [{ node: element, marker: false }]
  let text: string | undefined
  for (let one = open.pop(); one; one = open.pop()) {
    if (one.node.nodeName === '#text' && one.marker && 'value' in one.node)
      text = (text ?? '') + one.node.value
    if (!isElement(one.node)) continue
    const marker = one.marker || isMarker(one.node)
    for (const node of one.node.childNodes.toReversed()) open.push({ node, marker })
  }
  return text
}

/** Whether an element holds the sign of one of Word's items. */
export const isMarker = (element: Element): boolean =>
  (styleOf(element).get('mso-list') ?? '').startsWith('ignore')

/** An item of a list that Word wrote as a paragraph; undefined where its sign says more than a list can. */
export function wordItem(reader: Reader, element: Element, place: Place): LineItem | undefined {
  const level = /\blevel(\d)\b/.exec(styleOf(element).get('mso-list') ?? '')?.[1]
  if (level === undefined || place.unnumbered) return undefined
  const marker = markerIn(element)
  const sign = marker === undefined ? ({ ordered: false } as const) : signOf(marker)
  if (!sign || !mayHold(reader, place)) return undefined
  const inside = { ...insideOf(place), lists: place.lists + 1, unnumbered: true }
  reader.counting.count('list-made')
  return { kind: 'line-item', level: Number(level), sign, blocks: reader.blocks([element], inside, 'item') }
}
