import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Details } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { basesOfFigures } from '../../rules/reports/bases-of-figures.ts'
import type { Figure } from '../../report-figures.ts'
import type { Counts } from '../../store/reports/count-figures.ts'

/** What each figure means, on which article it rests, and the statement that counted it. */
export function Queries({
  queries,
  counts,
  language,
}: {
  readonly queries: readonly { readonly figure: Figure; readonly sql: string }[]
  readonly counts: Counts
  readonly language: Language
}): VNode {
  const t = useWords(words)
  return (
    <Details summary={t('report-queries')}>
      <p class="soft">{t('report-queries-lead')}</p>
      {queries.map(({ figure, sql }) => (
        <section key={figure}>
          <h3>
            {t(`figure-${figure}`)}: {formatNumber(counts[figure] ?? 0, language)}
          </h3>
          <p>
            {t(`define-${figure}`)} <span class="soft">{basesOfFigures[figure]}</span>
          </p>
          <pre class="query" tabindex={0}>
            {sql}
          </pre>
        </section>
      ))}
    </Details>
  )
}
