import { type TextLanguage, textLanguages } from '../document.ts'
import type { Element } from './parse-html.ts'

/** The value of an attribute. */
export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value

/** The classes of an element. */
export const classesOf = (element: Element): readonly string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/)

/** The language of the list that an element says its words are in. Word writes `EN-US` over Vietnamese words too: only the bare code counts. */
export const languageOf = (element: Element): TextLanguage | undefined => {
  const said = attributeOf(element, 'lang')?.toLowerCase()
  return textLanguages.find((one) => one === said)
}

/** A whole number in an attribute, as browsers read it: what follows the digits is nothing. */
export function numberOf(element: Element, name: string): number | undefined {
  const digits = /^\s*(\d{1,9})/.exec(attributeOf(element, name) ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

export type Style = ReadonlyMap<string, string>
const noStyle: Style = new Map()

/** The declarations of an element's own style, in lower case. */
export function styleOf(element: Element): Style {
  const style = attributeOf(element, 'style')
  if (!style) return noStyle
  return new Map(
    style
      .toLowerCase()
      .split(';')
      .map((declaration): [string, string] => {
        const colon = declaration.indexOf(':')
        const value = declaration.slice(colon + 1).replace('!important', '')
        return [declaration.slice(0, Math.max(colon, 0)).trim(), value.trim()]
      }),
  )
}
