import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import type { EnquiryState } from '../enquiry.ts'
import { words } from '../messages/index.ts'

const tones: Readonly<Record<EnquiryState, Tone>> = {
  received: 'info',
  assigned: 'plain',
  submitted: 'warn',
  answered: 'good',
  refused: 'plain',
  forwarded: 'plain',
  closed: 'plain',
}

/** How an enquiry stands, in one word. */
export function StateTag({ state }: { state: EnquiryState }): VNode {
  const t = useWords(words)
  return <StatusTag tone={tones[state]}>{t(`state-${state}`)}</StatusTag>
}
