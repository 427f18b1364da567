import type { Block, Cell, Table } from '../document.ts'
import { firstCells } from '../tidy-table.ts'
import { wordsOf } from '../walk.ts'
import { element } from './element.ts'
import { writeInlines } from './write-inlines.ts'

type Insides = (blocks: readonly Block[]) => string

const spans = ({ colspan, rowspan }: Cell) => ({ colspan, rowspan })

function writeRows(rows: Table['rows'], scopeOf: (cell: Cell) => 'col' | 'row' | undefined, inside: Insides) {
  const writeCell = (cell: Cell) => {
    const scope = scopeOf(cell)
    return scope === undefined
      ? element('td', spans(cell), inside(cell.blocks))
      : element('th', { scope, ...spans(cell) }, inside(cell.blocks))
  }
  return rows.map((row) => element('tr', {}, row.map(writeCell).join(''))).join('')
}

/** A table that scrolls by itself where it is too wide; `label` names it where it has no caption. */
export function writeTable(table: Table, label: string, inside: Insides): string {
  const { caption, headerRows, headerColumn, rows } = table
  const [heads, others] = [rows.slice(0, headerRows), rows.slice(headerRows)]
  const first = headerColumn ? firstCells(others) : new Set<Cell>()
  const html = [
    caption.length > 0 ? element('caption', {}, writeInlines(caption)) : '',
    heads.length > 0
      ? element(
          'thead',
          {},
          writeRows(heads, () => 'col', inside),
        )
      : '',
    others.length > 0
      ? element(
          'tbody',
          {},
          writeRows(others, (cell) => (first.has(cell) ? 'row' : undefined), inside),
        )
      : '',
  ]
  const name = caption.length > 0 ? wordsOf(caption, ' ') : label
  return element(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': name },
    element('table', {}, html.join('')),
  )
}
