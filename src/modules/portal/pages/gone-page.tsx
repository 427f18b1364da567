import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../messages/index.ts'
import type { Place } from './sites.ts'

/** What stands where something was published in error: that it is gone, why, and the way on. */
export function GonePage({ place, why }: { place: Place; why: string }): VNode {
  const t = useWords(words)
  return (
    <div class="stack">
      <h1>{t('gone')}</h1>
      <p>{why}</p>
      <p>
        <a href={place.home}>{t('to-first-page')}</a>
      </p>
    </div>
  )
}
