import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, PageHeader } from '#platform/ui/index.ts'
import { deskWords, statisticsWords } from '../../messages/index.ts'
import { FigureTables } from '../../parts/statistics/figure-tables.tsx'
import { type Asked, PeriodPicker } from '../../parts/statistics/period-picker.tsx'
import { ViewsChart } from '../../parts/statistics/views-chart.tsx'
import type { Figure } from '../../rules/statistics/figures.ts'
import type { Period } from '../../period.ts'
import type { Bar } from '../../rules/statistics/period.ts'
import type { Site } from '../../site.ts'
import type { MissedWord } from '../../store/statistics/readers.ts'
import type { MostRead } from '../../store/statistics/views.ts'
import type { Counts } from '../../store/views.ts'
import { deskUrls } from '../../urls.ts'

export type Statistics = {
  readonly period: Period
  /** Of which sites the figures are, where they are not all of the same. */
  readonly note: 'all-sites-note' | 'one-site-note' | undefined
  readonly today: Temporal.PlainDate
  /** Made-up views are among them. */
  readonly sample: boolean
  readonly figures: readonly Figure[]
  readonly chart: { readonly by: 'day' | 'month'; readonly bars: readonly Bar[] }
  readonly bySite: readonly (Counts & { readonly name: string })[]
  readonly mostRead: readonly MostRead[]
  readonly missed: readonly MissedWord[]
}

export type StatisticsPageProps = Statistics & {
  readonly asked: Asked
  readonly error: string | undefined
  /** The sites of the reader's authority. */
  readonly sites: readonly Site[]
}

/** What was counted for an authority in some months. */
export function StatisticsPage(props: StatisticsPageProps): VNode {
  const { period, note, figures, chart, bySite, mostRead, missed, asked } = props
  const t = useWords(statisticsWords)
  const desk = useWords(deskWords)
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const [from, until] = [period.from, period.until].map((day) => formatDate(day, language))
  return (
    <div class="stack loose">
      <PageHeader
        title={t('statistics')}
        lead={t('statistics-lead')}
        crumbs={[{ href: deskUrls.desk(), label: desk('desk') }]}
        actions={<ButtonLink href={deskUrls.statisticsCsv(null, asked)}>{t('get-csv')}</ButtonLink>}
      />
      <PeriodPicker {...props} />
      <p>
        <strong>{t('days-told', { from: from!, until: until! })}</strong>
        {note ? <span class="soft"> {t(note)}</span> : null}
        {props.sample ? <span class="soft"> {t('sample-figures')}</span> : null}
      </p>
      <section class="stack tight">
        <h2>{t(`views-by-${chart.by}`)}</h2>
        <ViewsChart {...chart} />
      </section>
      <FigureTables figures={figures} />
      <section class="stack tight">
        <h2>{t('most-read')}</h2>
        <p class="soft">{t('most-read-how')}</p>
        {mostRead.length === 0 ? (
          <p>{t('nothing-read')}</p>
        ) : (
          <DataTable
            caption={t('most-read')}
            captionHidden
            rows={mostRead}
            rowKey={({ articleId }) => articleId}
            columns={[
              { key: 'title', head: t('article'), main: true, cell: (one) => (one.own ? <a href={deskUrls.articleStatistics({ article: one.articleId })}>{one.title}</a> : one.title) }, // prettier-ignore
              { key: 'guests', head: t('guests'), figures: true, cell: ({ guests }) => number(guests) },
            ]}
          />
        )}
      </section>
      {missed.length > 0 ? (
        <section class="stack tight">
          <h2>{t('missed-words')}</h2>
          <DataTable
            caption={t('missed-words')}
            captionHidden
            rows={missed}
            rowKey={(one) => one.asked}
            columns={[
              { key: 'asked', head: t('asked'), main: true, cell: (one) => one.asked },
              { key: 'times', head: t('times'), figures: true, cell: ({ times }) => number(times) },
            ]}
          />
        </section>
      ) : null}
      {bySite.length > 1 ? (
        <section class="stack tight">
          <h2>{t('by-site')}</h2>
          <DataTable
            caption={t('by-site')}
            captionHidden
            dense
            rows={bySite}
            rowKey={({ name }) => name}
            columns={[
              { key: 'site', head: t('site'), main: true, cell: ({ name }) => name },
              { key: 'guests', head: t('guests'), figures: true, cell: ({ guests }) => number(guests) },
              { key: 'bots', head: t('bots'), figures: true, cell: ({ bots }) => number(bots) },
            ]}
          />
        </section>
      ) : null}
    </div>
  )
}
