import { formatDate } from '#kit/vietnamese/index.ts'
import type { SheetToWrite } from '#platform/spreadsheets/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { basesOfFigures } from '../../rules/reports/bases-of-figures.ts'
import { dimensionsOf, sharesOf, tableFigures } from '../../report-figures.ts'
import { type AskedReport, reportIn } from './asked.ts'
import { readReport, type Report } from './read-report.ts'
import { reportPdf } from './report-pdf.ts'
import { sendWorkbook } from '../send-table.ts'

/** The whole report: every figure, every division. */
async function wholeReport(visit: Visit): Promise<{ asked: AskedReport; report: Report }> {
  return visit.read(async (reader) => {
    const asked = reportIn(visit, reader.today)
    return {
      asked,
      report: await readReport(reader, asked, dimensionsOf(asked.scope.direction), visit.language),
    }
  })
}

const fileName = ({ scope }: AskedReport, extension: string): string =>
  `bao-cao-van-ban-${scope.direction === 'incoming' ? 'den' : 'di'}-${scope.from.toString()}-${scope.until.toString()}.${extension}`

/** The report as a workbook: the summary, each division, and the definitions with the statements that were run. */
export async function sendReportXlsx(visit: Visit): Promise<Response> {
  const { asked, report } = await wholeReport(visit)
  const { scope } = asked
  const t = words.in(visit.language)
  const { counts, tables, queries } = report
  const days = t('report-days', {
    from: formatDate(scope.from, visit.language),
    until: formatDate(scope.until, visit.language),
  })
  const summary: SheetToWrite = {
    name: t('report-summary'),
    columns: [{ header: `${t('reports')}. ${days}`, width: 60 }, { header: t('report-value') }],
    rows: [
      ...queries.map(({ figure }) => [t(`figure-${figure}`), counts[figure] ?? 0]),
      ...sharesOf(scope.direction).map(({ part, whole }) => [
        t(`share-${part}` as 'share-exchanged'),
        counts[whole] ? (counts[part] ?? 0) / counts[whole] : null,
      ]),
    ],
  }
  const divisions = tables.map(({ dimension, groups }): SheetToWrite => {
    const figures = tableFigures(scope.direction)
    return {
      name: t(`by-${dimension}`),
      columns: [
        { header: t(`by-${dimension}`), width: 50 },
        ...figures.map((figure) => ({ header: t(`figure-${figure}`) })),
      ],
      rows: groups.map((group) => [group.label, ...figures.map((figure) => group.counts[figure] ?? 0)]),
    }
  })
  const definitions: SheetToWrite = {
    name: t('report-query'),
    columns: [
      { header: t('report-figure'), width: 32 },
      { header: t('report-value') },
      { header: t('report-definition'), width: 60 },
      { header: t('report-basis'), width: 32 },
      { header: t('report-query'), width: 60 },
    ],
    rows: queries.map(({ figure, sql }) => [
      t(`figure-${figure}`),
      counts[figure] ?? 0,
      t(`define-${figure}`),
      basesOfFigures[figure],
      sql,
    ]),
  }
  return sendWorkbook([summary, ...divisions, definitions], fileName(asked, 'xlsx'))
}

/** The report as a PDF to print and to file. */
export async function sendReportPdf(visit: Visit): Promise<Response> {
  const { asked, report } = await wholeReport(visit)
  return reportPdf(visit, asked, report, fileName(asked, 'pdf'))
}
