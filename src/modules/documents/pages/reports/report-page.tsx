import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, EmptyState, PageHeader, Stat, Tabs } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { Outputs } from '../../parts/reports/outputs.tsx'
import { PeriodPicker } from '../../parts/reports/period-picker.tsx'
import { Deadlines, Shares } from '../../parts/reports/share-cards.tsx'
import { Queries } from '../../parts/reports/queries.tsx'
import { ReportTable } from '../../parts/reports/report-table.tsx'
import { dimensionsOf, type Figure } from '../../report-figures.ts'
import { urls } from '../../urls.ts'
import { sayMoment } from '../say.ts'
import type { ReportPageProps } from './report-props.ts'

const headline = {
  incoming: ['received', 'given', 'done', 'running-late', 'waiting', 'for-information'],
  outgoing: ['written', 'issued', 'in-work', 'waiting-issue', 'replies', 'withdrawn'],
} as const satisfies Record<string, readonly Figure[]>

/** A report on documents: figures that link to what they count, shares, divisions, and the statements behind. */
export function ReportPage(props: ReportPageProps): VNode {
  const { language, scope, report, hrefOf, at, dimension } = props
  const t = useWords(words)
  const { counts, tables, queries, unitName } = report
  const [first] = headline[scope.direction]
  const days = t('report-days', {
    from: formatDate(scope.from, language),
    until: formatDate(scope.until, language),
  })
  const scoped = unitName ? ` ${t('reports-own-unit', { unit: unitName })}` : ''
  return (
    <>
      <PageHeader
        title={t('reports')}
        lead={`${days}. ${t('reports-lead', { at: sayMoment(report.at, language) })}${scoped}`}
        actions={
          <>
            <ButtonLink icon="download" download href={at(urls.reportXlsx())}>
              {t('report-xlsx')}
            </ButtonLink>
            <ButtonLink icon="file-text" download href={at(urls.reportPdf())}>
              {t('report-pdf')}
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        <Tabs
          label={t('reports')}
          tabs={[
            { href: at(urls.reports(), { huong: undefined, theo: undefined }), label: t('incoming') },
            {
              href: at(urls.reports(), { huong: 'di', theo: undefined, duong: undefined }),
              label: t('outgoing'),
            },
            { href: at(urls.followUp(), { huong: undefined, theo: undefined }), label: t('follow-up') },
          ].map((tab, place) => ({ ...tab, current: place === (scope.direction === 'incoming' ? 0 : 1) }))}
        />
        <PeriodPicker {...props} />
        {(counts[first] ?? 0) === 0 ? (
          <EmptyState title={t('report-empty')}>
            <p>{t('report-empty-hint')}</p>
          </EmptyState>
        ) : (
          <>
            <div class="grid small">
              {headline[scope.direction].map((figure) => (
                <Stat
                  key={figure}
                  figure={formatNumber(counts[figure] ?? 0, language)}
                  label={t(`figure-${figure}`)}
                  href={hrefOf(figure)}
                />
              ))}
            </div>
            <div class="report-pair">
              {scope.direction === 'incoming' ? <Deadlines {...props} /> : null}
              <Shares {...props} />
            </div>
            <section class="stack tight">
              <h2>{t('report-by')}</h2>
              <Tabs
                label={t('report-by')}
                tabs={dimensionsOf(scope.direction).map((one) => ({
                  href: at(urls.reports(), { theo: one }),
                  label: t(`by-${one}`),
                  current: one === dimension,
                }))}
              />
              {tables.map(({ groups }) => (
                <ReportTable
                  key={dimension}
                  {...{ direction: scope.direction, dimension, groups, language }}
                  hrefOf={(figure, value) => hrefOf(figure, { dimension, value })}
                />
              ))}
            </section>
          </>
        )}
        <Outputs {...props} />
        <Queries {...{ queries, counts, language }} />
      </div>
    </>
  )
}
