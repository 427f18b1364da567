import type { VNode } from 'preact'
import { formatDate, formatDateTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Notice } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { DeadlineStory } from '../rules/deadline-story.ts'
import type { ReckonedDay } from '../store/working-calendar.ts'

/** When a term is due and why: from when it counts, and which days off it passes over. */
export function Deadline({
  story,
  arrival,
}: {
  story: DeadlineStory<ReckonedDay>
  arrival: Temporal.Instant
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const moment = (at: Temporal.Instant) => ({
    weekday: formatWeekday(at, language),
    moment: formatDateTime(at, language),
  })
  const dated = (date: Temporal.PlainDate) => `${formatWeekday(date, language)} ${formatDate(date, language)}`
  const nameOf = (day: ReckonedDay | undefined) => {
    if (!day) return t('weekly-rest')
    return day.instrument ? day.name : `${day.name} (${t('deadline-proposal')})`
  }
  const { from, due, rests, worked } = story
  return (
    <Notice tone="good" title={t('deadline-due', moment(due))}>
      {from.equals(arrival) ? null : <p>{t('deadline-counts-from', moment(from))}</p>}
      <p>{t(rests.length > 0 ? 'deadline-skipped' : 'deadline-none-skipped')}</p>
      <ul>
        {rests.map((rest) => (
          <li key={rest.from.toString()}>
            {rest.from.equals(rest.to)
              ? dated(rest.from)
              : t('day-span', { from: dated(rest.from), to: dated(rest.to) })}
            : {nameOf(rest.day)}
          </li>
        ))}
      </ul>
      {worked.length > 0 ? (
        <p>
          {t('deadline-worked')} {worked.map(({ date }) => dated(date)).join(', ')}
        </p>
      ) : null}
    </Notice>
  )
}
