import type { VNode } from 'preact'
import { type Poll, PollBars } from '#modules/participation/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'

/** How a poll stands, under its heading. */
export function PollResult({ poll, rank = 2 }: { poll: Poll; rank?: 2 | 3 }): VNode {
  const t = useWords(words)
  const Title = rank === 2 ? 'h2' : 'h3'
  return (
    <section class="stack tight">
      <Title>{t('poll-result')}</Title>
      <PollBars options={poll.options} />
    </section>
  )
}
