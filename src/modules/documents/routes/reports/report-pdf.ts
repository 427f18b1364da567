import { today } from '#kit/calendar/index.ts'
import { type PrintedTables, tablesTemplate } from '#kit/printed-tables/index.ts'
import { formatDate, formatNumber, formatPercent } from '#kit/vietnamese/index.ts'
import { typeset } from '#platform/typesetting/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { sayMoment } from '../../pages/say.ts'
import { basesOfFigures } from '../../rules/reports/bases-of-figures.ts'
import { sharesOf, tableFigures } from '../../report-figures.ts'
import { organOf } from '../organ-of.ts'
import { pdfResponse } from '../papers/pdf-response.ts'
import type { AskedReport } from './asked.ts'
import type { Report } from './read-report.ts'

/** The report set on A4 across: summary, shares, divisions, and what each figure means. */
export async function reportPdf(
  visit: Visit,
  { scope }: AskedReport,
  { counts, tables, queries, unitName, at }: Report,
  name: string,
): Promise<Response> {
  const { language } = visit
  const t = words.in(language)
  const incoming = scope.direction === 'incoming'
  const figure = (value: number | undefined) => formatNumber(value ?? 0, language)
  const shares = sharesOf(scope.direction).map(({ part, whole }) => [
    t(`share-${part}` as 'share-exchanged'),
    counts[whole]
      ? `${formatPercent((counts[part] ?? 0) / counts[whole], language)} (${figure(counts[part])}/${figure(counts[whole])})`
      : '–',
    basesOfFigures[part],
  ])
  const columns = tableFigures(scope.direction)
  const from = formatDate(scope.from, language)
  const until = formatDate(scope.until, language)
  const printed: PrintedTables = {
    title: t(incoming ? 'output-incoming-report' : 'output-outgoing-report'),
    organ: await organOf(visit),
    lines: [
      t('report-days', { from, until }),
      ...(unitName ? [t('reports-own-unit', { unit: unitName })] : []),
    ],
    wide: true,
    cover: null,
    tables: [
      {
        heading: t('report-summary'),
        numbered: false,
        columns: [
          { head: t('report-figure'), share: 3 },
          { head: t('report-value'), share: 2, figures: true },
          { head: t('report-definition'), share: 7 },
          { head: t('report-basis'), share: 3 },
        ],
        rows: [
          ...queries.map(({ figure: one }) => [
            t(`figure-${one}`),
            figure(counts[one]),
            t(`define-${one}`),
            basesOfFigures[one],
          ]),
          ...shares.map(([label = '', value = '', basis = '']) => [label, value, '', basis]),
        ],
      },
      ...tables.map(({ dimension, groups }) => ({
        heading: `${t('report-by')}: ${t(`by-${dimension}`)}`,
        numbered: false,
        columns: [
          { head: t(`by-${dimension}`), share: 4 },
          ...columns.map((one) => ({ head: t(`figure-${one}`), share: 1.5, figures: true })),
        ],
        rows: groups.map((group) => [group.label, ...columns.map((one) => figure(group.counts[one]))]),
      })),
    ],
    notes: [t('report-counted-at', { at: sayMoment(at, language) })],
    foot: `${t('reports')} · ${from} – ${until}`,
    code: null,
    signers: [],
  }
  const { pdf } = await typeset({ template: tablesTemplate, data: printed, dated: today(at) })
  return pdfResponse(pdf, name)
}
