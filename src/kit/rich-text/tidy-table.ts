import type { Block, Cell, Table } from './document.ts'
import { most } from './limits.ts'
import { tidyInlines } from './runs.ts'

type Rows = readonly (readonly Cell[])[]

/** Rows in which no cell begins are left out; cells that reached over them become shorter. */
function withoutEmptyRows(rows: Rows, headerRows: number): { rows: Cell[][]; headerRows: number } {
  // emptyBefore[n]: empty rows among the first n.
  const emptyBefore = [0]
  for (const row of rows) emptyBefore.push(emptyBefore.at(-1)! + (row.length === 0 ? 1 : 0))
  const shortened = rows.map((row, at) => {
    const end = at < headerRows ? headerRows : rows.length
    return row.map(({ blocks, colspan, rowspan }): Cell => {
      const reach = Math.min(rowspan ?? 1, end - at)
      const height = reach - (emptyBefore[at + reach]! - emptyBefore[at]!)
      const width = Math.min(colspan ?? 1, most.columns)
      return { ...(width > 1 ? { colspan: width } : {}), ...(height > 1 ? { rowspan: height } : {}), blocks }
    })
  })
  return {
    rows: shortened.filter((row) => row.length > 0),
    headerRows: headerRows - emptyBefore[headerRows]!,
  }
}

/** A table in its normal form; none where it shows nothing; what its only cell holds where it has no more. */
export function tidyTable(table: Table, inside: (blocks: readonly Block[]) => Block[]): Block[] {
  const cells = table.rows.map((row) => row.map((cell) => ({ ...cell, blocks: inside(cell.blocks) })))
  const { rows, headerRows } = withoutEmptyRows(cells, Math.min(table.headerRows, cells.length))
  const caption = tidyInlines(table.caption)
  const all = rows.flat()
  if (all.every(({ blocks }) => blocks.length === 0) && caption.length === 0) return []
  if (all.length === 0) return [{ kind: 'paragraph', content: caption }]
  if (all.length === 1 && caption.length === 0) return [...all[0]!.blocks]
  const headerColumn = table.headerColumn && rows.length > headerRows
  return [{ kind: 'table', caption, headerRows, headerColumn, rows }]
}

/** Which cells of rows are the first of their row on the screen, those that a cell from above does not push away. */
export function firstCells(rows: Rows): Set<Cell> {
  const found = new Set<Cell>()
  let covered = 0
  for (const row of rows) {
    const first = row[0]
    if (covered > 0) covered--
    else if (first) {
      found.add(first)
      covered = (first.rowspan ?? 1) - 1
    }
  }
  return found
}
