import { contentDisposition } from '#platform/files/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { writeCsv, writeXlsx } from '#platform/spreadsheets/index.ts'
import { words } from '../../messages/index.ts'
import {
  type AimedReport,
  organCells,
  organHeads,
  organRows,
  wholeFigures,
} from '../../pages/registry/report-figures.ts'
import type { ReportPeriod } from '../../rules/report-period.ts'

export const reportFiles = ['xlsx', 'csv'] as const
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

async function bytesOf(as: keyof typeof types, report: AimedReport, language: Language): Promise<Uint8Array> {
  const t = words.in(language)
  const heads = organHeads(language)
  const whole = wholeFigures(report, language).map(({ label, head = label, value }) => [head, value])
  const organs = organRows(report, language).map(organCells)
  if (as === 'csv') return writeCsv([[t('report-figure'), t('report-value')], ...whole, [], heads, ...organs])
  return writeXlsx([
    {
      name: t('report-summary'),
      columns: [{ header: t('report-figure'), width: 50 }, { header: t('report-value') }],
      rows: whole,
    },
    {
      name: t('report-by-organ'),
      columns: heads.map((header, place) => ({ header, ...(place === 0 ? { width: 50 } : {}) })),
      rows: organs,
    },
  ])
}

/** Answers with exactly the figures that the page shows, as a spreadsheet to keep. */
export async function sendReport(
  as: keyof typeof types,
  { report, period, language }: { readonly report: AimedReport; readonly period: ReportPeriod; readonly language: Language }, // prettier-ignore
): Promise<Response> {
  const name = `bao-cao-trao-doi-${period.from.toString()}-${period.until.toString()}.${as}`
  return new Response(new Uint8Array(await bytesOf(as, report, language)), {
    headers: {
      'content-type': types[as],
      'content-disposition': contentDisposition(name, false),
      'cache-control': 'private, no-store',
    },
  })
}
