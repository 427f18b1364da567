import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { readUpload, uploadLimits } from '#platform/files/index.ts'
import { readTable, type TableRow } from '#platform/spreadsheets/index.ts'
import type { Visit } from './visit.ts'

/** Body limit for routes that take a table: the file's 20 MB and the fields around it. */
export const tableFormLimit = 21 * 1024 * 1024

/** A form with a spreadsheet in it: its fields as typed, the rows of the file, or why the file could not be read. */
export type TableForm = {
  readonly values: Record<string, string>
  /** Undefined when no file came or it could not be read. */
  readonly rows: readonly TableRow[] | undefined
  readonly refusal?: Refusal
}

/**
 * Reads a form that carries an XLSX or CSV file, without keeping the file; for routes with `rawBody`. Refuses 403 a form that is
 * not of this site before it reads the file; a broken file comes back as `refusal`, beside what was typed.
 */
export async function readTableForm(visit: Visit): Promise<TableForm> {
  const values: Record<string, string> = {}
  let rows: readonly TableRow[] | undefined
  let refusal: Refusal | undefined
  const own = () => visit.isOwnForm(values.csrf) || refuse(403, reason('web.form-expired'))
  const limits = { ...uploadLimits, maxBytes: tableFormLimit, maxFiles: 1, maxFields: 20 }
  for await (const part of readUpload(visit.request, limits)) {
    if (part.kind === 'field') values[part.field] = part.value
    else if (part.name !== '') {
      own()
      try {
        rows = await readTable(part.content, { kind: /\.csv$/i.test(part.name) ? 'csv' : 'xlsx' })
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault
        refusal = fault
      }
    }
  }
  own()
  return { values, rows, ...(refusal ? { refusal } : {}) }
}
