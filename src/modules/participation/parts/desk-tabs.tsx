import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Tabs } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

const tabs = ['comments', 'ratings', 'polls', 'arrangement', 'log'] as const

/** The parts of the moderators' desk. */
export function DeskTabs({ current }: { current: (typeof tabs)[number] }): VNode {
  const t = useWords(words)
  return (
    <Tabs
      label={t('desk')}
      tabs={tabs.map((tab) => ({ href: urls[tab](), label: t(`tab-${tab}`), current: tab === current }))}
    />
  )
}
