import { startOfDay } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, freshForm, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import type { AimedReport } from '../../pages/registry/report-figures.ts'
import { ReportPage } from '../../pages/registry/report-page.tsx'
import { type ReportPeriod, reportPeriod } from '../../rules/report-period.ts'
import { findReport } from '../../store/report.ts'
import { listTerms } from '../../store/standing.ts'
import { urls } from '../../urls.ts'
import { readAsRegistry } from './as-registry.ts'
import { reportFiles, sendReport } from './send-report.ts'

/** The report, beside the aim that held on its last day. */
async function readReport(reader: Reader, { from, until }: ReportPeriod): Promise<AimedReport> {
  const terms = await listTerms({ ...reader, today: until })
  return {
    ...(await findReport(reader, { from: startOfDay(from), until: startOfDay(until.add({ days: 1 })) })),
    aim: terms.find(({ name }) => name === 'electronic-aim-percent')?.value,
  }
}

async function showReport(visit: Visit): Promise<Response> {
  const { language } = visit
  const typed = { tu: visit.query('tu')?.trim() ?? '', den: visit.query('den')?.trim() ?? '' }
  const { period, errors, report } = await readAsRegistry(visit, async (reader) => {
    const asked = reportPeriod(typed, reader.today)
    if ('errors' in asked) return { period: undefined, errors: asked.errors, report: undefined }
    return { period: asked.period, errors: {}, report: await readReport(reader, asked.period) }
  })
  const as = reportFiles.find((one) => one === visit.query('tep'))
  if (as && report && period) return sendReport(as, { report, period, language })
  // Days are typed as Vietnamese write them, whatever the language of the page.
  const shown = period ? { tu: formatDate(period.from), den: formatDate(period.until) } : typed
  return visit.workspace(
    { title: words.in(language)('report'), status: period ? 200 : 422 },
    <ReportPage
      {...{ report, period, language }}
      form={{ ...freshForm(shown), errors }}
      fileHref={(tep) => urls.report(null, { ...shown, tep })}
    />,
  )
}

/** What was exchanged in a period, on a page and as spreadsheets of the same figures. */
export const reportRoutes = defineRoutes(({ get }) => {
  get(urls.report, { who: 'official' }, showReport)
})
