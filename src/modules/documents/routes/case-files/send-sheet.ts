import { today } from '#kit/calendar/index.ts'
import { type PrintedTables, tablesTemplate } from '#kit/printed-tables/index.ts'
import { typeset } from '#platform/typesetting/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { Sheet } from '../../pages/case-files/sheet.ts'
import { sayMoment } from '../../pages/say.ts'
import { organOf } from '../organ-of.ts'
import { pdfResponse } from '../papers/pdf-response.ts'
import { sendWorkbook } from '../send-table.ts'

/** Answers with a list as a workbook: one sheet for each of its tables. */
export const sendSheetXlsx = (sheet: Sheet): Promise<Response> =>
  sendWorkbook(
    sheet.tables.map(({ heading, columns, rows }) => ({
      name: heading || sheet.title,
      columns: columns.map(({ head, share }) => ({ header: head, width: share * 10 })),
      rows,
    })),
    `${sheet.file}.xlsx`,
  )

/** Answers with a list set on A4 across, with room for those who sign by hand. */
export async function sendSheetPdf(visit: Visit, sheet: Sheet): Promise<Response> {
  const now = await visit.read(async (reader) => reader.now)
  const printed: PrintedTables = {
    title: sheet.title,
    organ: await organOf(visit),
    lines: sheet.lines,
    wide: true,
    cover: null,
    tables: sheet.tables.map((table) => ({ ...table, numbered: table.heading !== '' })),
    notes: sheet.notes,
    foot: `${sheet.title} · ${sayMoment(now, 'vi')}`,
    code: null,
    signers: sheet.signers,
  }
  const { pdf } = await typeset({ template: tablesTemplate, data: printed, dated: today(now) })
  return pdfResponse(pdf, `${sheet.file}.pdf`)
}
