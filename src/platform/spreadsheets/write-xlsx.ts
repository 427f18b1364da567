import type { Cell } from 'write-excel-file/node'
import { guardFormula } from './formula-guard.ts'
import type { CellValue } from './table.ts'

export type SheetToWrite = {
  /** Name of the sheet; shortened and cleaned to what Excel takes. */
  readonly name: string
  readonly columns: readonly { readonly header: string; /** In characters. */ readonly width?: number }[]
  readonly rows: readonly (readonly CellValue[])[]
}

const utc = (date: Temporal.PlainDate | Temporal.PlainDateTime) =>
  new Date(date.toZonedDateTime('UTC').epochMilliseconds)

function cellOf(value: CellValue): Cell {
  if (value === null) return null
  if (typeof value === 'string') return { type: String, value: guardFormula(value.slice(0, 32_766)) }
  if (typeof value === 'number') return { type: Number, value }
  if (typeof value === 'boolean') return { type: Boolean, value }
  const format = value instanceof Temporal.PlainDate ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm'
  return { type: Date, value: utc(value), format }
}

function sheetName(name: string, index: number, taken: Set<string>): string {
  const clean =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'|'$/g, '')
      .trim()
      .slice(0, 31) || `Trang ${index + 1}`
  const free = taken.has(clean.toLowerCase()) ? `${clean.slice(0, 25)} (${index + 1})` : clean
  taken.add(free.toLowerCase())
  return free
}

/** Writes a workbook: bold headings that stay in view, dates as dates, texts as texts that never run as formulas. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const taken = new Set<string>()
  const written = sheets.map(({ name, columns, rows }, index) => ({
    sheet: sheetName(name, index, taken),
    stickyRowsCount: 1,
    columns: columns.map(({ header, width }) => ({
      width: width ?? Math.min(60, Math.max(12, header.length + 4)),
    })),
    data: [
      columns.map(({ header }): Cell => ({ type: String, value: guardFormula(header), fontWeight: 'bold' })),
      ...rows.map((row) => row.map(cellOf)),
    ],
  }))
  return writeWorkbook(written).toBuffer()
}
