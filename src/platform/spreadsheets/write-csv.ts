import { stringify } from 'csv-stringify/sync'
import { guardFormula } from './formula-guard.ts'
import type { CellValue } from './table.ts'

function textOf(cell: CellValue): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return guardFormula(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell)
}

/** Writes a table as CSV (RFC 4180) in UTF-8 with the mark that makes Excel read Vietnamese; formulas are kept from running; dates as ISO 8601. */
export function writeCsv(rows: readonly (readonly CellValue[])[], { separator = ',' } = {}): Buffer {
  const text = stringify(
    rows.map((row) => row.map(textOf)),
    { delimiter: separator, record_delimiter: '\r\n', bom: true },
  )
  return Buffer.from(text)
}
