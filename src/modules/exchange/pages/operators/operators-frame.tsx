import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import { ExchangeFrame, type FrameProps } from '../../parts/exchange-frame.tsx'
import { urls } from '../../urls.ts'

const parts = ['lanes', 'refusals', 'peers', 'directory', 'axes'] as const

/** A page of exchange for administrators, among its other parts. */
export function OperatorsFrame({ part, children, ...head }: FrameProps<(typeof parts)[number]>): VNode {
  const t = useWords(words)
  const tabs = parts.map((one) => ({ href: urls[one](), label: t(`tab-${one}`), current: one === part }))
  return (
    <ExchangeFrame title={t(part)} {...head} tabs={tabs}>
      <div class="stack">{children}</div>
    </ExchangeFrame>
  )
}
