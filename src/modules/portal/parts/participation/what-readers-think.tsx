import type { VNode } from 'preact'
import { type findRated, participationUrls } from '#modules/participation/index.ts'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { deskWords } from '../../messages/index.ts'

export type Rated = NonNullable<Awaited<ReturnType<typeof findRated>>>

/** What readers gave an article, and the newest reasons why: for its editors, beside it. */
export function WhatReadersThink({ rated }: { rated: Rated | undefined }): VNode | null {
  const t = useWords(deskWords)
  const language = useLanguage()
  if (!rated) return null
  const mean = formatNumber(Math.round((rated.points / rated.ratings) * 10) / 10, language)
  return (
    <section class="stack tight">
      <h2>{t('readers-think')}</h2>
      <p>
        <a href={participationUrls.rating({ discussion: rated.discussionId })}>
          {t('readers-mean', { mean, count: formatNumber(rated.ratings, language) })}
        </a>
      </p>
      <ul class="titles">
        {rated.told.map(({ stars, reason, at }) => (
          <li key={at.toString()}>
            <strong>{t('readers-stars', { stars })}</strong>{' '}
            <span class="soft">{formatDateTime(at, language)}</span>
            <p class="said">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
