import type { Block } from './block.ts'

type Table = Extract<Block, { kind: 'table' }>

/** Longest word and, softened, longest cell of a column: what it needs to be read. */
function needOf(cells: readonly string[]): number {
  const word = Math.max(...cells.flatMap((cell) => cell.split(/\s/).map((one) => one.length)), 2)
  const whole = Math.max(...cells.map((cell) => cell.length), 2)
  return Math.max(word + 1, Math.min(whole, 12) + Math.sqrt(Math.max(0, whole - 12)) * 2.2)
}

const isFigure = (cell: string) => /^[+-]?[\d.,\s]+%?$/.test(cell)

/** How wide the columns of a table are to each other (0: as wide as its words), and how their cells stand: figures right, numbering in the middle. */
export function columnsOf({ header, rows }: Table): { share: number; align: 'left' | 'center' | 'right' }[] {
  const count = Math.max(header.length, ...rows.map((row) => row.length), 1)
  return Array.from({ length: count }, (_, index) => {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '')
    const figures = cells.length > 0 && cells.every(isFigure)
    const counts = /^(tt|stt|số tt)$/iu.test(header[index] ?? '')
    return {
      share: counts ? 0 : Math.round(needOf([header[index] ?? '', ...cells]) * 10) / 10,
      align: counts ? 'center' : figures ? 'right' : 'left',
    }
  })
}

/** Whether a table is too wide for an upright page: it wants more letters than a line holds. */
export function isWide(table: Table): boolean {
  return columnsOf(table).length > 7 || columnsOf(table).reduce((sum, { share }) => sum + share, 0) > 130
}
