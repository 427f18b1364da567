/** What a cell holds. Texts are trimmed and in NFC; an empty cell is null. */
export type CellValue = string | number | boolean | Temporal.PlainDate | Temporal.PlainDateTime | null

/** A row as the person sees it in the table, `row` counted from 1 including empty rows. */
export type TableRow = { readonly row: number; readonly cells: readonly CellValue[] }

/** What is wrong in one cell (or, without column, in one row): a word code, to be said beside the row's number. */
export type RowError = {
  readonly row: number
  /** Heading of the column, as the person wrote it. */
  readonly column?: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export type TableLimits = {
  /** Bytes of the file. */
  readonly maxBytes: number
  /** Number of the last row. */
  readonly maxRows: number
  readonly maxColumns: number
  readonly maxCells: number
  /** Characters of one cell. */
  readonly maxCellLength: number
}

export const tableLimits: TableLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxRows: 50_000,
  maxColumns: 200,
  maxCells: 500_000,
  maxCellLength: 32_767,
}
