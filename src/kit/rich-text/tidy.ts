import { cleanLine, cleanLines } from './clean-text.ts'
import type { Block, Figure, Heading, Inline, List, Paragraph, RichText } from './document.ts'
import { bitOf, type Run } from './run.ts'
import { fromRuns, splitRuns, tidyInlines, tidyRuns, toRuns } from './runs.ts'
import { tidyTable } from './tidy-table.ts'

function tidyParagraph({ content, align }: Paragraph): Paragraph[] {
  return splitRuns(tidyRuns(toRuns(content)), 2).map((runs) => ({
    kind: 'paragraph',
    ...(align ? { align } : {}),
    content: fromRuns(runs),
  }))
}

/** A heading is one line, and strong already. */
function tidyHeading({ level, content }: Heading): Heading[] {
  const plain = toRuns(content).map((run: Run): Run =>
    run.text === '\n' ? { ...run, text: ' ' } : { ...run, marks: run.marks & ~bitOf('strong') },
  )
  const runs = tidyRuns(plain)
  return runs.length === 0 ? [] : [{ kind: 'heading', level, content: fromRuns(runs) }]
}

function tidyList({ ordered, numbering, start, items }: List): List[] {
  const kept = items.map(tidyBlocks).filter((blocks) => blocks.length > 0)
  if (kept.length === 0) return []
  const counted = {
    ...(ordered && numbering ? { numbering } : {}),
    ...(ordered && start !== undefined && start !== 1 ? { start } : {}),
  }
  return [{ kind: 'list', ordered, ...counted, items: kept }]
}

const tidyFigure = ({ picture, alt, decorative, caption }: Figure): Figure => ({
  kind: 'figure',
  picture,
  alt: decorative ? '' : cleanLine(alt),
  decorative,
  caption: tidyInlines(caption),
})

function tidyBlock(block: Block): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return tidyParagraph(block)
    case 'heading':
      return tidyHeading(block)
    case 'list':
      return tidyList(block)
    case 'quote': {
      const blocks = tidyBlocks(block.blocks)
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }]
    }
    case 'table':
      return tidyTable(block, tidyBlocks)
    case 'figure':
      return [tidyFigure(block)]
    case 'gallery':
      return block.figures.length === 0 ? [] : [{ kind: 'gallery', figures: block.figures.map(tidyFigure) }]
    case 'video':
    case 'audio':
      return [{ ...block, title: cleanLine(block.title), transcript: cleanLines(block.transcript) }]
    case 'attachment':
      return [{ ...block, title: cleanLine(block.title) }]
    case 'rule':
      return [block]
  }
}

function tidyBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(tidyBlock)
}

/**
 * A document in its one normal form: clean composed text, single spaces, nothing empty, two line breaks as two paragraphs, spans of cells within
 * their table, a table of one cell without a caption as its content. What is tidy already comes back equal.
 */
export const tidy = (document: RichText): RichText => ({ version: 1, blocks: tidyBlocks(document.blocks) })

/** Whether inlines show anything. */
export const isBlank = (content: readonly Inline[]): boolean => tidyInlines(content).length === 0
