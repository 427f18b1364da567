import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import { ExchangeFrame, type FrameProps } from '../../parts/exchange-frame.tsx'
import { urls } from '../../urls.ts'

const parts = ['sent', 'received', 'report'] as const

/** A page of exchange for an authority, among its other parts. */
export function RegistryFrame({ part, children, ...head }: FrameProps<(typeof parts)[number]>): VNode {
  const t = useWords(words)
  const tabs = parts.map((one) => ({ href: urls[one](), label: t(one), current: one === part }))
  return (
    <ExchangeFrame title={t(part === 'report' ? 'report' : 'exchange')} {...head} tabs={tabs}>
      {children}
    </ExchangeFrame>
  )
}
