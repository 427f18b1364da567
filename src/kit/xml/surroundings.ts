import type { XmlAttribute, XmlDocument, XmlElement } from './node.ts'

/** Whether it is a whole document rather than an element. */
export const isDocument = (of: XmlDocument | XmlElement): of is XmlDocument => 'root' in of

/** The ancestors of an element, the nearest first. */
function* above({ parent }: XmlElement): Generator<XmlElement> {
  for (let one = parent; one; one = one.parent) yield one
}

/** Namespaces that are in scope where an element begins, without its own. */
export function namespacesAround(element: XmlElement): ReadonlyMap<string, string> {
  return new Map([...above(element)].toReversed().flatMap(({ declared }) => [...declared]))
}

/** Attributes like xml:lang that an element has from its ancestors (RFC 3076, clause 2.4). */
export function xmlAttributesAround(element: XmlElement): XmlAttribute[] {
  const found = new Map<string, XmlAttribute>()
  for (const one of above(element))
    for (const attribute of one.attributes)
      if (attribute.prefix === 'xml' && !found.has(attribute.local)) found.set(attribute.local, attribute)
  for (const { prefix, local } of element.attributes) if (prefix === 'xml') found.delete(local)
  return [...found.values()]
}
