import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import type { ChainLine } from '#modules/legislation/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { lawHref, lawTitle } from '../../pages/legislation/law-href.ts'
import type { Place } from '../../pages/sites.ts'
import { ValidityTag } from './validity-tag.tsx'

/** The documents that replaced one another, the oldest first, this one among them; left out while the related documents say as much. */
export function LawChain({
  chain,
  place,
  on,
}: {
  chain: readonly ChainLine[]
  place: Place
  on: Temporal.PlainDate
}): VNode | null {
  const t = useWords(legislationWords)
  const language = useLanguage()
  if (chain.length < 3) return null
  return (
    <section class="stack tight">
      <h2>{t('chain')}</h2>
      <ol class="titles">
        {chain.map((line) => (
          <li key={line.documentId} aria-current={line.step === 0 ? 'true' : undefined} class="row">
            {line.step === 0 ? (
              <strong>{lawTitle(line)}</strong>
            ) : (
              <a href={lawHref(place, line)}>{lawTitle(line)}</a>
            )}
            {line.effectiveFrom ? (
              <span class="soft">{t('chain-from', { day: formatDate(line.effectiveFrom, language) })}</span>
            ) : null}
            <ValidityTag days={line} on={on} />
          </li>
        ))}
      </ol>
    </section>
  )
}
