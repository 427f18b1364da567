import { XmlUnreadable } from './xml-unreadable.ts'

/** A name in a namespace; the namespace is empty where it has none. */
export type XmlName = { readonly namespace: string; readonly local: string }

export type XmlAttribute = XmlName & {
  /** As it stands in the file, with its prefix. */
  readonly name: string
  readonly prefix: string
  readonly value: string
}

export type XmlElement = XmlName & {
  readonly kind: 'element'
  readonly name: string
  readonly prefix: string
  /** Without declarations of namespaces. */
  readonly attributes: readonly XmlAttribute[]
  /** Namespaces that are declared on it, by prefix. */
  readonly declared: ReadonlyMap<string, string>
  readonly parent: XmlElement | undefined
  readonly children: readonly XmlNode[]
  /** Where in the text its start tag ends and where it ends itself; the same where it is written as one empty tag. */
  readonly span: { readonly opened: number; readonly end: number }
}
/** Text, whether written plainly, with references or as CDATA; what a comment parts is one text. */
export type XmlText = { readonly kind: 'text'; readonly text: string }
export type XmlInstruction = { readonly kind: 'instruction'; readonly target: string; readonly body: string }
export type XmlNode = XmlElement | XmlText | XmlInstruction

export type XmlDocument = {
  readonly root: XmlElement
  /** Processing instructions before and after the root. */
  readonly before: readonly XmlInstruction[]
  readonly after: readonly XmlInstruction[]
  /** The text that was read, to which spans refer. */
  readonly source: string
}

/** The elements directly inside an element, those of one name where it is given. */
export const elementsIn = ({ children }: XmlElement, name?: XmlName): XmlElement[] =>
  children.filter(
    (child): child is XmlElement => child.kind === 'element' && (name === undefined || isNamed(child, name)),
  )

/** Whether an element has this name; prefixes mean nothing. */
export const isNamed = (element: XmlElement, { namespace, local }: XmlName): boolean =>
  element.local === local && element.namespace === namespace

/** The value of an attribute without a namespace. */
export const attributeOf = ({ attributes }: XmlElement, local: string): string | undefined =>
  attributes.find((one) => one.namespace === '' && one.local === local)?.value

/** All of an element's text; throws XmlUnreadable `not-just-text` where something else than text and comments stands in it. */
export function textIn({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (child.kind !== 'text') throw new XmlUnreadable('not-just-text')
      return child.text
    })
    .join('')
}

/** An element and everything inside it that is an element. */
export function elementsOf(element: XmlElement): XmlElement[] {
  const found = [element]
  // Grows as it is walked; nesting costs no stack.
  for (const one of found) for (const child of elementsIn(one)) found.push(child)
  return found
}

/** Names from the root down to an element. */
export function pathOf(element: XmlElement): XmlName[] {
  const { namespace, local, parent } = element
  return [...(parent ? pathOf(parent) : []), { namespace, local }]
}

/**
 * The elements at a path that begins with the root's own name; none where the path leads nowhere, several where a name on it stands there
 * more than once, so that a caller who needs one can tell.
 */
export function elementsAt({ root }: XmlDocument, [first, ...rest]: readonly XmlName[]): XmlElement[] {
  let found = first && isNamed(root, first) ? [root] : []
  for (const name of rest) found = found.flatMap((element) => elementsIn(element, name))
  return found
}
