import { type DefaultTreeAdapterMap, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/** An element of a page as a browser would build it. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly inside: readonly Element[]
}

const textIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''

const below = (node: Node): Element[] => {
  // What stands in a template is not in its children.
  const children = [
    ...('childNodes' in node ? node.childNodes : []),
    ...('content' in node ? [node.content] : []),
  ]
  return children.flatMap((child) => ('tagName' in child ? [elementOf(child)] : below(child)))
}

const elementOf = (node: DefaultTreeAdapterMap['element']): Element => ({
  name: node.tagName,
  attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value])),
  text: textIn(node),
  inside: below(node),
})

const flat = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [element, ...flat(element.inside)])

/** Every element of a page, in its order. */
export const elementsIn = (html: string): readonly Element[] => flat(below(parse(html)))

/** Every element within another. */
export const within = (element: Element): readonly Element[] => flat(element.inside)
