import { writeElement, type Written } from '#kit/xml/index.ts'
import { trimmed } from './read-text.ts'
import type { Shape } from './shape.ts'
import { qcvn } from './shared-shapes.ts'
import type { Value, Values } from './values.ts'

/** Whether nothing is said by a value. */
export const isNothing = (value: Value | undefined): boolean => {
  if (value === undefined) return true
  if (typeof value === 'string') return trimmed(value) === ''
  return Array.isArray(value) ? value.length === 0 : Object.values(value as Values).every(isNothing)
}

/** The values of one name, whether there may be several or not. */
export const severalOf = (value: Value | undefined): readonly (string | Values)[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as string | Values]

const attributesOf = ({ name, attributes }: Shape): Record<string, string> => {
  if (name === 'edXML') return { xmlns: qcvn }
  const declares = name === 'edXMLEnvelope' || name === 'ContentTransferEncoded'
  return { ...(declares ? { 'xmlns:edXML': qcvn } : {}), ...attributes }
}

function writeOne(shape: Shape, value: string | Values): Written {
  const name = shape.bare ? shape.name : `edXML:${shape.name}`
  if (shape.opaque) return writeElement(name, attributesOf(shape))
  if (typeof value === 'string') return writeElement(name, attributesOf(shape), trimmed(value))
  const inside = shape.inside!.flatMap((one) => writeValue(one, value[one.name]))
  return writeElement(name, attributesOf(shape), ...inside)
}

function writeValue(shape: Shape, value: Value | undefined): Written[] {
  if (shape.times === 'many') return severalOf(value).map((one) => writeOne(shape, one))
  if (shape.times === 'filled' && isNothing(value)) return []
  return [writeOne(shape, (value as string | Values | undefined) ?? (shape.inside ? {} : ''))]
}

/** Writes values in the order and under the names of a shape; optional elements of which nothing is said stay empty, or out where their shape says so. */
export const writeValues = (shape: Shape, values: Values): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${writeOne(shape, values).xml}\n`
