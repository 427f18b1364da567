import { fold } from '#kit/vietnamese/index.ts'
import { refuseTable } from './refuse-table.ts'
import type { CellValue, TableRow } from './table.ts'

export type MatchedColumns<Key extends string> = {
  /** Position of each known column that is there, counted from 0. */
  readonly columns: Readonly<Partial<Record<Key, number>>>
  /** Headings nobody asked for; they are ignored, and the person may be told. */
  readonly unknown: readonly string[]
  readonly missing: readonly Key[]
  /** Keys that two headings claim. */
  readonly repeated: readonly Key[]
}

/** A heading as it is compared: without marks, signs, or what stands in brackets. */
function headingKey(text: string): string {
  return fold(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Finds columns by their headings, written with or without Vietnamese marks, in any order: the first name of a key is its usual one. */
export function matchColumns<Key extends string>(
  header: readonly CellValue[],
  names: Readonly<Record<Key, readonly string[]>>,
): MatchedColumns<Key> {
  const keys = Object.keys(names) as Key[]
  const known = new Map(keys.flatMap((key) => names[key].map((name) => [headingKey(name), key] as const)))
  const columns: Partial<Record<Key, number>> = {}
  const unknown: string[] = []
  const repeated = new Set<Key>()
  for (const [index, cell] of header.entries()) {
    if (cell === null) continue
    const key = known.get(headingKey(String(cell)))
    if (key === undefined) unknown.push(String(cell))
    else if (columns[key] === undefined) columns[key] = index
    else repeated.add(key)
  }
  return {
    columns,
    unknown,
    missing: keys.filter((key) => columns[key] === undefined),
    repeated: [...repeated],
  }
}

export type RowReader<Key extends string> = {
  readonly row: number
  /** The cell of a column, null when empty or when the table lacks the column. */
  cell(key: Key): CellValue
  /** The cell as text: numbers and dates as a person would write them, '' when empty. */
  text(key: Key): string
}

function textOf(cell: CellValue): string {
  if (cell === null) return ''
  if (cell instanceof Temporal.PlainDate || cell instanceof Temporal.PlainDateTime) {
    const [day, month] = [cell.day, cell.month].map((part) => String(part).padStart(2, '0'))
    return `${day}/${month}/${cell.year}`
  }
  return String(cell)
}

/**
 * Takes the first row as headings and the others as data, readable by key. Refuses when a required column is missing or a
 * column comes twice.
 */
export function readByHeadings<Key extends string>(
  rows: readonly TableRow[],
  names: Readonly<Record<Key, readonly string[]>>,
  required: readonly NoInfer<Key>[],
): { rows: RowReader<Key>[]; columns: MatchedColumns<Key>; headingOf(key: Key): string } {
  const [header, ...data] = rows
  if (!header) return refuseTable('spreadsheets.empty')
  const columns = matchColumns(header.cells, names)
  const say = (keys: readonly Key[]) => keys.map((key) => `“${names[key][0]}”`).join(', ')
  const missing = columns.missing.filter((key) => required.includes(key))
  if (missing.length > 0) refuseTable('spreadsheets.missing-columns', { columns: say(missing) })
  if (columns.repeated.length > 0)
    refuseTable('spreadsheets.repeated-columns', { columns: say(columns.repeated) })
  const readers = data.map(({ row, cells }): RowReader<Key> => {
    const cell = (key: Key) => cells[columns.columns[key] ?? -1] ?? null
    return { row, cell, text: (key) => textOf(cell(key)) }
  })
  const headingOf = (key: Key) => String(header.cells[columns.columns[key] ?? -1] ?? names[key][0])
  return { rows: readers, columns, headingOf }
}
