import type { Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { followUpColumns } from '../../pages/reports/follow-up-columns.ts'
import { listFollowUp } from '../../store/reports/list-follow-up.ts'
import { reportIn } from './asked.ts'
import { sendWorkbook } from '../send-table.ts'

/** The follow-up book as a workbook. */
export async function sendFollowUpXlsx(visit: Visit): Promise<Response> {
  const { language } = visit
  const { lines, scope } = await visit.read(async (reader) => {
    const wanted = { ...reportIn(visit, reader.today).scope, direction: 'incoming' as const }
    return { scope: wanted, lines: await listFollowUp(reader, wanted, 20_000) }
  })
  const columns = followUpColumns(language)
  const sheet = {
    name: words.in(language)('follow-up'),
    columns: columns.map(({ key, head }) => ({ header: head, width: key === 'document' ? 60 : 20 })),
    rows: lines.map((line) => columns.map(({ text }) => text(line))),
  }
  return sendWorkbook([sheet], `so-theo-doi-${scope.from.toString()}-${scope.until.toString()}.xlsx`)
}
