import type { Block, TextLanguage } from '../document.ts'
import { most } from '../limits.ts'
import type { Flow } from './flow.ts'
import type { Outline } from './outline.ts'
import type { Element, Node } from './parse-html.ts'
import type { Place } from './place.ts'
import type { Counting } from './report.ts'

export type ReadOptions = {
  /**
   * `pasted` (unless told) mends what strange editors left: typed bullets, levels of headings, bold first rows. `written` is HTML of `writeHtml`,
   * perhaps changed by an editor, and is taken at its word. Neither is trusted.
   */
  readonly origin?: 'pasted' | 'written'
  /** The language of the article, in which words need no mark; Vietnamese unless told. Where it is `written` every mark is taken at its word. */
  readonly language?: TextLanguage
  /** Address of the page that the text comes from; relative addresses are paths of the own site without it. */
  readonly base?: string
  /** The id of a picture that the authority keeps, by its address or `data:`; the picture is dropped and listed where undefined. */
  readonly picture?: (source: string) => string | undefined
  /** The id of a file that the authority keeps, by its address. */
  readonly file?: (href: string) => string | undefined
}

/** What the readers of single elements share; `nodes` and `blocks` lead back to all of them. */
export type Reader = {
  readonly options: ReadOptions
  readonly pasted: boolean
  readonly counting: Counting
  /** Tables that only place things. */
  readonly layouts: ReadonlySet<Element>
  /** Gives headings their levels. */
  readonly outline: Outline
  /** Reads nodes into a flow. */
  readonly nodes: (nodes: readonly Node[], place: Place, flow: Flow) => void
  /** Reads nodes as a container of their own; an item loses a bullet that was typed in it, in a line a bullet is a sign like any other. */
  readonly blocks: (nodes: readonly Node[], place: Place, as?: 'item' | 'line') => Block[]
}

/** Whether something may hold blocks here; counts where it may not. */
export function mayHold(reader: Reader, place: Place): boolean {
  const may = place.depth < most.depth
  if (!may) reader.counting.count('nesting')
  return may
}
