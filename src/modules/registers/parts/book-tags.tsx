import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { NumberState } from '../number.ts'

const looks = {
  waiting: ['warn', 'clock'],
  used: ['good', 'check'],
  cancelled: ['plain', 'ban'],
} as const satisfies Record<NumberState, readonly [Tone, string]>

/** What became of a number: one word, one colour, one icon. */
export function NumberTag({ state }: { state: NumberState }): VNode {
  const t = useWords(words)
  const [tone, icon] = looks[state]
  return (
    <StatusTag tone={tone} icon={icon}>
      {t(`state-${state}`)}
    </StatusTag>
  )
}

/** Whether a book gives numbers. */
export function BookTag({ closed }: { closed: boolean }): VNode {
  const t = useWords(words)
  return (
    <StatusTag tone={closed ? 'plain' : 'good'} icon={closed ? 'lock' : 'book-open'}>
      {t(closed ? 'book-closed' : 'book-open')}
    </StatusTag>
  )
}
