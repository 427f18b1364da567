import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import type { CommentState } from '../comment.ts'
import { words } from '../messages/index.ts'

const tones: Readonly<Record<CommentState, Tone>> = {
  waiting: 'info',
  unread: 'warn',
  public: 'good',
  refused: 'bad',
  withdrawn: 'bad',
}

/** How a comment stands. */
export function CommentStateTag({ state }: { state: CommentState }): VNode {
  const t = useWords(words)
  return <StatusTag tone={tones[state]}>{t(`state-${state}`)}</StatusTag>
}
