import type { VNode } from 'preact'
import { mayReadResults, type Poll, pollStateOf } from '#modules/participation/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { EmptyState } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import { lastDay } from '../../parts/participation/poll-card.tsx'
import { PollResult } from '../../parts/participation/poll-result.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

/** The polls of a site: those that take votes, then those that are over with their results. */
export function PollsPage({
  place,
  polls,
  now,
}: {
  place: Place
  polls: readonly Poll[]
  now: Temporal.Instant
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const isOver = (poll: Poll) => pollStateOf(poll, now) === 'over'
  const inOrder = [...polls.filter((poll) => !isOver(poll)), ...polls.filter(isOver)]
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t('polls')}</h1>
        <p>{t('polls-lead')}</p>
      </header>
      {polls.length === 0 ? (
        <EmptyState icon="vote" title={t('no-polls')}>
          <p>{t('no-polls-lead')}</p>
        </EmptyState>
      ) : null}
      {inOrder.map((poll) => (
        <section key={poll.id} class="card stack tight">
          <h2>
            <a href={place.at(sitePages.poll, { poll: String(poll.number) })}>{poll.question}</a>
          </h2>
          <p class="soft">
            {t(isOver(poll) ? 'poll-ended-on' : 'poll-until', {
              day: formatDate(lastDay(poll.untilAt), language),
            })}
          </p>
          {isOver(poll) && mayReadResults(poll, false, now) ? <PollResult poll={poll} rank={3} /> : null}
        </section>
      ))}
    </div>
  )
}
