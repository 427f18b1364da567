import type { Alignment, TextLanguage } from '../document.ts'
import type { Element } from './parse-html.ts'

/** What the elements around a node say of it. */
export type Place = {
  /** Bits of marks. */
  readonly marks: number
  readonly href: string | undefined
  /** Where it is not that of the article. */
  readonly language: TextLanguage | undefined
  /** That of the article, which needs no mark; undefined where every mark is taken at its word. */
  readonly own: TextLanguage | undefined
  readonly align: Alignment | undefined
  /** Lines are kept as they are. */
  readonly asTyped: boolean
  /** Of blocks here: 1 at the top. */
  readonly depth: number
  readonly lists: number
  /** Number signs of Word's lists are left out: the list makes its own. */
  readonly unnumbered: boolean
  /** The item that is being read, by the list around it. */
  readonly item?: Element
}

/** Outside everything. */
export const top: Place = {
  marks: 0,
  href: undefined,
  language: undefined,
  own: undefined,
  align: undefined,
  asTyped: false,
  depth: 1,
  lists: 0,
  unnumbered: false,
}

/** The place of blocks inside a container that stands here: looks of the line end at its door. */
export const insideOf = (place: Place): Place => ({ ...place, align: undefined, depth: place.depth + 1 })
