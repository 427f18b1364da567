import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Notice } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Place } from '../pages/sites.ts'

/** Says that a site is in history mode, since when and why, and who continues it. */
export function Ended({ place }: { place: Place }): VNode | null {
  const t = useWords(words)
  const language = useLanguage()
  const { endedAt, endedWhy, successorId } = place.site
  if (!endedAt) return null
  const successor = successorId ? place.sites.byId.get(successorId) : undefined
  return (
    <Notice tone="warn" title={t('site-ended', { day: formatDate(endedAt, language) })}>
      <p>{endedWhy}</p>
      {successor ? (
        <p>
          <a href={place.other(successor.id)}>{t('go-on-at', { name: successor.name })}</a>
        </p>
      ) : null}
    </Notice>
  )
}
