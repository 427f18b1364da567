import type { XmlElement } from '#kit/xml/index.ts'

/** The text of a document with a piece put in as the last thing inside an element; every other letter stays. */
export function insertInside(source: string, { name, span }: XmlElement, piece: string): string {
  const { opened, end } = span
  if (opened === end) return `${source.slice(0, opened - 2)}>${piece}</${name}>${source.slice(end)}`
  // Nothing but space can stand in an end tag, so the last one that begins before the end is its own.
  const tag = source.lastIndexOf('</', end - 1)
  return source.slice(0, tag) + piece + source.slice(tag)
}
