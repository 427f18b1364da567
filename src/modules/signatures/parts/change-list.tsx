import type { VNode } from 'preact'
import type { ReportedChange } from '#kit/pades/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import { wordOfChange } from './word-of-change.ts'

/** So many changes are told one by one. */
const told = 50

/** What came into the file after a signature: the suspicious first. */
export function ChangeList({ changes }: { readonly changes: readonly ReportedChange[] }): VNode | null {
  const t = useWords(words)
  if (changes.length === 0) return null
  const order = ['suspicious', 'permitted', 'harmless'] as const
  const sorted = changes.toSorted((a, b) => order.indexOf(a.harm) - order.indexOf(b.harm))
  return (
    <section>
      <h3>{t('changes')}</h3>
      <ul class="bullets">
        {sorted.slice(0, told).map(({ kind, harm, page }, at) => (
          <li key={at}>
            {page === undefined ? '' : t('change-page', { page })}
            {t(wordOfChange(kind))} ({t(`harm-${harm}`)})
          </li>
        ))}
      </ul>
    </section>
  )
}
