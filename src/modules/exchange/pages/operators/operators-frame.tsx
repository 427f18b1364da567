import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader, Tabs } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

const parts = ['lanes', 'refusals', 'peers', 'directory', 'axes'] as const

/** The head of a page of exchange for administrators, with the way to its other parts. */
export function OperatorsFrame({
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
      <PageHeader title={t(part)} lead={lead} actions={actions} />
      <Tabs
        label={t('exchange-parts')}
        tabs={parts.map((one) => ({ href: urls[one](), label: t(`tab-${one}`), current: one === part }))}
      />
      <div class="stack">{children}</div>
    </>
  )
}
