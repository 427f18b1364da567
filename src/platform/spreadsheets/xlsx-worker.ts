/** Reads one workbook in a thread of its own, so that a heavy one neither stops the others nor takes their memory. */
import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node'
import { parentPort, workerData } from 'node:worker_threads'
import { type Against, columnLetters, measureSheets } from './measure-sheets.ts'
import type { TableLimits } from './table.ts'

export type XlsxTask = { readonly path: string; readonly limits: TableLimits }
export type SheetCells = { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }
export type XlsxAnswer = { readonly sheets: readonly SheetCells[] } | { readonly against: Against }

function againstOf(fault: unknown): Against {
  if (fault instanceof InvalidSpreadsheetError) {
    const [, row, column] = fault.message.match(/row (\d+), col (\d+)/) ?? []
    if (row && column)
      return {
        code: 'spreadsheets.bad-cell',
        params: { row: Number(row), column: columnLetters(Number(column)) },
      }
  }
  if (fault instanceof InvalidInputError && fault.code === 'NO_DATA') return { code: 'spreadsheets.empty' }
  return { code: 'spreadsheets.broken', params: { kind: 'XLSX' } }
}

async function read({ path, limits }: XlsxTask): Promise<XlsxAnswer> {
  try {
    const against = await measureSheets(path, limits)
    if (against) return { against }
    return { sheets: (await readWorkbook(path)) as readonly SheetCells[] }
  } catch (fault) {
    return { against: againstOf(fault) }
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
parentPort?.postMessage(await read(workerData as XlsxTask))
