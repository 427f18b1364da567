import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader, Tabs } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'

export type FrameProps<Part> = {
  readonly part: Part
  readonly lead: string
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** The head of a page of exchange, with the way to the other pages of its kind. */
export function ExchangeFrame({
  title,
  lead,
  actions,
  tabs,
  children,
}: Omit<FrameProps<never>, 'part'> & {
  readonly title: string
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[]
}): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={title} lead={lead} actions={actions} />
      <Tabs label={t('exchange-parts')} tabs={tabs} />
      {children}
    </>
  )
}
