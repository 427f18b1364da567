import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Tabs } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'

const places = ['fees', 'sheets', 'authors', 'figures', 'mine'] as const

/** The rooms of authors' fees. */
export function FeeTabs({ current }: { current: (typeof places)[number] }): VNode {
  const t = useWords(words)
  const tabs = places.map((place) => ({
    href: urls[place](),
    label: t(`tab-${place}`),
    current: place === current,
  }))
  return <Tabs label={t('fees')} tabs={tabs} />
}
