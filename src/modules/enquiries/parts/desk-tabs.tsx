import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Tabs } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { enquiryUrls } from '../urls.ts'

const rooms = ['enquiries', 'receptions', 'week', 'terms'] as const
export type DeskRoom = (typeof rooms)[number]

const hrefs: Readonly<Record<DeskRoom, string>> = {
  enquiries: enquiryUrls.desk(),
  receptions: enquiryUrls.receptions(),
  week: enquiryUrls.week(),
  terms: enquiryUrls.terms(),
}

/** The way between the rooms of the desk. */
export function DeskTabs({ current, open }: { current: DeskRoom; open: readonly DeskRoom[] }): VNode {
  const t = useWords(words)
  return (
    <Tabs
      label={t('desk')}
      tabs={rooms
        .filter((room) => open.includes(room))
        .map((room) => ({ href: hrefs[room], label: t(room), current: room === current }))}
    />
  )
}
