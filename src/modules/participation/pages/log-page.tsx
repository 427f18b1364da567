import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { EmptyState, PageHeader } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { DeskTabs } from '../parts/desk-tabs.tsx'
import { LogTable } from '../parts/log-table.tsx'
import type { LogLine } from '../store/desk.ts'

/** The log of moderation of an authority. */
export function LogPage({ lines }: { lines: readonly LogLine[] }): VNode {
  const t = useWords(words)
  return (
    <div class="stack loose">
      <PageHeader title={t('log')} lead={t('log-lead')} />
      <DeskTabs current="log" />
      {lines.length > 0 ? (
        <LogTable lines={lines} caption={t('log')} of />
      ) : (
        <EmptyState icon="list" title={t('log-empty')} />
      )}
    </div>
  )
}
