import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import type { Axis } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import { faultWords } from '../fault-words.ts'

/** Whether packets go and come over an axis, and why not. */
export function AxisState({ pausedWhy, endedWhy }: Pick<Axis, 'pausedWhy' | 'endedWhy'>): VNode {
  const t = useWords(words)
  if (endedWhy !== null) return <StatusTag>{t('axis-ended', { why: endedWhy })}</StatusTag>
  if (pausedWhy === null) return <StatusTag tone="good">{t('axis-living')}</StatusTag>
  return (
    <StatusTag tone="warn" icon="pause">
      {t('axis-paused', { why: pausedWhy })}
    </StatusTag>
  )
}

/** How the last round at an axis went, in words. */
export function pollWords(
  language: Language,
  { polledAt, pollFault }: Pick<Axis, 'polledAt' | 'pollFault'>,
): string {
  const t = words.in(language)
  if (pollFault === null) return polledAt ? t('axis-fault-none') : t('axis-polled-never')
  const [code = '', ...said] = pollFault.split(': ')
  return faultWords(language, code, said.join(': '))
}
