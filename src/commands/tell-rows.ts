import { sayAny } from '#platform/i18n/index.ts'
import { complain, type ExitCode } from './command.ts'

/** What is wrong in one cell of a table. */
export type Told = {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>> | undefined
}

/** Says what is wrong row by row, and that nothing was taken in. */
export function tellRows(faults: readonly Told[]): ExitCode {
  for (const { row, column, code, params } of faults)
    complain(
      `Dòng ${row}${column && `, cột “${column}”`}: ${sayAny('vi', code, params)}`,
      `Row ${row}: ${sayAny('en', code, params)}`,
    )
  return complain(
    'Chưa nhập dòng nào. Hãy sửa tệp rồi chạy lại.',
    'Nothing was imported. Repair the file and run this again.',
  )
}
