import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Proposal } from '../royalty.ts'

const tones = { waiting: 'info', agreed: 'good', closed: 'plain', returned: 'warn' } as const

/** Where a fee stands, and whether it corrects another one. */
export function FeeState({ fee }: { fee: Pick<Proposal, 'state' | 'corrects'> }): VNode {
  const t = useWords(words)
  return (
    <>
      <StatusTag tone={tones[fee.state]}>{t(`state-${fee.state}`)}</StatusTag>
      {fee.corrects ? <StatusTag tone="plain">{t('is-correction')}</StatusTag> : null}
    </>
  )
}
