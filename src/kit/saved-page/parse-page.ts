import { defaultTreeAdapter, type DefaultTreeAdapterTypes, Parser } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

const mostElements = 100_000

class EnoughElements extends Error {}

const isElement = (node: Node): node is Element => 'tagName' in node

/** Every element of a page in the order of its source, without recursion: nesting costs no stack. */
export function elementsOf(html: string): Element[] {
  let count = 0
  const parser = new Parser({
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given) {
        if (++count > mostElements) throw new EnoughElements()
        return defaultTreeAdapter.createElement(...given)
      },
    },
  })
  try {
    parser.tokenizer.write(html, true)
  } catch (fault) {
    if (!(fault instanceof EnoughElements)) throw fault
  }
  const found: Element[] = []
  const open: Node[] = [parser.document]
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push(child)
  }
  return found
}

/** The value of an attribute, trimmed; empty where there is none. */
export const attributeOf = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value.trim() ?? ''

/** All words inside an element, without recursion. */
export function wordsIn(element: Element): string {
  const parts: string[] = []
  const open: Node[] = [element]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value)
    else if (node.nodeName !== 'script' && node.nodeName !== 'style' && 'childNodes' in node)
      for (const child of node.childNodes.toReversed()) open.push(child)
  }
  return parts.join(' ').replaceAll(/\s+/g, ' ').trim()
}

/** What stands between the tags of an element, as the source has it. */
export function sourceInside(html: string, { sourceCodeLocation: at }: Element): string {
  if (!at) return ''
  return html.slice(at.startTag?.endOffset ?? at.startOffset, at.endTag?.startOffset ?? at.endOffset)
}
