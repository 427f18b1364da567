import type { VNode } from 'preact'
import type { Poll } from '#modules/participation/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import type { Place } from '../../pages/sites.ts'
import { sitePages } from '../../urls.ts'

/** The last day of a poll that ends at the beginning of the next. */
export const lastDay = (until: Temporal.Instant): Temporal.Instant => until.subtract({ seconds: 1 })

/** An open poll on the first page of a site. */
export function PollCard({ poll, place }: { poll: Poll; place: Place }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <section class="card stack tight">
      <h2>{t('polls')}</h2>
      <p>
        <strong>{poll.question}</strong>
      </p>
      <ul>
        {poll.options.map(({ place: at, text }) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
      <p class="soft">{t('poll-until', { day: formatDate(lastDay(poll.untilAt), language) })}</p>
      <p>
        <ButtonLink href={place.at(sitePages.poll, { poll: String(poll.number) })}>
          {t('poll-answer')}
        </ButtonLink>
      </p>
    </section>
  )
}
