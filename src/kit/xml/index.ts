/** XML read strictly and written canonically; without comments, without a document type, without anything fetched. */
export { canonicalForm, type CanonicalOptions } from './canonical-form.ts'
export {
  attributeOf,
  elementsAt,
  elementsIn,
  elementsOf,
  isNamed,
  pathOf,
  textIn,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlInstruction,
  type XmlName,
  type XmlNode,
  type XmlText,
} from './node.ts'
export { readXml } from './read-xml.ts'
export { writeElement, type Written } from './write-element.ts'
export { XmlUnreadable } from './xml-unreadable.ts'
