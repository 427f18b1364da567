import { escapeText, escapeValue } from './escape.ts'

/** XML that was written, as against text that is to be escaped. */
export type Written = { readonly xml: string }

/** Writes one element with its attributes in the order given; texts inside are escaped. */
export function writeElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Written | string)[]
): Written {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeValue(value)}"`)
  const inside = content.map((one) => (typeof one === 'string' ? escapeText(one) : one.xml))
  return { xml: `<${name}${head.join('')}>${inside.join('')}</${name}>` }
}
