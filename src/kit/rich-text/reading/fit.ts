import type { Block, RichText } from '../document.ts'
import { most } from '../limits.ts'
import { measureOf } from '../measure.ts'

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

/** The beginning of a table or a list that is too long by itself. */
function beginning(block: Block, room: Room): Block[] {
  if (block.kind !== 'table' && block.kind !== 'list') return []
  if (!take(room, block.kind === 'table' ? { ...block, rows: [] } : { ...block, items: [] })) return []
  if (block.kind === 'list') {
    const items = some(block.items, room)
    return items.length === 0 ? [] : [{ ...block, items }]
  }
  const rows = some(block.rows, room)
  return rows.length === 0 ? [] : [{ ...block, rows, headerRows: Math.min(block.headerRows, rows.length) }]
}

/** A document cut to what the schema takes, and whether it was whole. */
export function fit(document: RichText): { readonly document: RichText; readonly fits: boolean } {
  const room: Room = { nodes: most.nodes, characters: most.characters }
  const blocks = some(document.blocks, room)
  const next = document.blocks[blocks.length]
  if (next === undefined) return { document, fits: true }
  return { document: { version: 1, blocks: [...blocks, ...beginning(next, room)] }, fits: false }
}
