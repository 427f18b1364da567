import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { decodeText, nfc } from '#kit/vietnamese/index.ts'
import { findSeparator } from './find-separator.ts'
import { unguardFormula } from './formula-guard.ts'
import { refuseTable } from './refuse-table.ts'
import type { TableLimits, TableRow } from './table.ts'

/** Cuts a long text so that the parser gets air between pieces. */
function* piecesOf(text: string) {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536)
}

function cellOf(text: string): string | null {
  const clean = nfc(text, { multiline: true })
  return clean === '' ? null : unguardFormula(clean)
}

/** Reads a comma, semicolon or tab separated table; every cell is a text. Refuses broken quotes and anything above the limits. */
export async function readCsv(bytes: Uint8Array, limits: TableLimits): Promise<TableRow[]> {
  const text = decodeText(bytes)
  if (text.includes('\0')) refuseTable('spreadsheets.broken', { kind: 'CSV' })
  const { separator, from } = findSeparator(text)
  const rows: TableRow[] = []
  let row = from === 0 ? 0 : 1
  let cells = 0
  const parser = Readable.from(piecesOf(text.slice(from))).pipe(
    parse({ delimiter: separator, relax_column_count: true, relax_quotes: true }),
  )
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++
      if (row > limits.maxRows) refuseTable('spreadsheets.too-many-rows', { limit: limits.maxRows })
      if (record.length > limits.maxColumns)
        refuseTable('spreadsheets.too-many-columns', { limit: limits.maxColumns })
      cells += record.length
      if (cells > limits.maxCells) refuseTable('spreadsheets.too-many-cells', { limit: limits.maxCells })
      if (record.some((cell) => cell.length > limits.maxCellLength)) {
        refuseTable('spreadsheets.cell-too-long', { row, limit: limits.maxCellLength })
      }
      const values = record.map(cellOf)
      if (values.some((value) => value !== null)) rows.push({ row, cells: values })
    }
  } catch (fault) {
    const code = String((fault as { code?: unknown }).code)
    if (code === 'CSV_QUOTE_NOT_CLOSED') refuseTable('spreadsheets.quote', { row: row + 1 })
    if (code.startsWith('CSV_')) refuseTable('spreadsheets.broken', { kind: 'CSV' })
    throw fault
  }
  return rows
}
