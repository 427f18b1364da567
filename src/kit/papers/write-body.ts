import type { Annex, Block, PaperText } from './block.ts'
import { writeTable } from './table-lines.ts'

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return [block.label, block.title].filter((part) => part !== '').join('. ')
    case 'article':
      return `${block.label}. ${block.text}`.trimEnd()
    case 'roman':
    case 'clause':
    case 'point':
      return `${block.label} ${block.text}`
    case 'dash':
      return `${block.sign} ${block.text}`
    case 'table':
      return writeTable(block)
    default:
      return block.text
  }
}

function writeAnnex({ kind, label, title, blocks }: Annex): string {
  const head = kind === 'issued' ? `Ban hành kèm theo: ${label} ${title}` : [label, title].join('\n')
  return [head.trimEnd(), ...blocks.map(writeBlock)].join('\n')
}

/** Writes a text as a person would type it; reading that again gives the same pieces. */
export function writeBody({ addressees, blocks, annexes }: PaperText): string {
  const [first] = addressees
  const to =
    first === undefined
      ? []
      : addressees.length === 1
        ? [`Kính gửi: ${first}.`]
        : [['Kính gửi:', ...addressees.map((name) => `- ${name};`)].join('\n').replace(/;$/, '.')]
  const text = blocks.map(writeBlock).join('\n')
  return [...to, text, ...annexes.map(writeAnnex)].filter((part) => part !== '').join('\n\n')
}
