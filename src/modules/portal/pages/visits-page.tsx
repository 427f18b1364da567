import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { SiteFigures } from '../store/views.ts'

/** The counter of a site as the old portals word it, and how often the article above it was read. */
export function Visits({ figures, views }: { figures: SiteFigures; views: number | undefined }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const lines: [string, number][] = [
    ...(views === undefined ? [] : [[t('article-views'), views] satisfies [string, number]]),
    [t('online-now'), figures.guests + figures.bots],
    [t('search-engines'), figures.bots],
    [t('guests'), figures.guests],
    [t('today-views'), figures.today],
    [t('month-views'), figures.month],
    [t('total-views'), figures.total],
  ]
  return (
    <>
      <dl class="visits">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(value, language)}</dd>
          </div>
        ))}
      </dl>
      {figures.sample ? <p class="soft">{t('sample-views')}</p> : null}
    </>
  )
}
