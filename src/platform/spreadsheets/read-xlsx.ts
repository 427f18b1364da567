import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { nfc } from '#kit/vietnamese/index.ts'
import { filePolicies, inspectZip } from '#platform/files/index.ts'
import { unguardFormula } from './formula-guard.ts'
import { refuseTable, tableRefusal } from './refuse-table.ts'
import type { CellValue, TableLimits, TableRow } from './table.ts'
import type { SheetCells, XlsxAnswer, XlsxTask } from './xlsx-worker.ts'

const milliseconds = 15_000

/** Excel's dates carry no zone; the reader gives them as if they were UTC. */
function dateOf(date: Date): CellValue {
  if (Number.isNaN(date.getTime())) return null
  const moment = Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .round('second')
  return Temporal.PlainTime.compare(moment.toPlainTime(), new Temporal.PlainTime()) === 0
    ? moment.toPlainDate()
    : moment
}

function cellOf(cell: unknown): CellValue {
  if (typeof cell === 'string') {
    const text = nfc(cell, { multiline: true })
    return text === '' ? null : unguardFormula(text)
  }
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell
  return cell instanceof Date ? dateOf(cell) : null
}

/** Runs the reader in its own thread with bounded memory and time. */
function readInThread(task: XlsxTask): Promise<XlsxAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<XlsxAnswer>()
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 32 },
  })
  const timer = setTimeout(() => reject(tableRefusal('spreadsheets.too-slow')), milliseconds)
  worker.once('message', resolve)
  worker.once('error', (fault: Error & { code?: string }) => {
    const tooLarge = fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
    reject(tooLarge ? tableRefusal('spreadsheets.too-large', { limit: task.limits.maxCells }) : fault)
  })
  return promise.finally(() => {
    clearTimeout(timer)
    return worker.terminate()
  })
}

function pickSheet(sheets: readonly SheetCells[], wanted?: string): SheetCells {
  const found =
    wanted === undefined
      ? sheets.find(({ data }) => data.length > 0)
      : sheets.find(({ sheet }) => nfc(sheet) === nfc(wanted))
  if (found) return found
  return wanted === undefined
    ? refuseTable('spreadsheets.empty')
    : refuseTable('spreadsheets.no-sheet', { sheet: wanted })
}

/** Reads one sheet of a workbook (the first that holds anything, unless named); the archive is inspected before it is opened. */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits, sheet?: string): Promise<TableRow[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuseTable('spreadsheets.not-xlsx')
  const folder = await mkdtemp(join(tmpdir(), 'krong-xlsx-'))
  try {
    const path = join(folder, 'workbook')
    await writeFile(path, bytes, { mode: 0o600 })
    const { names, encrypted } = await inspectZip(path, filePolicies.tables.zip)
    if (encrypted) refuseTable('spreadsheets.encrypted')
    if (!names.includes('xl/workbook.xml')) refuseTable('spreadsheets.not-xlsx')
    const answer = await readInThread({ path, limits })
    if ('against' in answer) return refuseTable(answer.against.code, answer.against.params)
    return rowsOf(pickSheet(answer.sheets, sheet), limits)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function rowsOf({ data }: SheetCells, limits: TableLimits): TableRow[] {
  return data.flatMap((cells, index) => {
    const row = index + 1
    if (cells.some((cell) => typeof cell === 'string' && cell.length > limits.maxCellLength)) {
      refuseTable('spreadsheets.cell-too-long', { row, limit: limits.maxCellLength })
    }
    const values = cells.map(cellOf)
    return values.some((value) => value !== null) ? [{ row, cells: values }] : []
  })
}
