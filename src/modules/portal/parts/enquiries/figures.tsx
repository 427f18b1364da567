import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import type { Figures as Counted } from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Stat } from '#platform/ui/index.ts'
import { enquiryWords } from '../../messages/index.ts'

/** How an authority answers: what it got, answered, and how much of it too late. */
export function Figures({ figures }: { figures: Counted | undefined }): VNode | null {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  if (!figures) return null
  const shown = [
    ['received', figures.received],
    ['answered', figures.answered],
    ['answered-late-count', figures.answeredLate],
    ['open', figures.open],
    ['open-late', figures.openLate],
  ] as const
  return (
    <section class="stack tight">
      <h2>{t('figures-title')}</h2>
      <div class="grid small">
        {shown.map(([word, figure]) => (
          <Stat key={word} figure={formatNumber(figure, language)} label={t(word)} />
        ))}
      </div>
    </section>
  )
}
