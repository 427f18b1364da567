import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import type { ArrivalState } from '../arrival.ts'
import { words } from '../messages/index.ts'

const tones: Readonly<Record<ArrivalState, Tone>> = {
  received: 'info',
  held: 'warn',
  effected: 'good',
  rejected: 'bad',
}

/** What became of a packet that came. */
export function ArrivalTag({ state }: { readonly state: ArrivalState }): VNode {
  const t = useWords(words)
  return <StatusTag tone={tones[state]}>{t(`arrival-${state}`)}</StatusTag>
}
