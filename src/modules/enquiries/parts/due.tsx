import type { VNode } from 'preact'
import type { WorkingCalendar } from '#kit/calendar/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import type { Enquiry } from '../enquiry.ts'
import { isLate, isOpen } from '../enquiry-state.ts'
import { words } from '../messages/index.ts'
import { daysLeft } from '../rules/deadlines.ts'

/** Until when an answer is owed, and how much of it is left. */
export function Due({
  enquiry,
  calendar,
  now,
}: {
  enquiry: Enquiry
  calendar: WorkingCalendar
  now: Temporal.Instant
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const left = daysLeft(calendar, enquiry.dueAt, now)
  const isWaiting = isOpen(enquiry.state)
  return (
    <>
      <div class="figure">{formatDateTime(enquiry.dueAt, language)}</div>
      {isLate(enquiry, now) ? (
        <StatusTag tone="bad">{isWaiting && left < 0 ? t('days-left', { days: left }) : t('late')}</StatusTag>
      ) : isWaiting ? (
        <div class="soft">{t('days-left', { days: left })}</div>
      ) : null}
    </>
  )
}
