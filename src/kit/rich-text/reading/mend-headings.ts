import type { Block, Heading, RichText } from '../document.ts'
import type { Counting } from './report.ts'

/** Levels without gaps: each heading is one deeper than the nearest one above that is higher. */
export function mendHeadings(document: RichText, counting: Counting): RichText {
  const above: number[] = []
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== 'heading') return block
    while (above.length > 0 && above.at(-1)! >= block.level) above.pop()
    above.push(block.level)
    const level = Math.min(above.length + 1, 4) as Heading['level']
    if (level !== block.level) counting.count('heading-level')
    return { ...block, level }
  })
  return { version: 1, blocks }
}
