import type { Block, Paragraph, RichText } from '../document.ts'
import { most } from '../limits.ts'
import { measureOf } from '../measure.ts'
import { tidy } from '../tidy.ts'

type Room = { nodes: number; characters: number }

/** Takes the room of a value, or says that there is none. */
function take(room: Room, value: unknown): boolean {
  const { nodes, characters } = measureOf(value)
  if (nodes > room.nodes || characters > room.characters) return false
  room.nodes -= nodes
  room.characters -= characters
  return true
}

/** As many as fit, from the first. */
function some<Value>(values: readonly Value[], room: Room): Value[] {
  const end = values.findIndex((value) => !take(room, value))
  return end === -1 ? [...values] : values.slice(0, end)
}

function beginningOfParagraph(paragraph: Paragraph, room: Room): Paragraph {
  const content = some(paragraph.content, room)
  const next = paragraph.content[content.length]
  const cut =
    next?.kind === 'text' && room.nodes > 0 ? [{ ...next, text: next.text.slice(0, room.characters) }] : []
  return { ...paragraph, content: [...content, ...cut] }
}

/** The beginning of a block that is too long by itself; of most kinds there is none. */
function beginning(block: Block, room: Room): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return take(room, { ...block, content: [] }) ? [beginningOfParagraph(block, room)] : []
    case 'list':
      return take(room, { ...block, items: [] }) ? [{ ...block, items: some(block.items, room) }] : []
    case 'table':
      return take(room, { ...block, rows: [] }) ? [{ ...block, rows: some(block.rows, room) }] : []
    default:
      return []
  }
}

/** A document cut to what the schema takes, and whether it was whole. */
export function fit(document: RichText): { readonly document: RichText; readonly fits: boolean } {
  const room: Room = { nodes: most.nodes, characters: most.characters }
  const blocks = some(document.blocks, room)
  const next = document.blocks[blocks.length]
  if (next === undefined) return { document, fits: true }
  const last = tidy({ version: 1, blocks: beginning(next, room) })
  return { document: { version: 1, blocks: [...blocks, ...last.blocks] }, fits: false }
}
