import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader, Tabs } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

const parts = ['sent', 'received', 'report'] as const

/** The head of a page of exchange for an authority, with the way to its other parts. */
export function RegistryFrame({
  part,
  lead,
  actions,
  children,
}: {
  readonly part: (typeof parts)[number]
  readonly lead: string
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}): VNode {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t(part === 'report' ? 'report' : 'exchange')} lead={lead} actions={actions} />
      <Tabs
        label={t('exchange-parts')}
        tabs={parts.map((one) => ({ href: urls[one](), label: t(one), current: one === part }))}
      />
      {children}
    </>
  )
}
