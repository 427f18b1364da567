import type { VNode } from 'preact'
import { formatMonth, formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, PageHeader } from '#platform/ui/index.ts'
import { statisticsWords } from '../../messages/index.ts'
import type { Counts } from '../../store/views.ts'
import { deskUrls } from '../../urls.ts'

/** How often one article was read: by month, and on each site since it stands there. */
export function ArticleStatisticsPage({
  title,
  months,
  sites,
}: {
  title: string
  months: readonly { readonly month: Temporal.PlainDate; readonly guests: number }[]
  sites: readonly (Counts & { readonly siteId: string; readonly site: string })[]
}): VNode {
  const t = useWords(statisticsWords)
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('article-views')}
        lead={title}
        crumbs={[{ href: deskUrls.statistics(), label: t('statistics') }]}
      />
      <section class="stack tight">
        <h2>{t('since-published')}</h2>
        <p class="soft">{t('since-how')}</p>
        <DataTable
          caption={t('since-published')}
          captionHidden
          rows={sites}
          rowKey={({ siteId }) => siteId}
          columns={[
            { key: 'site', head: t('site'), main: true, cell: ({ site }) => site },
            { key: 'guests', head: t('guests'), figures: true, cell: ({ guests }) => number(guests) },
            { key: 'bots', head: t('bots'), figures: true, cell: ({ bots }) => number(bots) },
          ]}
        />
      </section>
      <section class="stack tight">
        <h2>{t('by-month')}</h2>
        <p class="soft">{t('by-month-how')}</p>
        {months.length === 0 ? (
          <p>{t('nothing-read')}</p>
        ) : (
          <DataTable
            caption={t('by-month')}
            captionHidden
            keepTable
            rows={months}
            rowKey={({ month }) => String(month)}
            columns={[
              { key: 'month', head: t('month'), main: true, cell: ({ month }) => formatMonth(month) },
              { key: 'guests', head: t('guests'), figures: true, cell: ({ guests }) => number(guests) },
            ]}
          />
        )}
      </section>
    </div>
  )
}
