import type { Block, RichText } from './document.ts'
import { most } from './limits.ts'
import type { Path } from './walk.ts'

/** Something that stands where it may not. */
export type Misplaced = { readonly code: string; readonly at: Path }

type Around = { readonly depth: number; readonly lists: number; readonly inCell: boolean }

function ofBlock(block: Block, at: Path, around: Around): Misplaced[] {
  const { depth, lists, inCell } = around
  if (depth > most.depth) return [{ code: 'rich-text.too-deep', at }]
  if (block.kind === 'heading' && depth > 1) return [{ code: 'rich-text.heading-nested', at }]
  const within = { ...around, depth: depth + 1 }
  switch (block.kind) {
    case 'quote':
      return ofBlocks(block.blocks, [...at, 'blocks'], within)
    case 'gallery':
      return ofBlocks(block.figures, [...at, 'figures'], within)
    case 'list':
      if (lists >= most.lists) return [{ code: 'rich-text.list-too-deep', at }]
      return block.items.flatMap((blocks, item) =>
        ofBlocks(blocks, [...at, 'items', item], { ...within, lists: lists + 1 }),
      )
    case 'table':
      if (inCell) return [{ code: 'rich-text.table-nested', at }]
      return block.rows.flatMap((row, rowAt) =>
        row.flatMap(({ blocks }, cellAt) =>
          ofBlocks(blocks, [...at, 'rows', rowAt, cellAt, 'blocks'], { ...within, inCell: true }),
        ),
      )
    default:
      return []
  }
}

const ofBlocks = (blocks: readonly Block[], at: Path, around: Around): Misplaced[] =>
  blocks.flatMap((block, index) => ofBlock(block, [...at, index], around))

/** What stands where it may not: a heading inside something, a table inside a table, a list five deep, anything thirteen deep. */
export const misplacedIn = (document: RichText): Misplaced[] =>
  ofBlocks(document.blocks, ['blocks'], { depth: 1, lists: 0, inCell: false })
