import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'

/** The way to older rows of a list, and back to its start. */
export function NextPages({
  firstHref,
  olderHref,
}: {
  readonly firstHref: string | undefined
  readonly olderHref: string | undefined
}): VNode | null {
  const t = useWords(words)
  if (!firstHref && !olderHref) return null
  return (
    <nav class="row" aria-label={t('more-older')}>
      {firstHref ? <ButtonLink href={firstHref}>{t('page-first')}</ButtonLink> : null}
      {olderHref ? (
        <ButtonLink icon="chevron-right" href={olderHref}>
          {t('more-older')}
        </ButtonLink>
      ) : null}
    </nav>
  )
}
