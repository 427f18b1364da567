import type { Block, Figure, RichText } from './document.ts'
import { wordsOf } from './walk.ts'

const linesOfFigure = ({ caption }: Figure): string[] => (caption.length === 0 ? [] : [wordsOf(caption)])
const said = (...texts: readonly string[]) => texts.filter((text) => text !== '')

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [wordsOf(block.content)]
    case 'list':
      return block.items.flatMap(linesOfBlocks)
    case 'quote':
      return linesOfBlocks(block.blocks)
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map(({ blocks }) => linesOfBlocks(blocks).join(' ')).join('\t'),
      )
      return [...said(wordsOf(block.caption)), ...rows]
    }
    case 'figure':
      return linesOfFigure(block)
    case 'gallery':
      return block.figures.flatMap(linesOfFigure)
    case 'video':
    case 'audio':
      return said(block.title, block.transcript)
    case 'attachment':
      return [block.title]
    case 'rule':
      return []
  }
}

const linesOfBlocks = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOfBlock)

/** The words of a document for search: one line per block, cells of a row parted by tabs; what pictures show (`alt`) is not among them. */
export const plainText = (document: RichText): string => linesOfBlocks(document.blocks).join('\n')

/** How many words a text has, as they are parted by spaces; signs alone are none. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** How many words a document has; a Vietnamese word of two syllables counts as two. */
export const wordCount = (document: RichText): number => wordsIn(plainText(document))

const isRunningText = ({ kind }: Block) => kind === 'paragraph' || kind === 'list' || kind === 'quote'

/** The beginning of the running text in one line of at most `length` characters, cut behind a word and marked `…`. */
export function excerpt(document: RichText, length: number): string {
  const running = document.blocks.filter(isRunningText)
  const lines = linesOfBlocks(running.length > 0 ? running : document.blocks)
  // A little more than is shown, so that a long article costs no more than a short one.
  const text = lines
    .join(' ')
    .slice(0, length * 2 + 100)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (text.length <= length) return text
  const cut = text.lastIndexOf(' ', length - 1)
  const kept = text.slice(0, cut > 0 ? cut : length - 1).toWellFormed()
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`
}
