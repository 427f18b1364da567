import { elementsOf, type XmlElement } from '#kit/xml/index.ts'
import { clauses } from './clauses.ts'
import { Found } from './found.ts'
import type { Notes } from './notes.ts'
import { packetPath } from './packet-path.ts'
import { readText, trimmed, wholeText } from './read-text.ts'
import { meant, type Shape } from './shape.ts'
import { namespacesRead, qcvn } from './shared-shapes.ts'

const signatures = 'http://www.w3.org/2000/09/xmldsig#'
const xlink = 'http://www.w3.org/1999/xlink'
const passedNamespaces = [
  xlink,
  'http://www.w3.org/2001/XMLSchema-instance',
  'http://www.w3.org/XML/1998/namespace',
  'http://schemas.xmlsoap.org/soap/envelope/',
]
const passedAttributes = ['id', 'Id', 'ID', 'version', 'mustUnderstand', 'actor']

/** What a reader of elements holds on its way. */
type Reading = { readonly notes: Notes; readonly source: string }

/** Whether an element is in a namespace in which packets are read. */
export const isPacketElement = ({ namespace }: XmlElement): boolean => namespacesRead.includes(namespace)

/** Where an attachment is, as packets before QCVN 102 say it. */
export const linkOf = ({ attributes }: XmlElement): string =>
  trimmed(attributes.find(({ namespace, local }) => namespace === xlink && local === 'href')?.value ?? '')

const isBlank = (element: XmlElement) =>
  wholeText(element) === '' && elementsOf(element).every((one) => linkOf(one) === '')

/** Takes one child by the name that it means; undefined where it is none of these. */
function shapeOf(
  element: XmlElement,
  shapes: readonly Shape[],
): { shape: Shape; place: number; code?: string } | undefined {
  // prettier-ignore
  const { name, code } = meant(element.local)
  const place = shapes.findIndex((shape) => shape.name === name)
  const shape = shapes[place]
  const own = isPacketElement(element) || (shape?.name === 'Signature' && element.namespace === signatures)
  return shape && own ? { shape, place, ...(code === undefined ? {} : { code }) } : undefined
}

function noteStyle(element: XmlElement, shape: Shape, path: string, { notes }: Reading): void {
  for (const { name, namespace, local, value } of element.attributes) {
    const passed = namespace === '' ? passedAttributes.includes(local) : passedNamespaces.includes(namespace)
    if (!passed) notes.tolerate('unknown-attribute', `${path}/@${name}`, value)
  }
  if (shape.opaque) return
  if (element.namespace !== qcvn) notes.tolerate('namespace', 'edXML', element.namespace)
  if (element.prefix !== (shape.bare ? '' : 'edXML')) notes.tolerate('prefix', 'edXML', element.prefix)
}

/** What should stand inside and does not. */
function noteMissing(found: Found, shapes: readonly Shape[], names: readonly string[], notes: Notes): void {
  for (const { name, must, vital } of shapes) {
    const path = packetPath([...names, name])
    const there = found.all(name)
    if (there.length === 0 && vital) notes.fault('missing', path, clauses.packet)
    else if (there.length === 0 && must) notes.tolerate('missing', path)
  }
}

function noteEmpty(found: Found, { must, vital }: Shape, notes: Notes): void {
  if (found.text !== '') return
  if (vital) notes.fault('missing', found.path, clauses.packet)
  else if (must) notes.tolerate('empty', found.path)
}

function readChild(
  element: XmlElement,
  shape: Shape,
  names: readonly string[],
  reading: Reading,
): Found | undefined {
  // prettier-ignore
  const path = packetPath(names)
  noteStyle(element, shape, path, reading)
  if (shape.opaque) return new Found(path, element)
  if (!shape.inside) {
    const found = new Found(path, element, readText(element, shape, { ...reading, path }))
    if (shape.times === 'many' && found.text === '') reading.notes.tolerate('empty', path)
    else noteEmpty(found, shape, reading.notes)
    return shape.times === 'many' && found.text === '' ? undefined : found
  }
  // Nothing is said in it, so it says nothing; an attachment is there even where nobody says what it is.
  const dropped = !shape.vital && (shape.times === 'many' || !shape.must) && !shape.inside.some(({ opaque }) => opaque) // prettier-ignore
  if (!dropped || !isBlank(element)) return readElement(element, shape, names, reading)
  if (shape.times === 'many') reading.notes.tolerate('empty', path)
  return undefined
}

/**
 * Reads an element and what is in it by the shape that the standard gives it: any order, either spelling, any prefix, and whatever else is met is
 * told as a tolerance or, where it makes the packet useless, as a fault.
 */
export function readElement(
  element: XmlElement,
  shape: Shape,
  names: readonly string[],
  reading: Reading,
): Found {
  // prettier-ignore
  const { notes } = reading
  const path = packetPath(names)
  const shapes = shape.inside ?? []
  const found = new Found(path, element)
  const seen = new Set<Shape>()
  let last = -1
  let misplaced: string | undefined
  for (const child of element.children) {
    if (child.kind === 'text' && trimmed(child.text) !== '')
      notes.tolerate('stray-text', path, trimmed(child.text))
    if (child.kind !== 'element') continue
    const known = shapeOf(child, shapes)
    if (!known) {
      notes.tolerate(
        'unknown-element',
        packetPath([...names, child.local]),
        wholeText(child) || `<${child.name}>`,
      )
      continue
    }
    const within = [...names, known.shape.name]
    if (known.code !== undefined) notes.tolerate(known.code, packetPath(within), child.local)
    if (known.place < last) misplaced ??= known.shape.name
    last = Math.max(last, known.place)
    if (seen.has(known.shape) && known.shape.times !== 'many') {
      notes.fault('repeated', packetPath(within), clauses.packet, wholeText(child))
      continue
    }
    seen.add(known.shape)
    const read = readChild(child, known.shape, within, reading)
    if (read) found.add(known.shape.name, read)
  }
  if (misplaced !== undefined) notes.tolerate('order', path, misplaced)
  noteMissing(
    found,
    shapes.filter((one) => !seen.has(one) || one.vital),
    names,
    notes,
  )
  return found
}
