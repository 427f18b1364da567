import { listUnits } from '#modules/organisations/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { ReportPage } from '../../pages/reports/report-page.tsx'
import type { Dimension, Figure } from '../../report-figures.ts'
import { neighbourOf, periodOf } from '../../rules/reports/period.ts'
import { urls } from '../../urls.ts'
import { type AskedReport, periodQuery, reportIn } from './asked.ts'
import { sendReportPdf, sendReportXlsx } from './export.ts'
import { readReport } from './read-report.ts'

const official = { who: 'official' } as const

/** The list of the documents behind a figure. */
const listHref =
  ({ at }: AskedReport) =>
  (figure: Figure, of?: { readonly dimension: Dimension; readonly value: string | null }): string =>
    at(urls.reportList(), {
      so: figure,
      theo: of?.dimension,
      gia_tri: of ? (of.value ?? '-') : undefined,
    })

async function showReport(visit: Visit): Promise<Response> {
  const { language } = visit
  const t = words.in(language)
  const found = await visit.read(async (reader) => {
    const asked = reportIn(visit, reader.today)
    const { actor } = reader
    return {
      asked,
      day: reader.today,
      report: await readReport(reader, asked, [asked.dimension], language),
      types: await codesOf(reader, 'document-types', reader.today),
      units: asked.ownUnit || actor.kind !== 'person' ? [] : await listUnits(reader, actor.authorityId),
    }
  })
  const { asked, day, report } = found
  const { scope, period, dimension, at } = asked
  const shortcut = (kind: 'month' | 'quarter' | 'year') =>
    periodOf({ kind, year: '', place: '', from: undefined, until: undefined }, day)
  return visit.workspace(
    { title: t('reports') },
    <ReportPage
      {...{ language, scope, period, dimension, report, at }}
      hrefOf={listHref(asked)}
      periods={(['month', 'quarter', 'year'] as const).map((kind) => ({
        href: at(urls.reports(), periodQuery(shortcut(kind))),
        label: t(`period-${kind}`),
        current: kind === period.kind,
      }))}
      previousHref={at(urls.reports(), periodQuery(neighbourOf(period, -1)))}
      nextHref={at(urls.reports(), periodQuery(neighbourOf(period, 1)))}
      units={found.units
        .filter(({ kind }) => kind !== 'leadership' && kind !== 'council')
        .map(({ id, name }) => ({ value: id, label: name }))}
      types={found.types.map(({ code, name }) => ({ value: code, label: name }))}
    />,
  )
}

/** Reports and their files. */
export const reportRoutes = defineRoutes(({ get }) => {
  get(urls.reports, official, showReport)
  get(urls.reportXlsx, official, sendReportXlsx)
  get(urls.reportPdf, official, sendReportPdf)
})
