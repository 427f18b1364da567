import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink } from './button.tsx'
import { words } from './messages/index.ts'

/** The way through a long list: earlier and later pages, and where one stands (`from`–`to` in `total`, all formatted). */
export function Pagination({
  previousHref,
  nextHref,
  range,
}: {
  previousHref?: string
  nextHref?: string
  range?: { from: string; to: string; total: string }
}): VNode | null {
  const t = useWords(words)
  if (!previousHref && !nextHref && !range) return null
  return (
    <nav class="pages" aria-label={t('pages')}>
      <span class="soft figure">{range ? t('page-range', range) : ''}</span>
      <span class="row">
        {previousHref ? (
          <ButtonLink href={previousHref} icon="chevron-left">
            {t('page-previous')}
          </ButtonLink>
        ) : null}
        {nextHref ? <ButtonLink href={nextHref}>{t('page-next')}</ButtonLink> : null}
      </span>
    </nav>
  )
}
