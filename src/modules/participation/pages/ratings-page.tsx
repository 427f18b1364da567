import type { VNode } from 'preact'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, EmptyState, PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { DeskTabs } from '../parts/desk-tabs.tsx'
import type { Rated, RatingReason } from '../store/ratings.ts'
import { urls } from '../urls.ts'

const meanOf = ({ points, ratings }: Pick<Rated, 'points' | 'ratings'>, language: 'vi' | 'en') =>
  formatNumber(Math.round((points / ratings) * 10) / 10, language)

/** What readers like least, for the editors. */
export function RatingsPage({ rated }: { rated: readonly Rated[] }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <div class="stack loose">
      <PageHeader title={t('tab-ratings')} lead={t('ratings-lead')} />
      <DeskTabs current="ratings" />
      {rated.length === 0 ? (
        <EmptyState icon="star" title={t('ratings-empty')}>
          <p>{t('ratings-empty-lead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('tab-ratings')}
          captionHidden
          rows={rated}
          rowKey={({ discussionId }) => discussionId}
          columns={[
            {
              key: 'title',
              head: t('about'),
              main: true,
              cell: ({ discussionId, title }) => (
                <a href={urls.rating({ discussion: discussionId })}>{title}</a>
              ),
            },
            { key: 'mean', head: t('mean'), figures: true, cell: (one) => meanOf(one, language) },
            {
              key: 'count',
              head: t('rating-count'),
              figures: true,
              cell: ({ ratings }) => formatNumber(ratings, language),
            },
            {
              key: 'reasons',
              head: t('reason-count'),
              figures: true,
              cell: ({ reasons }) => formatNumber(reasons, language),
            },
          ]}
        />
      )}
    </div>
  )
}

/** The reasons that readers gave with the stars of one subject. */
export function RatingPage({ rated, reasons }: { rated: Rated; reasons: readonly RatingReason[] }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const lead = t('mean-of', { mean: meanOf(rated, language), count: formatNumber(rated.ratings, language) })
  return (
    <div class="stack loose">
      <PageHeader
        title={rated.title}
        lead={lead}
        crumbs={[
          { href: urls.comments(), label: t('desk') },
          { href: urls.ratings(), label: t('tab-ratings') },
        ]}
        actions={<a href={rated.href}>{t('see-subject')}</a>}
      />
      <h2>{t('reasons')}</h2>
      {reasons.length === 0 ? <p class="soft">{t('no-reasons')}</p> : null}
      <ul class="titles">
        {reasons.map(({ stars, reason, at }) => (
          <li key={at.toString()}>
            <strong>{t('stars', { stars })}</strong> <span class="soft">{formatDateTime(at, language)}</span>
            <p class="said">{reason}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
