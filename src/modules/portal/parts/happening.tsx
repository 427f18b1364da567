import type { VNode } from 'preact'
import { formatDate, formatDateTime, formatTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import type { HappeningAt } from '../article.ts'
import { words } from '../messages/index.ts'

/** From when to when something takes place, for people and for machines. */
export function Happening({ event }: { event: HappeningAt }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const { place, from, to } = event
  const sameDay = to && localTime(from).toPlainDate().equals(localTime(to).toPlainDate())
  const end = to ? (sameDay ? formatTime(to) : formatDateTime(to, language)) : ''
  return (
    <p class="happening">
      <strong>{t('event-at')}</strong>:{' '}
      <time datetime={from.toString()}>
        {formatTime(from)}
        {sameDay ? ` – ${end}` : ''}, {formatWeekday(from, language)}, {formatDate(from, language)}
      </time>
      {to && !sameDay ? <time datetime={to.toString()}>{` – ${end}`}</time> : null}
      <br />
      <strong>{t('event-where')}</strong>: {place}
    </p>
  )
}
