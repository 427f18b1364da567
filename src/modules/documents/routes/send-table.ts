import { contentDisposition } from '#platform/files/index.ts'
import { type SheetToWrite, writeXlsx } from '#platform/spreadsheets/index.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Answers with a workbook to keep; nobody else keeps it. */
export async function sendWorkbook(sheets: readonly SheetToWrite[], name: string): Promise<Response> {
  const bytes = await writeXlsx(sheets)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': contentDisposition(name, false),
      'cache-control': 'private, no-store',
    },
  })
}
