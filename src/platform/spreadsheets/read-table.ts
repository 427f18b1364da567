import { sayBytes } from '#platform/files/index.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { refuseTable } from './refuse-table.ts'
import { tableLimits, type TableLimits, type TableRow } from './table.ts'

export type TableSource = Uint8Array | AsyncIterable<Uint8Array>

async function gather(source: TableSource, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    size += chunk.byteLength
    if (size > maxBytes) refuseTable('spreadsheets.too-large', { limit: sayBytes(maxBytes) })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Reads a table that a person made: rows with the numbers they have on the screen, empty rows left out. Refuses what is broken,
 * empty or above the limits, with the row where it is known.
 */
export async function readTable(
  source: TableSource,
  { kind, sheet, limits = tableLimits }: { kind: 'xlsx' | 'csv'; sheet?: string; limits?: TableLimits },
): Promise<TableRow[]> {
  const bytes = await gather(source, limits.maxBytes)
  if (bytes.byteLength === 0) refuseTable('spreadsheets.empty')
  const rows = kind === 'xlsx' ? await readXlsx(bytes, limits, sheet) : await readCsv(bytes, limits)
  if (rows.length === 0) refuseTable('spreadsheets.empty')
  return rows
}
