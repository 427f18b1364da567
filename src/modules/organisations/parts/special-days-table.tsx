import type { VNode } from 'preact'
import { formatDate, formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DataTable, StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { ReckonedDay } from '../store/working-calendar.ts'
import { urls } from '../urls.ts'

/** The special days of a year with their sources; for who may edit, each date leads to its form. */
export function SpecialDaysTable({ days, edits }: { days: readonly ReckonedDay[]; edits: boolean }): VNode {
  const t = useWords(words)
  return (
    <DataTable
      caption={t('special-days', { count: days.length })}
      dense
      rows={days}
      rowKey={({ date }) => date.toString()}
      columns={[
        {
          key: 'day',
          head: t('special-day'),
          main: true,
          cell: (day) => <DateCell day={day} edits={edits} />,
        },
        { key: 'name', head: t('special-day-name'), cell: ({ name }) => name },
        { key: 'source', head: t('special-day-source'), cell: (day) => <Source day={day} /> },
        { key: 'state', head: t('state'), cell: (day) => <Standing day={day} /> },
      ]}
    />
  )
}

function DateCell({ day: { id, date }, edits }: { day: ReckonedDay; edits: boolean }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const day = `${formatWeekday(date, language)} ${formatDate(date, language)}`
  if (!edits || !id) return <>{day}</>
  return (
    <a href={urls.specialDay({ id })} title={t('edit-special-day', { day })}>
      {day}
    </a>
  )
}

function Source({ day: { source, instrument } }: { day: ReckonedDay }): VNode {
  return (
    <>
      {source}
      {instrument && instrument !== source ? <div class="soft">{instrument}</div> : null}
    </>
  )
}

function Standing({ day: { instrument } }: { day: ReckonedDay }): VNode {
  const t = useWords(words)
  return instrument ? (
    <StatusTag tone="good">{t('special-day-confirmed')}</StatusTag>
  ) : (
    <StatusTag tone="warn" icon="hourglass">
      {t('special-day-proposed')}
    </StatusTag>
  )
}
