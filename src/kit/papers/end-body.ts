import type { Block } from './block.ts'
import { endMark } from './line-shapes.ts'

const ended = (text: string) => `${text.replace(/[\s.;,]+$/u, '')}${endMark}`

/** Closes a text with `./.` after its last words, as every template of the decree does; after a table on a line of its own. */
export function endBody(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1)
  if (!last) return []
  if (last.kind === 'table') return [...blocks, { kind: 'paragraph', text: endMark }]
  if (last.kind === 'heading' || last.kind === 'caption' || last.kind === 'decides') return blocks
  return [...blocks.slice(0, -1), { ...last, text: ended(last.text) }]
}
