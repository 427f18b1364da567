import type { Block } from './block.ts'

type Table = Extract<Block, { kind: 'table' }>

const isRule = (cells: readonly string[]) => cells.every((cell) => /^:?-{2,}:?$/.test(cell))

const cellsOf = (line: string): string[] =>
  line.startsWith('|')
    ? line
        .replace(/^\|/, '')
        .replace(/\|\s*$/, '')
        .split('|')
        .map((cell) => cell.trim())
    : line.split('\t').map((cell) => cell.trim())

/** How many of the lines from here on are a table: `| a | b |`, or cells pasted from a spreadsheet, two lines at least. */
export function tableLength(lines: readonly string[], from: number): number {
  const bars = (line: string | undefined) => line !== undefined && /^\|.*\|/.test(line)
  const tabs = (line: string | undefined) => line !== undefined && line.includes('\t')
  const fits = bars(lines[from]) ? bars : tabs(lines[from]) ? tabs : undefined
  if (!fits) return 0
  let length = 1
  while (fits(lines[from + length])) length++
  return length >= 2 || bars(lines[from]) ? length : 0
}

/** Reads a table: its first line is the head where a rule `|---|---|` follows or where it was pasted; short lines are filled up. */
export function readTable(lines: readonly string[]): Table {
  const rows = lines.map(cellsOf)
  const columns = Math.max(...rows.map((row) => row.length))
  const filled = rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')])
  const pasted = !lines[0]!.startsWith('|')
  const headed = pasted || isRule(rows[1] ?? ['x'])
  const rest = filled.slice(headed ? 1 : 0).filter((row) => !isRule(row))
  return { kind: 'table', header: headed ? filled[0]! : [], rows: rest }
}

/** Writes a table as lines with bars. */
export function writeTable({ header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = header.length > 0 ? [line(header), line(header.map(() => '---'))] : []
  return [...head, ...rows.map(line)].join('\n')
}
