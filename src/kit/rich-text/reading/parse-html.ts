import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html, Parser } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

const bounds = {
  /** An article has some hundred; misnested tags can make a short text have millions. */
  elements: 100_000,
  depth: 200,
} as const

class EnoughElements extends Error {}

/** Whether a node is an element, of HTML or of something inside it. */
export const isElement = (node: Node): node is Element => 'tagName' in node

/** Whether an element is HTML, and no drawing or formula. */
export const isHtml = ({ namespaceURI }: Element): boolean => namespaceURI === html.NS.HTML

/** All text below a node, without recursion. */
function textBelow(node: Element): string {
  const parts: string[] = []
  const open: Node[] = node.childNodes.toReversed()
  for (let one = open.pop(); one; one = open.pop()) {
    if (one.nodeName === '#text') parts.push((one as DefaultTreeAdapterTypes.TextNode).value)
    else if (isElement(one) && !/^(?:script|style|title|template|textarea)$/.test(one.tagName))
      for (const child of one.childNodes.toReversed()) open.push(child)
  }
  return parts.join(' ')
}

/** Elements that stand too deep keep their text only, so that readers may recurse; says how many did. */
function prune(document: Parent): number {
  let pruned = 0
  const open: { readonly parent: Parent; readonly depth: number }[] = [{ parent: document, depth: 0 }]
  for (let one = open.pop(); one; one = open.pop())
    for (const child of one.parent.childNodes) {
      if (!isElement(child)) continue
      if (one.depth < bounds.depth) open.push({ parent: child, depth: one.depth + 1 })
      else if (child.childNodes.length > 0) {
        const text = defaultTreeAdapter.createTextNode(textBelow(child))
        child.childNodes = [text]
        pruned++
      }
    }
  return pruned
}

export type Parsed = {
  readonly body: readonly Node[]
  readonly comments: number
  readonly pruned: number
  /** Whether reading ended before the text did. */
  readonly cut: boolean
}

/** Parses HTML as browsers do (WHATWG), in linear time, into a tree of bounded size and depth; comments are counted and left out. */
export function parseHtml(source: string): Parsed {
  let [elements, comments, cut] = [0, 0, false]
  const parser = new Parser({
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given) {
        if (++elements > bounds.elements) throw new EnoughElements()
        return defaultTreeAdapter.createElement(...given)
      },
      createCommentNode(text) {
        comments++
        return defaultTreeAdapter.createCommentNode(text)
      },
    },
  })
  try {
    parser.tokenizer.write(source, true)
  } catch (fault) {
    if (!(fault instanceof EnoughElements)) throw fault
    cut = true
  }
  const pruned = prune(parser.document)
  const root = parser.document.childNodes.find(isElement)
  return { body: root ? [...root.childNodes] : [], comments, pruned, cut }
}
