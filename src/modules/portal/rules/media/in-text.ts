import { fileIdsOf, type Block, type Figure, pictureIdsOf, type RichText } from '#kit/rich-text/index.ts'
import type { MediaId } from '../../media.ts'

/** Blocks that show something of the library. */
export type MediaBlock = Extract<Block, { kind: 'figure' | 'video' | 'audio' | 'attachment' }>

const kinds: ReadonlySet<string> = new Set(['figure', 'video', 'audio', 'attachment'])
const isMediaBlock = (part: unknown): part is MediaBlock =>
  typeof part === 'object' && part !== null && 'kind' in part && kinds.has(String(part.kind))

/** Where a block stands in a text: the keys that lead there, `blocks.3` or `blocks.5.figures.0`. */
export type MediaPlace = { readonly at: string; readonly block: MediaBlock }

function* placesIn(part: unknown, at: string): Generator<MediaPlace> {
  if (isMediaBlock(part)) yield { at, block: part }
  else if (typeof part === 'object' && part !== null)
    for (const [key, inner] of Object.entries(part)) yield* placesIn(inner, at === '' ? key : `${at}.${key}`)
}

/** Everything of the library that a text shows, in the order of reading. */
export const mediaPlaces = (body: RichText): MediaPlace[] => [...placesIn(body, '')]

/** The media that a text names, each once. */
export const mediaIn = (body: RichText): MediaId[] => [...pictureIdsOf(body), ...fileIdsOf(body)] as MediaId[]

/** Pictures of a text that nobody can hear described: they have no `alt`, and are not said to be decorative. */
export const undescribedIn = (body: RichText): Figure[] =>
  mediaPlaces(body).flatMap(({ block }) =>
    block.kind === 'figure' && !block.decorative && block.alt.trim() === '' ? [block] : [],
  )

/** The same text with another block at a place, or with none there; undefined where no block of the library stands there. */
export function changeAt(
  body: RichText,
  at: string,
  change: (block: MediaBlock) => MediaBlock | undefined,
): RichText | undefined {
  const copy = structuredClone(body) as unknown
  const keys = at.split('.')
  const last = keys.pop() ?? ''
  let holder = copy as Record<string, unknown> | undefined
  for (const key of keys) {
    const inner = holder && Object.hasOwn(holder, key) ? holder[key] : undefined
    holder = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : undefined
  }
  if (!Array.isArray(holder) || !/^\d+$/.test(last) || !isMediaBlock(holder[Number(last)])) return undefined
  const changed = change(holder[Number(last)] as MediaBlock)
  if (changed) holder[Number(last)] = changed
  else holder.splice(Number(last), 1)
  const { blocks } = copy as { blocks: Block[] }
  return {
    version: 1,
    blocks: blocks.filter((block) => block.kind !== 'gallery' || block.figures.length > 0),
  }
}

/** The same text with blocks behind its first `after` ones. */
export const insertAfter = ({ blocks }: RichText, after: number, added: readonly Block[]): RichText => ({
  version: 1,
  blocks: [...blocks.slice(0, after), ...added, ...blocks.slice(after)],
})
