import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { ButtonLink, EmptyState, PageHeader } from '#platform/ui/index.ts'
import { outwardWords, words } from '../messages/index.ts'
import type { Dispatch } from '../outward.ts'
import { DispatchTable } from '../parts/dispatch-table.tsx'
import { urls } from '../urls.ts'

/** Everything that was told outward, the newest first. */
export function OutwardPage({
  dispatches,
  csrf,
  mayArrange,
}: {
  dispatches: readonly Dispatch[]
  csrf: string
  mayArrange: boolean
}): VNode {
  const t = useWords(outwardWords)
  const desk = useWords(words)('desk')
  return (
    <div class="stack loose">
      <PageHeader
        title={t('outward')}
        lead={t('outward-lead')}
        crumbs={[{ href: urls.desk(), label: desk }]}
        actions={mayArrange ? <ButtonLink href={urls.channels()}>{t('channels')}</ButtonLink> : undefined}
      />
      {dispatches.length > 0 ? (
        <DispatchTable dispatches={dispatches} csrf={csrf} titled />
      ) : (
        <EmptyState icon="send" title={t('outward-none')}>
          <p>{t('outward-none-lead')}</p>
        </EmptyState>
      )}
    </div>
  )
}
